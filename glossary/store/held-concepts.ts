/**
 * The active concepts, kept between edits: after one, only what it touched is read. What is kept may have
 * older notes and tags than the store, for they raise no revision; it is there to compile from.
 */
import { activeGroups, type Groups, partialImports } from './active.ts';
import { conceptsAt } from './by-id.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';
import { revisionOf, touchedSince } from './writing.ts';

/** Concepts: more are not kept, for they take some kB each, and longer to compile than to read. */
const MOST_HELD = 5_000;

export interface HeldConcepts extends Groups {
  revision: number;
}

/** Of the present revision: `held` brought up to date where it can be, else all read anew. */
export function presentConcepts(
  db: GlossaryDatabase,
  held: HeldConcepts | undefined,
): Promise<HeldConcepts> {
  // In one transaction: an edit between two reads would label new concepts with the old revision.
  return db.transaction('r', [db.concepts, db.collections, db.replaced, db.counts], async () => {
    const revision = await revisionOf(db);
    const touched = held && touchedSince(db, held.revision, revision);
    const groups = (touched && (await patched(db, held, touched))) ?? (await activeGroups(db));
    return { revision, ...groups };
  });
}

export function mayBeHeld({ own, rest }: Groups): boolean {
  return own.length + rest.length <= MOST_HELD;
}

/** Nothing if more than the reader's own concepts of no collection were touched, or an import is not whole. */
async function patched(
  db: GlossaryDatabase,
  { own, rest }: Groups,
  ids: string[],
): Promise<Groups | undefined> {
  if ((await partialImports(db)).size > 0) return undefined;
  const inRest = new Map(rest.map((concept) => [concept.id, concept]));
  const now = await conceptsAt(db, ids);
  const byId = new Map(own.map((concept) => [concept.id, concept]));
  for (const [index, id] of ids.entries()) {
    const concept = now[index];
    const before = inRest.get(id);
    // The original of a copy, which no edit changes.
    if (before && before.origin !== 'personal' && concept && concept.origin !== 'personal')
      continue;
    if (before || (concept && !isOwn(concept))) return undefined;
    if (concept) byId.set(id, concept);
    else byId.delete(id);
  }
  return { own: [...byId.values()].sort(byKey), rest };
}

function isOwn({ origin, collection }: StoredConcept): boolean {
  return origin === 'personal' && collection === '';
}

function byKey(a: StoredConcept, b: StoredConcept): number {
  return a.id < b.id ? -1 : 1;
}
