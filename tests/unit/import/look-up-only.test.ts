/** For which imports it is proposed that their terms are not marked. */
import { expect, test } from 'vitest';
import { lookUpOnly } from '../../../entrypoints/options/import/look-up-only.ts';
import type { Draft } from '../../../glossary/formats/format.ts';

function draftsOf(count: number, term: (at: number) => string): Draft[] {
  return Array.from({ length: count }, (_, at) => ({
    line: at + 1,
    concept: {
      id: `c-${at}`,
      origin: 'personal',
      subjectField: [],
      languages: [
        { lang: 'en', terms: [{ id: `t-${at}`, term: 'tax' }] },
        { lang: 'zh-Hant', terms: [{ id: `t-${at}-2`, term: term(at) }] },
      ],
    },
    warnings: [],
  }));
}

test.each([
  ['a long list of set phrases', draftsOf(20_000, () => '新質生產力'), undefined],
  ['a longer one', draftsOf(20_001, () => '新質生產力'), 'many'],
  [
    'mostly words of two characters',
    draftsOf(100, (at) => (at < 51 ? '稅收' : '增值稅')),
    'shortWords',
  ],
  ['half of them', draftsOf(100, (at) => (at < 50 ? '稅收' : '增值稅')), undefined],
  ['a few words', draftsOf(49, () => '稅收'), undefined],
  ['abbreviations in Latin letters', draftsOf(100, () => '5G'), undefined],
  ['nothing', [], undefined],
] as const)('%s', (_, drafts, expected) => {
  expect(lookUpOnly(drafts)).toBe(expected);
});
