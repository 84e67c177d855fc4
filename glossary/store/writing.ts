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

/** What is marked may be another from here on: the lexicon is compiled anew. */
export async function raiseRevision(db: GlossaryDatabase): Promise<void> {
  await db.counts.put({ key: 'revision', value: (await revisionOf(db)) + 1 });
}

/** 0 before the first write. */
export async function revisionOf(db: GlossaryDatabase): Promise<number> {
  return (await db.counts.get('revision'))?.value ?? 0;
}
