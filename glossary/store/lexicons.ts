/**
 * What marking needs, compiled from the active concepts and stored beside them, so that a cold start
 * reads it and no concept.
 */
import type { Concept } from '../concept.ts';
import type { Lexicon } from '../matching/lexicon.ts';
import { activeConcepts } from './active.ts';
import type { GlossaryDatabase } from './database.ts';
import { editedConcepts, type HeldConcepts, mayBeHeld, presentConcepts } from './held-concepts.ts';
import { revisionOf } from './writing.ts';

export interface Compiled {
  lexicon: Lexicon;
  /** What it was compiled from, if that is known and not too much to keep. */
  concepts?: HeldConcepts;
}

interface Means {
  compile(concepts: Concept[], revision: number): Lexicon;
  /** Says no where a stored lexicon was compiled in another form. */
  isCurrent(lexicon: Lexicon): boolean;
  /** Does the work, which stores a new lexicon: now or soon. */
  later(work: () => void): void;
}

/** Of the present revision; compiled anew if what is stored is not. `held` is what the asker has already. */
export async function currentLexicon(
  db: GlossaryDatabase,
  { compile, isCurrent, later }: Means,
  held?: Compiled,
): Promise<Compiled> {
  const revision = await revisionOf(db);
  if (held?.lexicon.revision === revision) return held;
  // Whoever holds one has made or read the last that was stored.
  const stored = held ? undefined : await db.lexicons.get(revision);
  if (stored?.lexicon && isCurrent(stored.lexicon)) return { lexicon: stored.lexicon };
  return compiled(db, await presentConcepts(db), { compile, later });
}

/** Of a later revision that is committed, if edits of this worker alone lead to it from what is held. */
export function editedLexicon(
  db: GlossaryDatabase,
  means: Omit<Means, 'isCurrent'>,
  held: Compiled,
  revision: number,
): Compiled | undefined {
  const concepts = held.concepts && editedConcepts(db, held.concepts, revision);
  return concepts && compiled(db, concepts, means);
}

/** With what the next will be compiled from, where that can be kept. */
export async function withConcepts(db: GlossaryDatabase, held: Compiled): Promise<Compiled> {
  const concepts = await presentConcepts(db);
  const isOfIt = concepts.revision === held.lexicon.revision && mayBeHeld(concepts);
  return isOfIt ? { ...held, concepts } : held;
}

function compiled(
  db: GlossaryDatabase,
  concepts: HeldConcepts,
  { compile, later }: Omit<Means, 'isCurrent'>,
): Compiled {
  const lexicon = compile(activeConcepts(concepts), concepts.revision);
  // It is a cache: on a full disk the next start compiles again, and nothing else suffers.
  later(() => void store(db, lexicon).catch(() => undefined));
  return { lexicon, ...(mayBeHeld(concepts) && { concepts }) };
}

async function store(db: GlossaryDatabase, lexicon: Lexicon): Promise<void> {
  await db.transaction('rw', db.lexicons, async () => {
    await db.lexicons.clear();
    await db.lexicons.put({ revision: lexicon.revision, lexicon });
  });
}
