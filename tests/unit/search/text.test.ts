/** What a text finds, and in which order. */
import { describe, expect, test } from 'vitest';
import { noFilters } from '../../../glossary/search/query.ts';
import { SearchIndex } from '../../../glossary/search/search-index.ts';
import { few, row } from './rows.ts';

const index = new SearchIndex();
index.add(few);

function found(text: string): string[] {
  return index.rowsAt(index.query({ text, filters: noFilters })).map(({ id }) => id);
}

describe('Chinese', () => {
  test.each([
    [
      'the whole term first, then its start, then inside',
      '统筹',
      ['plan', 'plan-all', 'city-plan'],
    ],
    ['in the other script', '統籌', ['plan', 'plan-all', 'city-plan']],
    ['in both scripts at once', '統筹', ['plan', 'plan-all', 'city-plan']],
    ['a regional term', '數位經濟', ['economy']],
    ['one character', '济', ['economy']],
    ['letter-spaced', '统 筹 兼 顾', ['plan-all']],
    ['words apart from each other', '城乡 筹', ['city-plan']],
    ['shortened', '新质力', ['forces']],
    ['one character wrong of five', '新制生产力', ['forces']],
    ['with Latin letters', '3d打', ['printing']],
    ['full-width letters', '３Ｄ', ['printing']],
    ['two characters that stand nowhere together', '环治', []],
    ['white space around it', '  数字 ', ['economy']],
  ])('%s: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('pinyin', () => {
  test.each([
    ['without tones', 'tongchou', ['plan', 'plan-all', 'city-plan']],
    ['with spaces', 'tong chou', ['plan', 'plan-all', 'city-plan']],
    ['with marks', 'tǒngchóu', ['plan', 'plan-all', 'city-plan']],
    ['with decomposed marks', 'tǒngchóu'.normalize('NFD'), ['plan', 'plan-all', 'city-plan']],
    ['with digits', 'tong3chou2', ['plan', 'plan-all', 'city-plan']],
    ['with digits and spaces', 'tong3 chou2 jian1', ['plan-all']],
    ['with some tones', 'tong3chou', ['plan', 'plan-all', 'city-plan']],
    ['with a wrong tone', 'tōngchóu', []],
    ['a syllable half typed, with its tone', 'tǒngchóujiā', ['plan-all']],
    ['from the middle of a word', 'shengchan', ['forces']],
    ['not from the middle of a syllable', 'ongchou', []],
    ['without the apostrophe', 'fangan', ['plan-scheme']],
    ['with an apostrophe', "fang'an", ['plan-scheme']],
    ['v for ü', 'nvxing', ['women']],
    ['u for ü', 'nuxing', ['women']],
    ['ü', 'nǚxìng', ['women']],
    ['initials', 'tcjg', ['plan-all']],
    ['first initials', 'xzsc', ['forces']],
    ['capitals', 'ShuZi', ['economy']],
    ['a slip', 'shengchnali', []],
    ['a slip at the start of a reading', 'shuzijingij', ['economy']],
  ])('%s: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('English', () => {
  test.each([
    ['the whole term first', 'plan', ['plan-scheme', 'plan-all']],
    ['the start of a term before a later word', 'coordinat', ['plan', 'city-plan']],
    ['case', 'DIGITAL', ['economy']],
    ['an acronym', 'who', ['governance']],
    ['a space for a hyphen', 'urban rural', ['city-plan']],
    ['words in another order', 'forces new', ['forces']],
    ['a letter left out', 'enviromental', ['governance']],
    ['two letters swapped', 'govrenance', ['governance']],
    ['a wrong letter', 'produktive', ['forces']],
    ['a letter too many', 'digittal', ['economy']],
    ['a slip in one of two words', 'digital econmy', ['economy']],
    ['a slip in each', 'digtal econmy', ['economy']],
    ['no slip in short words', 'wko', []],
    ['one letter: at the start of words', 'w', ['governance', 'women']],
    ['nothing of the kind', 'zebra', []],
  ])('%s: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('nothing typed lists all, in the order of pinyin', () => {
  expect(found('')).toEqual([
    'printing',
    'city-plan',
    'plan-scheme',
    'governance',
    'women',
    'economy',
    'plan',
    'plan-all',
    'forces',
  ]);
});

test('a text typed letter by letter finds what it finds at once', () => {
  for (const text of [
    'tongchou',
    'environmental',
    '统筹兼顾',
    'digital econmy',
    'tong3chou2',
    '3d打印',
  ]) {
    const typed = [...text].map((_, end) => found(text.slice(0, end + 1)));
    const atOnce = [...text].map((_, end) => {
      const fresh = new SearchIndex();
      fresh.add(few);
      return fresh
        .rowsAt(fresh.query({ text: text.slice(0, end + 1), filters: noFilters }))
        .map(({ id }) => id);
    });
    expect(typed).toEqual(atOnce);
  }
});

test('pinyin with tones is found when a letter on the way to it fits nothing', () => {
  const places = new SearchIndex();
  places.add([row('huairou', { zhHans: ['怀柔'], readings: ['Huáiróu'] })]);
  const counts = ['huái', 'huáir', 'huáiró', 'huáiróu'].map(
    (text) => places.query({ text, filters: noFilters }).length,
  );
  expect(counts).toEqual([1, 0, 1, 1]);
});
