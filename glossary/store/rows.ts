/** The rows a list shows, piece by piece. A bundled concept whose copy counts is not among them: the copy is. */
import type { Concept } from '../concept.ts';
import { type Row, rowOf } from '../display/row.ts';
import { activeCopies } from './active.ts';
import { asConcept } from './as-concept.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';

export interface Rows {
  rows: Row[];
  /** The id to go on after, if there are more. */
  next?: string;
}

/** At most `limit` rows, ordered by id; a few less where copies stand in for originals. */
export function rowsAfter(
  db: GlossaryDatabase,
  after: string | undefined,
  limit: number,
): Promise<Rows> {
  return reading(db, async () => {
    const found = await db.concepts
      .where('id')
      .above(after ?? '')
      .limit(limit)
      .toArray();
    const last = found.at(-1)?.id;
    const hasMore = found.length === limit && last !== undefined;
    return { rows: await visible(db, found), ...(hasMore && { next: last }) };
  });
}

export function rowsById(db: GlossaryDatabase, ids: string[]): Promise<Row[]> {
  return reading(db, async () => {
    const found = await db.concepts.bulkGet(ids);
    return visible(
      db,
      found.filter((concept) => concept !== undefined),
    );
  });
}

/** The concepts with these ids as they are stored, in this order; ids that are not in the glossary are left out. */
export async function conceptsById(db: GlossaryDatabase, ids: string[]): Promise<Concept[]> {
  const found = await db.concepts.bulkGet(ids);
  return found.filter((concept) => concept !== undefined).map(asConcept);
}

async function visible(db: GlossaryDatabase, concepts: StoredConcept[]): Promise<Row[]> {
  const originals = new Set((await activeCopies(db)).values());
  return concepts
    .filter(({ id }) => !originals.has(id))
    .map((concept) => rowOf(concept, concept.collection || undefined));
}

function reading<Result>(db: GlossaryDatabase, work: () => Promise<Result>): Promise<Result> {
  return db.transaction('r', [db.concepts, db.collections, db.replaced], work);
}
