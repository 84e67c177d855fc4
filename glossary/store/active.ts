/**
 * Which concepts count: those of no collection and of collections that are whole and marked, without the
 * bundled ones that such a concept shadows. While an import runs, or after it was broken off, what it has
 * replaced so far counts as it was before. To be read inside one transaction.
 */
import type { GlossaryDatabase, StoredConcept } from './database.ts';

export async function activeConcepts(db: GlossaryDatabase): Promise<StoredConcept[]> {
  const idle = await idleCollections(db);
  const [present, replaced] = await Promise.all([
    conceptsOutside(db, idle.all),
    replacedBy(db, idle.partial),
  ]);
  const counting = [...present, ...replaced.filter((concept) => !isIdle(concept, idle.all))];
  const shadowed = new Set(counting.map(({ shadows }) => shadows));
  return counting.filter(({ id }) => !shadowed.has(id));
}

/** Copy → its original, of the copies that count. */
export async function activeCopies(db: GlossaryDatabase): Promise<Map<string, string>> {
  const idle = await idleCollections(db);
  const [copies, replaced] = await Promise.all([
    db.concepts.where('shadows').above('').toArray(),
    replacedBy(db, idle.partial),
  ]);
  return new Map(
    [...copies, ...replaced]
      .filter((copy) => copy.shadows !== undefined && !isIdle(copy, idle.all))
      .map((copy) => [copy.id, copy.shadows ?? '']),
  );
}

/** These concepts as they count now: of an import that is not whole, what was there before it. */
export async function effectiveConcepts(
  db: GlossaryDatabase,
  ids: string[],
): Promise<StoredConcept[]> {
  const found = (await db.concepts.bulkGet(ids)).filter((concept) => concept !== undefined);
  if (!found.some(({ collection }) => collection !== undefined)) return found;
  const { partial } = await idleCollections(db);
  const waiting = found.filter((concept) => isIdle(concept, partial));
  if (waiting.length === 0) return found;
  const before = await db.replaced.bulkGet(
    waiting.map(({ collection = '', id }): [string, string] => [collection, id]),
  );
  const earlier = new Map(before.map((row) => [row?.id, row?.before]));
  return found
    .map((concept) => (isIdle(concept, partial) ? earlier.get(concept.id) : concept))
    .filter((concept) => concept !== undefined);
}

interface Idle {
  all: Set<string>;
  partial: Set<string>;
}

async function idleCollections(db: GlossaryDatabase): Promise<Idle> {
  const collections = await db.collections.toArray();
  const idsOf = (idle: typeof collections) => new Set(idle.map(({ id }) => id));
  return {
    all: idsOf(collections.filter(({ marked, state }) => !marked || state === 'partial')),
    partial: idsOf(collections.filter(({ state }) => state === 'partial')),
  };
}

function isIdle({ collection }: StoredConcept, idle: Set<string>): boolean {
  return collection !== undefined && idle.has(collection);
}

/** A dictionary of 120,000 words that is only looked up is not read: its keys are, which is 30 times as fast. */
async function conceptsOutside(
  db: GlossaryDatabase,
  collections: Set<string>,
): Promise<StoredConcept[]> {
  if (collections.size === 0) return db.concepts.toArray();
  const left = new Set(
    await db.concepts
      .where('collection')
      .anyOf([...collections])
      .primaryKeys(),
  );
  const keys = await db.concepts.where('origin').equals('personal').primaryKeys();
  const [others, own] = await Promise.all([
    db.concepts.where('origin').notEqual('personal').toArray(),
    db.concepts.bulkGet(keys.filter((id) => !left.has(id))),
  ]);
  return [...own.filter((concept) => concept !== undefined), ...others];
}

async function replacedBy(db: GlossaryDatabase, partial: Set<string>): Promise<StoredConcept[]> {
  if (partial.size === 0) return [];
  const rows = await db.replaced
    .where('collection')
    .anyOf([...partial])
    .toArray();
  return rows.map(({ before }) => before);
}
