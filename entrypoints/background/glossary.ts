/**
 * The glossary as the background holds it. Normally it is the store; when the store cannot open, the
 * packaged concepts answer alone, so that pages are still marked, and the popup says what is wrong.
 */
import { bundledConcepts, bundledVersion } from '../../glossary/bundled/glossary.ts';
import type { Concept } from '../../glossary/concept.ts';
import { compileLexicon, isCurrentFormat, type Lexicon } from '../../glossary/matching/lexicon.ts';
import { conceptsById, seedBundled } from '../../glossary/store/concepts.ts';
import { GlossaryDatabase, type Mute } from '../../glossary/store/database.ts';
import { currentLexicon } from '../../glossary/store/lexicons.ts';
import { mute, mutes, unmute } from '../../glossary/store/mutes.ts';
import type { StoreProblem } from '../../utils/messages.ts';

/** A database whose older version is still in use neither opens nor fails; this long (ms) we wait for it. */
const openingLimit = 3_000;

export interface Glossary {
  lexicon: Lexicon;
  concepts(ids: string[]): Promise<Concept[]>;
  mutes: Mute[];
  mute(conceptId: string, site?: string): Promise<void>;
  unmute(conceptId: string, site?: string): Promise<void>;
  problem?: StoreProblem;
}

let opened: Promise<Glossary> | undefined;

/** The one glossary of this worker's life, opened by the first who asks. */
export function glossary(): Promise<Glossary> {
  opened ??= openStore().catch((error) => packaged(problemOf(error)));
  return opened;
}

/** Tries again to open a store that could not be. Answers whether now it is open, and was not before. */
export async function retryStore(): Promise<boolean> {
  const present = await glossary();
  if (!present.problem) return false;
  try {
    opened = Promise.resolve(await openStore());
    return true;
  } catch (error) {
    present.problem = problemOf(error);
    return false;
  }
}

async function openStore(): Promise<Glossary> {
  const db = new GlossaryDatabase();
  try {
    await withinLimit(db.open());
    return await stored(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

async function stored(db: GlossaryDatabase): Promise<Glossary> {
  await seedBundled(db, bundledVersion, bundledConcepts);
  const [lexicon, present] = await Promise.all([
    currentLexicon(db, compileLexicon, isCurrentFormat),
    mutes(db),
  ]);
  const open: Glossary = {
    lexicon,
    concepts: (ids) => conceptsById(db, ids),
    mutes: present,
    async mute(conceptId, site) {
      await mute(db, conceptId, site);
      open.mutes = await mutes(db);
    },
    async unmute(conceptId, site) {
      await unmute(db, conceptId, site);
      open.mutes = await mutes(db);
    },
  };
  return open;
}

/** The packaged concepts, with mutes that last until the worker stops or the store opens. */
async function packaged(problem: StoreProblem): Promise<Glossary> {
  const concepts = new Map((await bundledConcepts()).map((concept) => [concept.id, concept]));
  const alone: Glossary = {
    lexicon: compileLexicon(concepts.values(), 0),
    concepts: async (ids) =>
      ids.map((id) => concepts.get(id)).filter((concept) => concept !== undefined),
    mutes: [],
    async mute(conceptId, site = '') {
      alone.mutes = [...alone.mutes, { conceptId, site }];
    },
    async unmute(conceptId, site = '') {
      alone.mutes = alone.mutes.filter(
        (muted) => muted.conceptId !== conceptId || muted.site !== site,
      );
    },
    problem,
  };
  return alone;
}

function withinLimit<Value>(work: PromiseLike<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The database did not open in time.')),
      openingLimit,
    );
    work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** Browsers report a full disk as the error itself or as the inner error of an aborted transaction. */
function problemOf(error: unknown): StoreProblem {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return [name, inner?.name].includes('QuotaExceededError') ? 'disk-full' : 'cannot-open';
}
