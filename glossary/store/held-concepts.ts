/**
 * The active concepts, kept between edits: what an edit wrote is known, and nothing need be read. What is kept may
 * have older notes and tags than the store, for they raise no revision; it is there to compile from.
 */
import { activeGroups, type Groups } from './active.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';
import { revisionOf, writtenSince } from './writing.ts';

/** Concepts: more are not kept, for they take some kB each, and longer to compile than to read. */
const MOST_HELD = 5_000;

export interface HeldConcepts extends Groups {
  revision: number;
}

/** Of the present revision, read from the store. */
export function presentConcepts(db: GlossaryDatabase): Promise<HeldConcepts> {
  // In one transaction: an edit between two reads would label new concepts with the old revision.
  return db.transaction('r', [db.concepts, db.collections, db.replaced, db.counts], async () => {
    const revision = await revisionOf(db);
    return { revision, ...(await activeGroups(db)) };
  });
}

export function mayBeHeld({ own, rest }: Groups): boolean {
  return own.length + rest.length <= MOST_HELD;
}

/**
 * Of a later revision that is committed. Nothing if more than edits of the reader's own concepts of no collection
 * lead to it, or this worker has not made them.
 */
export function editedConcepts(
  db: GlossaryDatabase,
  { own, rest, revision }: HeldConcepts,
  later: number,
): HeldConcepts | undefined {
  const written = later > revision && writtenSince(db, revision, later);
  if (!written || rest.some(({ id }) => written.has(id))) return undefined;
  const byId = new Map(own.map((concept) => [concept.id, concept]));
  for (const [id, concept] of written) {
    if (concept && !isOwn(concept)) return undefined;
    if (concept) byId.set(id, concept);
    else byId.delete(id);
  }
  return { revision: later, own: [...byId.values()].sort(byKey), rest };
}

function isOwn({ origin, collection }: StoredConcept): boolean {
  return origin === 'personal' && collection === '';
}

function byKey(a: StoredConcept, b: StoredConcept): number {
  return a.id < b.id ? -1 : 1;
}
