/**
 * Undoes an import, some rows at a time, so that no transaction holds up the worker: what the import
 * brought goes, what it replaced comes back, and what the reader has edited since becomes the reader's
 * own. From the first question on the collection is partial; with the last row it goes.
 */
import type { GlossaryDatabase, Replaced, StoredConcept } from './database.ts';
import { raiseRevision, writing } from './writing.ts';

/** Rows a question: some 100 ms of work. */
const MOST_AT_ONCE = 2_000;

/** Answers the ids of the rows it dealt with, and how many are left. A collection that is gone has none. */
export function removeSome(
  db: GlossaryDatabase,
  id: string,
  most = MOST_AT_ONCE,
): Promise<{ ids: string[]; left: number }> {
  return writing(db, async () => {
    const collection = await db.collections.get(id);
    if (!collection) return { ids: [], left: 0 };
    const rows = await rowsOf(db, id, most);
    await releaseRows(db, id, rows);
    const left = await countOf(db, id);
    if (left === 0) {
      await releaseReplaced(db, id);
      await db.replaced.where('collection').equals(id).delete();
      await db.collections.delete(id);
    } else if (collection.state === 'whole') {
      await db.collections.update(id, { state: 'partial' });
    }
    if (left === 0 || collection.state === 'whole') await raiseRevision(db);
    return { ids: rows.map((row) => row.id), left };
  });
}

/** First what is as it came, then what the reader has edited, or a later import has replaced, since. */
async function rowsOf(db: GlossaryDatabase, id: string, most: number): Promise<StoredConcept[]> {
  const asTheyCame = await db.concepts.where('import').equals(id).limit(most).toArray();
  if (asTheyCame.length === most) return asTheyCame;
  const others = await db.concepts.where('collection').equals(id).limit(most).toArray();
  return [...asTheyCame, ...others.filter((concept) => concept.import !== id)];
}

/** Most rows are both. */
async function countOf(db: GlossaryDatabase, id: string): Promise<number> {
  const counts = await Promise.all(
    ['import', 'collection'].map((index) => db.concepts.where(index).equals(id).count()),
  );
  return Math.max(...counts);
}

async function releaseRows(
  db: GlossaryDatabase,
  collection: string,
  rows: StoredConcept[],
): Promise<void> {
  const keys = rows.map(({ id }): [string, string] => [collection, id]);
  const replaced = await db.replaced.bulkGet(keys);
  const left = rows.map((row, index) => without(collection, row, replaced[index]));
  await db.concepts.bulkPut(left.filter((row) => row !== undefined));
  await db.concepts.bulkDelete(
    rows.filter((_row, index) => left[index] === undefined).map((row) => row.id),
  );
  await db.replaced.bulkDelete(keys);
}

/** What a later import has replaced of this one: it must not come back when that one is undone. */
async function releaseReplaced(db: GlossaryDatabase, id: string): Promise<void> {
  const later = await db.replaced
    .where('before.import')
    .equals(id)
    .or('before.collection')
    .equals(id)
    .toArray();
  const earlier = await db.replaced.bulkGet(later.map((row): [string, string] => [id, row.id]));
  for (const [index, row] of later.entries()) {
    const before = without(id, row.before, earlier[index]);
    if (before) await db.replaced.put({ ...row, before });
    else await db.replaced.delete([row.collection, row.id]);
  }
}

/** What is left of a row when an import goes. */
function without(
  id: string,
  row: StoredConcept,
  replaced: Replaced | undefined,
): StoredConcept | undefined {
  if (row.import === id) return replaced?.before;
  return { ...row, collection: '' };
}
