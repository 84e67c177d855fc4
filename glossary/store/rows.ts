/**
 * The rows a list shows, piece by piece. A bundled concept whose copy is active (`copies`) is not among
 * them: the copy is.
 */

import type { Concept } from '../concept.ts';
import { type Row, rowOf } from '../display/row.ts';
import { asConcept } from './as-concept.ts';
import { conceptsAt } from './by-id.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';
import type { Copies } from './mutes.ts';

export interface Rows {
  rows: Row[];
  /** The id to go on after, if there are more. */
  next?: string;
}

/** At most `limit` rows, ordered by id; a few less where copies stand in for originals. */
export async function rowsAfter(
  db: GlossaryDatabase,
  after: string | undefined,
  limit: number,
  copies: Copies,
): Promise<Rows> {
  const found = await db.concepts
    .where('id')
    .above(after ?? '')
    .limit(limit)
    .toArray();
  const last = found.at(-1)?.id;
  const hasMore = found.length === limit && last !== undefined;
  return { rows: visible(found, copies), ...(hasMore && { next: last }) };
}

export async function rowsById(
  db: GlossaryDatabase,
  ids: string[],
  copies: Copies,
): Promise<Row[]> {
  const found = await conceptsAt(db, ids);
  return visible(
    found.filter((concept) => concept !== undefined),
    copies,
  );
}

/** The concepts with these ids as they are stored, in this order; ids that are not in the glossary are left out. */
export async function conceptsById(db: GlossaryDatabase, ids: string[]): Promise<Concept[]> {
  const found = await conceptsAt(db, ids);
  return found.filter((concept) => concept !== undefined).map(asConcept);
}

function visible(concepts: StoredConcept[], copies: Copies): Row[] {
  const originals = new Set(copies.values());
  return concepts
    .filter(({ id }) => !originals.has(id))
    .map((concept) => rowOf(concept, concept.collection || undefined));
}
