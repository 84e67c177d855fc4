/**
 * The one way to change concepts and collections: a transaction over all tables concerned. Inside it
 * nothing but Dexie is awaited: any other promise would let the transaction end too early.
 */
import type { GlossaryDatabase, StoredConcept } from './database.ts';

export function writing<Result>(
  db: GlossaryDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  return db.transaction(
    'rw',
    [db.concepts, db.collections, db.replaced, db.changes, db.counts],
    async (transaction) => {
      try {
        return await work();
      } catch (error) {
        // Where a disk is full Chromium ends the transaction, and its requests say no more than that.
        throw transaction.idbtrans?.error ?? error;
      }
    },
  );
}

/** A concept as a write found it and as it left it; absent: it is not there. */
export interface Change {
  before?: StoredConcept | undefined;
  after?: StoredConcept | undefined;
}

/** By the ids of the concepts. */
export type Written = ReadonlyMap<string, Change>;

/** Revision → the concepts by which it differs from the one before, as far as this worker has made it. */
const made = new WeakMap<GlossaryDatabase, Map<number, Written>>();

/** Later than after so many revisions nobody asks. */
const MOST_REMEMBERED = 20;

/** Concepts of one revision: more are read anew. */
const MOST_WRITTEN = 100;

/**
 * What is marked may be another from here on: the lexicon is compiled anew. `written`: it differs by these
 * concepts alone, and each of them counts as it is here.
 */
export async function raiseRevision(db: GlossaryDatabase, written?: Written): Promise<void> {
  const revision = (await revisionOf(db)) + 1;
  await db.counts.put({ key: 'revision', value: revision });
  // Should the transaction fail, the next one takes this number, and what stands under it.
  const known = made.get(db) ?? new Map<number, Written>();
  made.set(db, known);
  known.delete(revision - MOST_REMEMBERED);
  if (written && written.size <= MOST_WRITTEN) known.set(revision, written);
  else known.delete(revision);
}

/** The concepts by which one revision differs from a later one; nothing if that is not known. */
export function writtenSince(db: GlossaryDatabase, from: number, to: number): Written | undefined {
  const all = new Map<string, Change>();
  for (let revision = from + 1; revision <= to; revision++) {
    const written = made.get(db)?.get(revision);
    if (!written) return undefined;
    for (const [id, { before, after }] of written)
      all.set(id, { before: all.has(id) ? all.get(id)?.before : before, after });
  }
  return all;
}

/** 0 before the first write. */
export async function revisionOf(db: GlossaryDatabase): Promise<number> {
  return (await db.counts.get('revision'))?.value ?? 0;
}
