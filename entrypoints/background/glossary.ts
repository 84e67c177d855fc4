/**
 * The glossary as the background holds it. Normally it is the store; when the store cannot open, the
 * packaged concepts answer alone, so that pages are still marked, and the popup says what is wrong.
 */
import type { Collection } from '../../glossary/collection.ts';
import type { Concept } from '../../glossary/concept.ts';
import type { Lexicon } from '../../glossary/matching/lexicon.ts';
import { GlossaryDatabase, type Mute } from '../../glossary/store/database.ts';
import type { Copies } from '../../glossary/store/mutes.ts';
import {
  DatabaseInUseError,
  deleteDatabase,
  LateDatabaseError,
  NewerDatabaseError,
} from '../../glossary/store/opening.ts';
import type { Rows } from '../../glossary/store/rows.ts';
import type { ExportState, StoreProblem } from '../../utils/messages.ts';
import { isLost, lossSeen } from './loss.ts';
import { packagedGlossary } from './packaged-glossary.ts';
import { openStore } from './stored-glossary.ts';

export interface Glossary {
  /** Of the active concepts. The first who asks waits until it is read or compiled. */
  lexicon(): Promise<Lexicon>;
  mutes: Mute[];
  /** Personal copy → the bundled concept it stands in for. */
  copies: Copies;
  /** These concepts as they count now: for an original its copy. What is gone is left out. */
  shown(ids: string[]): Promise<Concept[]>;
  /** These concepts as they are stored. What is gone is left out. */
  concepts(ids: string[]): Promise<Concept[]>;
  rows(after: string | undefined, limit: number): Promise<Rows>;
  /** `originals`: also those of bundled concepts that a copy stands in for. */
  rowsById(ids: string[], originals: boolean): Promise<Rows['rows']>;
  collections(): Promise<(Collection & { concepts: number })[]>;
  exportState(): Promise<ExportState>;
  mute(ids: string[], site: string): Promise<void>;
  unmute(conceptId: string, site: string): Promise<void>;
  unmuteAll(ids: string[]): Promise<void>;
  /** Where changes are written; absent while the store cannot open. */
  store?: {
    db: GlossaryDatabase;
    /** A write is under way. */
    begin(): void;
    /** It is done, or has failed. Answers whether what is marked may be another: then open tabs are told. */
    end(): Promise<boolean>;
  };
  problem?: StoreProblem;
}

let opened: Promise<Glossary> | undefined;

const closed = new WeakSet<Glossary>();

/** The one glossary of this worker's life, opened by the first who asks. */
export function glossary(): Promise<Glossary> {
  opened ??= openStore(reopen).catch((error) => packagedGlossary(problemOf(error)));
  return opened;
}

let retrying: Promise<boolean> | undefined;

/**
 * Tries again to open a store that could not be. Answers whether now it is open, and was not before. Who asks
 * meanwhile waits for the same try: of two stores the second would not hear of what the first one writes.
 */
export function retryStore(): Promise<boolean> {
  return tryAlone(openAgain);
}

/**
 * As `retryStore`, but a store that cannot be opened even now is deleted, with all the reader has in it, and
 * begun anew. One that is closed for another reason is left alone.
 */
export async function beginAnew(): Promise<boolean> {
  while (retrying) await retrying;
  return tryAlone(openAnew);
}

function tryAlone(attempt: () => Promise<boolean>): Promise<boolean> {
  retrying ??= attempt().finally(() => {
    retrying = undefined;
  });
  return retrying;
}

async function openAnew(): Promise<boolean> {
  if (await openAgain()) return true;
  if ((await glossary()).problem !== 'cannot-open') return false;
  try {
    await deleteDatabase(new GlossaryDatabase());
  } catch {
    return false;
  }
  const isOpen = await openAgain();
  // It is gone by the reader's own wish.
  if (await isLost()) await lossSeen();
  return isOpen;
}

async function openAgain(): Promise<boolean> {
  const present = await glossary();
  if (!present.problem) return false;
  try {
    opened = Promise.resolve(await openStore(reopen));
    return true;
  } catch (error) {
    present.problem = problemOf(error);
    return false;
  }
}

/** The glossary and what marks are found with. A store that cannot be read is opened anew, once. */
export async function marking(): Promise<{ glossary: Glossary; lexicon: Lexicon }> {
  const present = await glossary();
  try {
    return { lexicon: await present.lexicon(), glossary: present };
  } catch {
    reopen(present);
  }
  const anew = await glossary();
  try {
    return { lexicon: await anew.lexicon(), glossary: anew };
  } catch (error) {
    reopen(anew);
    opened = packagedGlossary(problemOf(error));
  }
  const packaged = await opened;
  return { lexicon: await packaged.lexicon(), glossary: packaged };
}

/** What is written is written: if it cannot be read back, the next question opens the store anew. */
export function reopen(present: Glossary): void {
  // Several questions may find out at once.
  if (closed.has(present)) return;
  closed.add(present);
  present.store?.db.close();
  opened = undefined;
}

/** Why the store cannot be opened or written. */
export function problemOf(error: unknown): StoreProblem {
  if (error instanceof NewerDatabaseError) return 'newer';
  if (error instanceof DatabaseInUseError) return 'in-use';
  if (error instanceof LateDatabaseError) return 'late';
  return isDiskFull(error) ? 'disk-full' : 'cannot-open';
}

/** What Chromium says of the file that could not be written, in an error that goes by no name of its own. */
const noSpace = /\bFILE_ERROR_NO_SPACE\b/;

/** Browsers report a full disk as the error itself or as the inner error of an aborted transaction. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, inner, failures } = error as {
    name?: string;
    message?: string;
    inner?: unknown;
    failures?: unknown[];
  };
  return (
    name === 'QuotaExceededError' ||
    noSpace.test(message ?? '') ||
    [inner, ...(failures ?? [])].some(isDiskFull)
  );
}
