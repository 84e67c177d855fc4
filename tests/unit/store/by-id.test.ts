import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conceptsAt } from '../../../glossary/store/by-id.ts';
import { concept, eachOpensDatabase } from './open-database.ts';

const open = eachOpensDatabase();
const all = Array.from({ length: 300 }, (_, i) =>
  concept(`c-${i % 3 === 0 ? 'Ä' : 'x'}${String(i).padStart(4, '0')}`, 'personal', `词${i}`),
);

test('concepts come in the order asked for, be they side by side, far apart or missing', async () => {
  await open.db.concepts.bulkPut(all);
  const sorted = all.map(({ id }) => id).toSorted();
  const from = fc.nat({ max: 299 });
  const ids = fc.oneof(
    fc
      .tuple(from, fc.nat({ max: 120 }))
      .map(([start, count]) => sorted.slice(start, start + count)),
    fc.array(
      fc.oneof(
        from.map((i) => sorted[i] ?? ''),
        from.map((i) => `c-gone${i}`),
      ),
      { maxLength: 120 },
    ),
  );
  const asked = ids.chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
  await fc.assert(
    fc.asyncProperty(asked, async (wanted) => {
      expect(await conceptsAt(open.db, wanted)).toEqual(await open.db.concepts.bulkGet(wanted));
    }),
    { numRuns: 60 },
  );
});
