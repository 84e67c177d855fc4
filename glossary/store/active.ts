/**
 * Which concepts count: those of no collection and of collections that are whole and marked, without the
 * bundled ones that such a concept shadows. While an import runs, or after it was broken off, what it has
 * replaced so far counts as it was before.
 */
import type { Collection } from '../collection.ts';
import type { Concept } from '../concept.ts';
import { asConcept } from './as-concept.ts';
import { conceptsAt } from './by-id.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';
import type { Copies } from './mutes.ts';

/** To be read inside a transaction. */
export async function activeConcepts(db: GlossaryDatabase): Promise<StoredConcept[]> {
  const collections = await db.collections.toArray();
  const counting = collections.filter(isCounting).map(({ id }) => id);
  // `equals` reads all it finds at once; `anyOf` would step from one to the next.
  const found = await Promise.all([
    ...['', ...counting].map((id) => db.concepts.where('collection').equals(id).toArray()),
    ...['pack', 'bundled'].map((origin) => db.concepts.where('origin').equals(origin).toArray()),
    replacedInPart(db, collections),
  ]);
  const all = found.flat().filter(isOfNoPartial(collections));
  const shadowed = new Set(all.map(({ shadows }) => shadows));
  return all.filter(({ id }) => !shadowed.has(id));
}

/** The active copies: copy → the bundled concept it stands in for. They are few, and an index finds them. */
export function activeCopies(db: GlossaryDatabase): Promise<Copies> {
  return db.transaction('r', db.concepts, db.collections, db.replaced, async () => {
    const collections = await db.collections.toArray();
    const counting = new Set(['', ...collections.filter(isCounting).map(({ id }) => id)]);
    const [found, before] = await Promise.all([
      db.concepts.where('shadows').above('').toArray(),
      replacedInPart(db, collections),
    ]);
    const active = found.filter(({ collection = '' }) => counting.has(collection));
    return new Map(
      [...active, ...before]
        .filter(isOfNoPartial(collections))
        .flatMap(({ id, shadows }): [string, string][] =>
          shadows === undefined ? [] : [[id, shadows]],
        ),
    );
  });
}

/** These concepts as they count now: of an import that is not whole, what was there before it. */
export async function effectiveConcepts(db: GlossaryDatabase, ids: string[]): Promise<Concept[]> {
  const [found, collections] = await Promise.all([conceptsAt(db, ids), db.collections.toArray()]);
  const partial = new Set(collections.filter(isPartial).map(({ id }) => id));
  const counting = await Promise.all(found.map((concept) => beforePartial(db, concept, partial)));
  return counting.filter((concept) => concept !== undefined).map(asConcept);
}

/** A partial import may have replaced what another one, partial too, has brought. */
async function beforePartial(
  db: GlossaryDatabase,
  concept: StoredConcept | undefined,
  partial: Set<string>,
): Promise<StoredConcept | undefined> {
  if (!concept || !partial.has(concept.import ?? '')) return concept;
  const replaced = await db.replaced.get([concept.import ?? '', concept.id]);
  return beforePartial(db, replaced?.before, partial);
}

function isPartial({ state }: Collection): boolean {
  return state === 'partial';
}

/** Ids of the imports that are not whole. */
export async function partialImports(db: GlossaryDatabase): Promise<ReadonlySet<string>> {
  return new Set((await db.collections.toArray()).filter(isPartial).map(({ id }) => id));
}

/** For concepts that came with no import, or with one that has ended. */
function isOfNoPartial(collections: Collection[]): (concept: StoredConcept) => boolean {
  const partial = new Set(collections.filter(isPartial).map(({ id }) => id));
  return (concept) => !partial.has(concept.import ?? '');
}

/** Whether its concepts are active. */
export function isCounting({ marked, state }: Collection): boolean {
  return marked && state === 'whole';
}

/** What partial imports have replaced of what counted, unless the reader has edited or deleted it since. */
async function replacedInPart(
  db: GlossaryDatabase,
  collections: Collection[],
): Promise<StoredConcept[]> {
  const counting = new Set(['', ...collections.filter(isCounting).map(({ id }) => id)]);
  const partial = new Set(collections.filter(isPartial).map(({ id }) => id));
  const found = await Promise.all(
    [...partial].map(async (id) => {
      const [asTheyCame, replaced] = await Promise.all([
        db.concepts.where('import').equals(id).primaryKeys(),
        db.replaced.where('collection').equals(id).toArray(),
      ]);
      return { id, asTheyCame, replaced: new Map(replaced.map((row) => [row.id, row.before])) };
    }),
  );
  const replacedBy = new Map(found.map(({ id, replaced }) => [id, replaced]));
  // One that is partial may have replaced what another one, partial too, has brought.
  const beforeAll = (id: string, by: string): StoredConcept | undefined => {
    const before = replacedBy.get(by)?.get(id);
    return before && partial.has(before.import ?? '') ? beforeAll(id, before.import ?? '') : before;
  };
  return found
    .flatMap(({ id: by, asTheyCame }) => asTheyCame.map((id) => beforeAll(id, by)))
    .filter((before) => before !== undefined)
    .filter(({ collection = '' }) => counting.has(collection));
}
