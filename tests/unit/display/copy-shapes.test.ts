import { describe, expect, test } from 'vitest';
import type { Concept, Term } from '../../../glossary/concept.ts';
import { type CopyShape, copyList, copyText } from '../../../glossary/display/copy-shapes.ts';
import { copySource } from '../../../glossary/display/copy-source.ts';
import { head } from '../../../glossary/display/counterpart.ts';
import { pairText } from '../../../glossary/display/pair-text.ts';
import type { Script } from '../../../glossary/display/script.ts';
import { threeCities, units } from './concepts.ts';

const [zh, en] = ['人才', 'talent'];
const source = 'GWR 2025, II.4 ¶ 3';

describe('a pair is copied', () => {
  test.each<[string, CopyShape, Parameters<typeof copyText>[1], string]>([
    ['Chinese first', 'chineseFirst', { zh, en }, '人才 (talent)'],
    ['English first, with the marks of Chinese', 'englishFirst', { zh, en }, 'talent（人才）'],
    ['as a row', 'table', { zh, en }, '人才\ttalent'],
    [
      'Chinese first, with its source',
      'chineseFirst',
      { zh, en, source },
      `人才 (talent)\n${source}`,
    ],
    [
      'English first, with its source',
      'englishFirst',
      { zh, en, source },
      `talent（人才）\n${source}`,
    ],
    ['as a row, with its source', 'table', { zh, en, source }, `人才\ttalent\t${source}`],
    ['without English', 'chineseFirst', { zh }, '人才'],
    ['without Chinese', 'chineseFirst', { en }, 'talent'],
    ['English first, without English', 'englishFirst', { zh }, '人才'],
    ['English first, without Chinese', 'englishFirst', { en }, 'talent'],
    ['as a row that keeps its columns', 'table', { en }, '\ttalent'],
    ['as a row without English, with its source', 'table', { zh, source }, `人才\t\t${source}`],
    [
      'with brackets of its own',
      'englishFirst',
      { zh: '人才（者）', en: 'talent (s)' },
      'talent (s)（人才（者））',
    ],
    [
      'as a row in spite of tabs and lines',
      'table',
      { zh: '人\t才', en: 'ta\r\nlent' },
      '人 才\tta lent',
    ],
    [
      'as a row that no spreadsheet runs',
      'table',
      { zh: '=1+1', en: '@SUM(A1)' },
      "'=1+1\t'@SUM(A1)",
    ],
    ['as text that may look like a formula', 'chineseFirst', { zh: '=1', en: '+2' }, '=1 (+2)'],
  ])('%s', (_name, shape, pair, expected) => {
    expect(copyText(shape, pair)).toBe(expected);
  });
});

describe('a list of pairs is copied', () => {
  const pairs = [
    { zh, en },
    { zh: '改革', en: 'reform' },
  ];
  const sourced = pairs.map((pair) => ({ ...pair, source }));
  test.each<[string, CopyShape, Parameters<typeof copyList>[1], string]>([
    ['of nothing', 'table', [], ''],
    ['a pair a line', 'chineseFirst', pairs, '人才 (talent)\n改革 (reform)'],
    ['a row a line', 'table', pairs, '人才\ttalent\n改革\treform'],
    [
      'a row a line with sources',
      'table',
      sourced,
      `人才\ttalent\t${source}\n改革\treform\t${source}`,
    ],
    [
      'with room between sources',
      'englishFirst',
      sourced,
      `talent（人才）\n${source}\n\nreform（改革）\n${source}`,
    ],
  ])('%s', (_name, shape, list, expected) => {
    expect(copyList(shape, list)).toBe(expected);
  });
});

function own(terms: { zh?: Partial<Term>; en?: Partial<Term> }): Concept {
  return {
    id: 'c-own',
    origin: 'personal',
    subjectField: [],
    languages: [
      { lang: 'zh-Hans', terms: [{ id: 't-zh', term: zh, ...terms.zh }] },
      {
        lang: 'en',
        definition: { text: 'People.', source: 'A dictionary' },
        terms: [
          { id: 't-en', term: en, ...terms.en },
          { id: 't-other', term: 'people', source: 'Elsewhere' },
        ],
      },
    ],
  };
}

describe('the source of a pair is', () => {
  const sourceUrl = 'https://a.example/';
  test.each<[string, Concept, string, Script, object | undefined]>([
    ['its place in the report', threeCities, '三城一区', 'zh-Hans', { place: units[0]?.place }],
    [
      'the place of the very form',
      threeCities,
      'three science cities',
      'zh-Hans',
      { place: units[1]?.place },
    ],
    ['what the term names', own({ zh: { source: 'A law' } }), zh, 'zh-Hans', { text: 'A law' }],
    [
      'what the other term names',
      own({ en: { source: 'A book' } }),
      zh,
      'zh-Hans',
      { text: 'A book' },
    ],
    [
      'with its address',
      own({ en: { source: 'A book', sourceUrl } }),
      zh,
      'zh-Hans',
      { text: `A book ${sourceUrl}` },
    ],
    ['its address alone', own({ en: { sourceUrl } }), zh, 'zh-Hans', { text: sourceUrl }],
    [
      'its address once',
      own({ en: { source: sourceUrl, sourceUrl } }),
      zh,
      'zh-Hans',
      { text: sourceUrl },
    ],
    [
      'where its sentence stands',
      own({ zh: { contexts: [{ text: '…', source: 'A page' }] } }),
      en,
      'zh-Hans',
      { text: 'A page' },
    ],
    ['that of its definition', own({}), zh, 'zh-Hans', { text: 'A dictionary' }],
    [
      'not that of another term',
      own({ en: { source: '' } }),
      zh,
      'zh-Hans',
      { text: 'A dictionary' },
    ],
    ['nothing', { ...own({}), languages: own({}).languages.slice(0, 1) }, zh, 'zh-Hans', undefined],
  ])('%s', (_name, concept, found, script, expected) => {
    const its = units.filter(({ id }) => concept.units?.includes(id));
    expect(copySource(concept, its, head(concept, found, script), script)).toEqual(expected);
  });
});

test('the pair of a card takes the shape that was chosen', () => {
  const terms = head(threeCities, '三大科学城', 'zh-Hans');
  const text = pairText(threeCities, terms, 'zh-Hans', 'englishFirst', source);
  expect(text).toBe(`${terms.counterpart?.text}（三大科学城）\n${source}`);
});
