/** Imports over one another, taken away in any order, each at any stage. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveConcepts } from '../../../glossary/store/active.ts';
import { GlossaryDatabase } from '../../../glossary/store/database.ts';
import { beginImport, endImport, importChunk } from '../../../glossary/store/imports.ts';
import { removeSome } from '../../../glossary/store/remove-collection.ts';
import { activeTerms, concept, now } from './open-database.ts';

const reform = concept('c-reform', 'bundled', '改革');
const own = concept('c-own', 'personal', '自有');

const oneImport = fc.record({
  ids: fc.uniqueArray(fc.constantFrom('c-own', 'c-a', 'c-b', 'c-reform'), { minLength: 1 }),
  isWhole: fc.boolean(),
  isMarked: fc.boolean(),
});

const plan = fc
  .array(oneImport, { minLength: 1, maxLength: 4 })
  .chain((imports) =>
    fc.tuple(
      fc.constant(imports),
      fc.shuffledSubarray([...imports.keys()], { minLength: imports.length }),
    ),
  );

test('imports that are undone leave nothing, in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ([imports, order]) => {
      const db = new GlossaryDatabase(`tifa-${crypto.randomUUID()}`);
      try {
        await db.concepts.bulkPut([reform, { ...own, collection: '' }]);
        const start = await db.concepts.toArray();
        const terms = await activeTerms(db);
        for (const [index, { ids, isWhole, isMarked }] of imports.entries()) {
          const id = `${index}`;
          const chunk = ids.map((one) => ({
            concept: concept(one, 'personal', `${one} of ${id}`),
            replaces: true,
          }));
          await beginImport(db, { id, name: id, marked: isMarked }, now);
          await importChunk(db, id, chunk);
          if (isWhole) await endImport(db, id);
        }
        for (const index of order) {
          let left = 1;
          while (left > 0) left = (await removeSome(db, `${index}`, 1)).left;
        }
        expect(await db.concepts.toArray()).toEqual(start);
        expect(await activeTerms(db)).toEqual(terms);
        expect(await db.replaced.count()).toBe(0);
        expect(await db.collections.count()).toBe(0);
      } finally {
        await db.delete();
      }
    }),
    { numRuns: 80 },
  );
}, 30_000);

test('an import that never ends changes nothing that counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oneImport, { minLength: 1, maxLength: 3 }), async (imports) => {
      const db = new GlossaryDatabase(`tifa-${crypto.randomUUID()}`);
      try {
        await db.concepts.bulkPut([reform, { ...own, collection: '' }]);
        for (const [index, { ids }] of imports.entries()) {
          const chunk = ids.map((one) => ({
            concept: concept(one, 'personal', `${one} of ${index}`),
            replaces: true,
          }));
          await beginImport(db, { id: `${index}`, name: '', marked: true }, now);
          await importChunk(db, `${index}`, chunk);
          expect(await activeTerms(db)).toEqual(['改革', '自有']);
          expect(await effectiveConcepts(db, ['c-own', 'c-a', 'c-reform'])).toEqual([own, reform]);
        }
      } finally {
        await db.delete();
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);
