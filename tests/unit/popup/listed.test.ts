/** What the rows of the list show, what goes on the clipboard, and what a filter leaves. */
import { describe, expect, test } from 'vitest';
import { placeAfter } from '../../../components/page-terms/arrow-keys.ts';
import { fitting } from '../../../components/page-terms/fits.ts';
import { listed, pairsOf } from '../../../components/page-terms/listed.ts';
import type { Row } from '../../../glossary/display/row.ts';
import type { Script } from '../../../glossary/display/script.ts';
import type { JoinedTerm } from '../../../utils/page-terms.ts';

const none = { origin: 'bundled', others: [], subjects: [], statuses: [], tags: [] } as const;
const rows = new Map<string, Row>(
  [
    {
      id: 'cities',
      zhHans: ['三城一区'],
      zhHant: ['三城一區'],
      en: ['three science cities and one demonstration area', 'three cities'],
      readings: ['sān chéng yì qū'],
    },
    { id: 'base', zhHans: ['基地'], zhHant: ['基地'], en: ['base'], readings: ['jīdì'] },
    { id: 'centre', zhHans: ['基地'], zhHant: ['基地'], en: ['centers'], readings: ['jīdì'] },
    { id: 'half', zhHans: ['碳达峰'], zhHant: [], en: [], readings: [] },
    { id: 'taiwan', zhHans: [], zhHant: ['健保'], en: ['national health'], readings: [] },
  ].map((row) => [row.id, { ...none, ...row, subjects: [], statuses: [], tags: [], others: [] }]),
);

function term(text: string, ...conceptIds: string[]): JoinedTerm {
  return { key: text, conceptIds, text, count: 1, mark: 'bundled', places: [] };
}

const terms: [name: string, term: JoinedTerm, script: Script, shown: string, copied: string][] = [
  [
    'Chinese',
    term('三城一区', 'cities'),
    'zh-Hant',
    'zh-Hans three science cities and one demonstration area',
    '三城一区=three science cities and one demonstration area',
  ],
  [
    'Traditional is known by its term',
    term('三城一區', 'cities'),
    'zh-Hans',
    'zh-Hant three science cities and one demonstration area',
    '三城一區=three science cities and one demonstration area',
  ],
  [
    'English, in the reader’s script',
    term('Three cities', 'cities'),
    'zh-Hant',
    'en 三城一區',
    '三城一區=three cities',
  ],
  [
    'an inflected form stays as it is read',
    term('three city', 'cities'),
    'zh-Hans',
    'en 三城一区',
    '三城一区=three city',
  ],
  [
    'two concepts',
    term('基地', 'base', 'centre'),
    'zh-Hans',
    'zh-Hans base · centers',
    '基地=base 基地=centers',
  ],
  ['a concept in Chinese alone', term('碳达峰', 'half'), 'zh-Hans', 'zh-Hans ', '碳达峰='],
  [
    'Chinese in the other script where there is no other',
    term('national health', 'taiwan'),
    'zh-Hans',
    'en 健保',
    '健保=national health',
  ],
  [
    'the same counterpart once',
    term('base', 'base', 'base'),
    'zh-Hans',
    'en 基地',
    '基地=base 基地=base',
  ],
  ['deleted meanwhile, English', term('gone', 'gone'), 'zh-Hans', 'en ', '=gone'],
  ['deleted meanwhile, Chinese', term('没了', 'gone'), 'zh-Hant', 'zh-Hant ', '没了='],
];

describe('what a row shows', () => {
  test.each(terms)('%s', (_, given, script, shown) => {
    const { lang, counterparts } = listed(given, rows, script);
    expect(`${lang} ${counterparts.map(({ text }) => text).join(' · ')}`).toBe(shown);
  });
});

describe('what is copied', () => {
  test.each(terms)('%s', (_, given, script, _shown, copied) => {
    const pairs = pairsOf(given, rows, script);
    expect(pairs.map(({ zh = '', en = '' }) => `${zh}=${en}`).join(' ')).toBe(copied);
  });
});

describe('the filter', () => {
  const all = [
    term('三城一区', 'cities'),
    term('base', 'base'),
    term('碳达峰', 'half'),
    term('gone', 'gone'),
  ];
  const cases: [filter: string, expected: string][] = [
    ['', '三城一区 base 碳达峰 gone'],
    ['  ', '三城一区 base 碳达峰 gone'],
    ['城', '三城一区'],
    ['三城一區', '三城一区'],
    ['CITIES', '三城一区'],
    ['ｃｉｔｉｅｓ', '三城一区'],
    ['sancheng', '三城一区'],
    ['san1cheng2', '三城一区'],
    ['scyq', '三城一区'],
    ['基', 'base'],
    ['达峰', '碳达峰'],
    ['on', '三城一区 gone'],
    ['zzz', ''],
  ];
  test.each(cases)('“%s” leaves “%s”', (filter, expected) => {
    const fits = fitting(filter);
    const left = all.filter((one) => fits(one, rows));
    expect(left.map(({ text }) => text).join(' ')).toBe(expected);
  });
});

describe('arrow keys', () => {
  const cases: [key: string, at: number, count: number, expected: number | undefined][] = [
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', 0, 3, 0],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['Enter', 0, 3, undefined],
    ['ArrowDown', -1, 0, undefined],
  ];
  test.each(cases)('%s from %i of %i leads to %s', (key, at, count, expected) => {
    expect(placeAfter(key, at, count)).toBe(expected);
  });
});
