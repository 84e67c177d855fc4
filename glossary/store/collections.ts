/** The collections of imports: what there is, its names and switches. */
import type { Collection } from '../collection.ts';
import type { GlossaryDatabase } from './database.ts';
import { Refusal } from './refusal.ts';
import { raiseRevision, writing } from './writing.ts';

/** All collections, the newest first, with how many concepts each has. */
export function collections(db: GlossaryDatabase): Promise<(Collection & { concepts: number })[]> {
  return db.transaction('r', db.collections, db.concepts, async () => {
    const all = await db.collections.toArray();
    const counts = await Promise.all(
      all.map(({ id }) => db.concepts.where('collection').equals(id).count()),
    );
    return all
      .map((collection, index) => ({ ...collection, concepts: counts[index] ?? 0 }))
      .sort((a, b) => (a.created < b.created ? 1 : -1));
  });
}

export function changeCollection(
  db: GlossaryDatabase,
  id: string,
  { name, marked }: Partial<Pick<Collection, 'name' | 'marked'>>,
): Promise<void> {
  return writing(db, async () => {
    const collection = await db.collections.get(id);
    if (!collection) throw new Refusal('unknownCollection', id);
    await db.collections.put({
      ...collection,
      ...(name !== undefined && { name }),
      ...(marked !== undefined && { marked }),
    });
    if (marked !== undefined && marked !== collection.marked) await raiseRevision(db);
  });
}
