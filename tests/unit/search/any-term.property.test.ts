/** Whatever a glossary holds, each of its concepts is found by any of its terms and by its readings. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledConcepts } from '../../../glossary/bundled/glossary.ts';
import { rowOf } from '../../../glossary/display/row.ts';
import { searchKey } from '../../../glossary/search/haystack.ts';
import { noFilters } from '../../../glossary/search/query.ts';
import { SearchIndex } from '../../../glossary/search/search-index.ts';
import { row } from './rows.ts';

function finds(index: SearchIndex, text: string, id: string): boolean {
  return index.rowsAt(index.query({ text, filters: noFilters })).some((found) => found.id === id);
}

/** Some thousands of searches, on a machine that may be busy (ms). */
const patience = 60_000;

test(
  'every bundled concept is found by each of its terms and readings',
  async () => {
    const rows = (await bundledConcepts()).map((concept) => rowOf(concept));
    const index = new SearchIndex();
    index.add(rows);
    const missed = rows.flatMap(({ id, zhHans, zhHant, en, others, readings }) =>
      [...zhHans, ...zhHant, ...en, ...others, ...readings]
        .filter((text) => !finds(index, text, id))
        .map((text) => `${id}: ${text}`),
    );
    expect(rows.length).toBeGreaterThan(200);
    expect(missed).toEqual([]);
  },
  patience,
);

const term = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(...'统統筹籌新质產产力 a3é-.’（Ａ'),
      minLength: 1,
      maxLength: 8,
    }),
  )
  .filter((text) => searchKey(text) !== '');

test(
  'any term of any concept finds it, typed at once or letter by letter',
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        (concepts) => {
          const index = new SearchIndex();
          index.add(concepts.map((terms, i) => row(`c-${i}`, { zhHans: terms })));
          concepts.forEach((terms, i) => {
            for (const text of terms) {
              expect(finds(index, text, `c-${i}`)).toBe(true);
              for (let end = 1; end < text.length; end++) finds(index, text.slice(0, end), '');
              expect(finds(index, text, `c-${i}`)).toBe(true);
              expect(index.withTerm(text)).toContain(`c-${i}`);
            }
          });
        },
      ),
      { numRuns: 300, examples: [[[['𰀀'], ['!']]]] },
    );
  },
  patience,
);
