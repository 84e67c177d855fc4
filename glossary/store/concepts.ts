/** Brings the bundled concepts into the store. The reader's own concepts, collections and mutes stay as they are. */
import * as v from 'valibot';
import type { Concept } from '../concept.ts';
import { conceptSchema } from '../schema.ts';
import type { GlossaryDatabase } from './database.ts';
import { raiseRevision, writing } from './writing.ts';

/** Does nothing if this version is there already. Throws `ValiError`, and writes nothing, if a concept is malformed. */
export async function seedBundled(
  db: GlossaryDatabase,
  version: number,
  concepts: () => Promise<Concept[]>,
): Promise<void> {
  if ((await db.counts.get('bundledVersion'))?.value === version) return;
  const valid = (await concepts()).map((concept) => v.parse(conceptSchema, concept));
  await writing(db, async () => {
    await makeRoom(db, valid);
    await db.concepts.where('origin').equals('bundled').delete();
    await db.concepts.bulkPut(valid);
    await db.counts.put({ key: 'bundledVersion', value: version });
    await raiseRevision(db);
  });
}

/** A reader's own concept may have the id that a new bundled one has (it was in a file of theirs): it becomes its copy. */
async function makeRoom(db: GlossaryDatabase, bundled: Concept[]): Promise<void> {
  const present = await db.concepts.bulkGet(bundled.map(({ id }) => id));
  const own = present.filter((concept) => concept?.origin === 'personal');
  for (const concept of own.filter((one) => one !== undefined)) {
    const { id, ...rest } = concept;
    await db.concepts.delete(id);
    await db.concepts.add({ ...rest, id: `c-${crypto.randomUUID()}`, shadows: id });
  }
}
