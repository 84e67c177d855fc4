/**
 * An import, chunk by chunk. Until it ends its collection is `partial`: nothing of it is marked, and what
 * it has replaced counts as it was before (`active.ts`), so a worker that dies in the middle leaves the
 * reader's pages as they were, and a collection that says it is partial and can be removed.
 */
import type { Collection } from '../collection.ts';
import type { Concept } from '../concept.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';
import { type Place, placesOf } from './personal-copy.ts';
import { Refusal } from './refusal.ts';
import { validConcept } from './valid-concept.ts';
import { raiseRevision, writing } from './writing.ts';

export interface Incoming {
  concept: Concept;
  /** Takes the place of the concept with its id. */
  replaces?: boolean;
}

/** May be asked twice: a worker may die before it answers. */
export function beginImport(
  db: GlossaryDatabase,
  { id, name, marked }: Pick<Collection, 'id' | 'name' | 'marked'>,
  now: Date,
): Promise<void> {
  return writing(db, async () => {
    const present = await db.collections.get(id);
    if (present?.state === 'whole') throw new Refusal('unknownCollection', id);
    const created = present?.created ?? now.toISOString();
    await db.collections.put({ id, name, marked, created, state: 'partial' });
  });
}

/** Stores all of the concepts or none. The same chunk may come twice. */
export async function importChunk(
  db: GlossaryDatabase,
  collection: string,
  incoming: Incoming[],
): Promise<string[]> {
  const valid = incoming.map(({ concept }) => validConcept(concept));
  return writing(db, async () => {
    await partialCollection(db, collection);
    const places = await placesOf(db, valid, collection);
    const replaced = places.flatMap(({ concept, present }, index) => {
      if (!present || isOf(present, collection)) return [];
      const isCopy = concept.id !== incoming[index]?.concept.id;
      if (!incoming[index]?.replaces && !isCopy) throw new Refusal('idTaken', concept.id);
      return [{ collection, id: concept.id, before: present }];
    });
    await db.replaced.bulkPut(replaced);
    await db.concepts.bulkPut(places.map((place) => imported(place, collection)));
    return places.map(({ concept }) => concept.id);
  });
}

export function endImport(db: GlossaryDatabase, id: string): Promise<void> {
  return writing(db, async () => {
    const collection = await db.collections.get(id);
    // Asked again after it was done.
    if (collection?.state === 'whole') return;
    await partialCollection(db, id);
    await db.collections.update(id, { state: 'whole' });
    await raiseRevision(db);
  });
}

async function partialCollection(db: GlossaryDatabase, id: string): Promise<void> {
  const collection = await db.collections.get(id);
  if (collection?.state !== 'partial') throw new Refusal('unknownCollection', id);
}

/** Came with an earlier try of the same chunk, and is as it came. */
function isOf(stored: StoredConcept, id: string): boolean {
  return stored.import === id;
}

/** What takes the place of a concept is marked, or only looked up, as that was. */
function imported({ concept, present }: Place, id: string): StoredConcept {
  const { collection = id, edited } = present ?? {};
  return { ...concept, ...(edited && { edited }), collection, import: id };
}
