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

/** A database that another page of ours blocks neither opens nor fails; this long (ms) we wait for it. */
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
  opened ??= open();
  return opened;
}

/** Tries the store again at the next question. */
export function reopenGlossary(): void {
  opened = undefined;
}

async function open(): Promise<Glossary> {
  const db = new GlossaryDatabase();
  try {
    return await withinLimit(stored(db));
  } catch (error) {
    db.close();
    return packaged(problemOf(error));
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

/** The packaged concepts, with mutes that last as long as the worker. */
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

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The database did not open in time.')),
      openingLimit,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Browsers report a full disk as the error itself or as the inner error of an aborted transaction. */
function problemOf(error: unknown): StoreProblem {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return [name, inner?.name].includes('QuotaExceededError') ? 'disk-full' : 'cannot-open';
}
