/**
 * The one way to change concepts and collections: a transaction over all tables concerned. Inside it
 * nothing but Dexie is awaited: any other promise would let the transaction end too early.
 */
import type { GlossaryDatabase } from './database.ts';

export function writing<Result>(
  db: GlossaryDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  return db.transaction(
    'rw',
    [db.concepts, db.collections, db.replaced, db.changes, db.counts],
    work,
  );
}

/** Revision → the concepts by which it differs from the one before, as far as this worker has made it. */
const made = new WeakMap<GlossaryDatabase, Map<number, string[]>>();

/** Later than after so many revisions nobody asks. */
const MOST_REMEMBERED = 20;

/** What is marked may be another from here on: the lexicon is compiled anew. `ids`: of these concepts alone. */
export async function raiseRevision(db: GlossaryDatabase, ids?: string[]): Promise<void> {
  const revision = (await revisionOf(db)) + 1;
  await db.counts.put({ key: 'revision', value: revision });
  // Should the transaction fail, the next one takes this number, and what stands under it.
  const known = made.get(db) ?? new Map<number, string[]>();
  made.set(db, known);
  known.delete(revision - MOST_REMEMBERED);
  if (ids) known.set(revision, ids);
  else known.delete(revision);
}

/** The concepts by which one revision differs from a later one; nothing if that is not known. */
export function touchedSince(db: GlossaryDatabase, from: number, to: number): string[] | undefined {
  const ids = new Set<string>();
  for (let revision = from + 1; revision <= to; revision++) {
    const touched = made.get(db)?.get(revision);
    if (!touched) return undefined;
    for (const id of touched) ids.add(id);
  }
  return [...ids];
}

/** 0 before the first write. */
export async function revisionOf(db: GlossaryDatabase): Promise<number> {
  return (await db.counts.get('revision'))?.value ?? 0;
}
