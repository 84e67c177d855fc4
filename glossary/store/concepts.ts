/**
 * Reading and writing concepts. Every write is one transaction that also raises the revision, so
 * a worker killed in the middle leaves either the old glossary with its old revision or the new with the new.
 */
import * as v from 'valibot';
import type { Concept } from '../concept.ts';
import { conceptSchema } from '../schema.ts';
import type { GlossaryDatabase } from './database.ts';

/** Adds or replaces concepts. Throws `ValiError`, and writes nothing, if one of them is malformed. */
export async function putConcepts(db: GlossaryDatabase, concepts: Concept[]): Promise<void> {
  const valid = concepts.map((concept) => v.parse(conceptSchema, concept));
  await db.transaction('rw', db.concepts, db.counts, async () => {
    await db.concepts.bulkPut(valid);
    await raiseRevision(db);
  });
}

/** Brings the bundled glossary to `version`. The reader's own concepts and mutes are not touched. */
export async function seedBundled(
  db: GlossaryDatabase,
  version: number,
  concepts: () => Promise<Concept[]>,
): Promise<void> {
  if ((await countOf(db, 'bundledVersion')) === version) return;
  const valid = (await concepts()).map((concept) => v.parse(conceptSchema, concept));
  await db.transaction('rw', db.concepts, db.counts, async () => {
    await db.concepts.where('origin').equals('bundled').delete();
    await db.concepts.bulkPut(valid);
    await db.counts.put({ key: 'bundledVersion', value: version });
    await raiseRevision(db);
  });
}

/** The concepts with these ids, in this order; ids that are not in the glossary are left out. */
export async function conceptsById(db: GlossaryDatabase, ids: string[]): Promise<Concept[]> {
  const found = await db.concepts.bulkGet(ids);
  return found.filter((concept) => concept !== undefined);
}

/** 0 before the first write. */
export function revisionOf(db: GlossaryDatabase): Promise<number> {
  return countOf(db, 'revision');
}

async function raiseRevision(db: GlossaryDatabase): Promise<void> {
  await db.counts.put({ key: 'revision', value: (await countOf(db, 'revision')) + 1 });
}

async function countOf(db: GlossaryDatabase, key: 'revision' | 'bundledVersion'): Promise<number> {
  return (await db.counts.get(key))?.value ?? 0;
}
