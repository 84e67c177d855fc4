/** Rows that come, change and go; filters; orders; terms that are there already. */
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../glossary/display/row.ts';
import { type Filters, noFilters, type Query, type Sort } from '../../../glossary/search/query.ts';
import { SearchIndex } from '../../../glossary/search/search-index.ts';
import { row } from './rows.ts';

const rows: Row[] = [
  row('a', { zhHans: ['政府'], en: ['government'], subjects: ['government'], tier: 'field' }),
  row('b', { zhHans: ['北京'], en: ['Beijing'], subjects: ['regions'], tier: 'place' }),
  row('c', {
    origin: 'personal',
    zhHans: ['啊'],
    en: ['Zebra'],
    subjects: ['zoology'],
    statuses: ['preferred', 'deprecated'],
    tags: ['exam'],
    modified: '2026-01-02T00:00:00Z',
  }),
  row('d', {
    origin: 'personal',
    collection: 'words',
    zhHans: ['测试'],
    subjects: ['government'],
    tags: ['exam', 'old'],
    modified: '2026-01-03T00:00:00Z',
  }),
  row('e', { origin: 'personal', zhHant: ['臺灣'], en: ['apple'], shadows: 'b' }),
];

function indexOf(given: Row[] = rows): SearchIndex {
  const index = new SearchIndex();
  index.add(given);
  return index;
}

function ids(index: SearchIndex, query: Partial<Query> = {}): string[] {
  return index.rowsAt(index.query({ text: '', filters: noFilters, ...query })).map(({ id }) => id);
}

test.each<[string, Partial<Filters>, string[]]>([
  ['the reader’s own', { origins: ['own'] }, ['c', 'e']],
  ['packaged', { origins: ['bundled'] }, ['a']],
  ['a collection', { origins: ['words'] }, ['d']],
  ['either origin', { origins: ['words', 'bundled'] }, ['d', 'a']],
  ['a subject', { subjects: ['government'] }, ['d', 'a']],
  ['a tier', { tiers: ['field'] }, ['a']],
  ['a status', { statuses: ['deprecated'] }, ['c']],
  ['a tag', { tags: ['exam'] }, ['c', 'd']],
  ['a tag and a subject', { tags: ['exam'], subjects: ['zoology'] }, ['c']],
  ['muted', { muted: true }, ['a']],
  ['not muted', { muted: false }, ['c', 'd', 'e']],
])('filter: %s', (_, filters, expected) => {
  const index = indexOf();
  index.setMuted(new Set(['a']));
  expect(ids(index, { filters: { ...noFilters, ...filters } })).toEqual(expected);
});

test.each<[Sort, boolean, string[]]>([
  ['chinese', false, ['c', 'd', 'e', 'a']],
  ['chinese', true, ['a', 'e', 'd', 'c']],
  ['english', false, ['e', 'a', 'c', 'd']],
  ['subject', false, ['d', 'a', 'c', 'e']],
  ['modified', true, ['d', 'c', 'a', 'e']],
  ['modified', false, ['c', 'd', 'a', 'e']],
])('sort by %s, descending %s', (by, descending, expected) => {
  expect(ids(indexOf(), { sort: { by, descending } })).toEqual(expected);
});

test('an order that is asked for comes before how well a row fits', () => {
  const index = indexOf([
    row('exact', { zhHans: ['北'], en: ['z'] }),
    row('inside', { zhHans: ['东北'], en: ['a'] }),
  ]);
  expect(ids(index, { text: '北' })).toEqual(['exact', 'inside']);
  const sort = { by: 'english', descending: false } as const;
  expect(ids(index, { text: '北', sort })).toEqual(['inside', 'exact']);
});

test('the filters hold for what a text finds', () => {
  const filters = { ...noFilters, subjects: ['government'] };
  expect(ids(indexOf(), { text: 'zhengfu', filters })).toEqual([]);
  expect(ids(indexOf(), { text: 'gov', filters })).toEqual(['a']);
});

describe('rows that change', () => {
  test('a personal copy stands in for its original until it goes', () => {
    const index = indexOf();
    expect(ids(index)).not.toContain('b');
    expect(index.size).toBe(4);
    expect(index.withTerm('北京')).toEqual([]);
    index.remove(['e']);
    expect(ids(index)).toContain('b');
    expect(index.withTerm('北京')).toEqual(['b']);
  });

  test('a changed row takes the place of the old one', () => {
    const index = indexOf();
    expect(ids(index, { text: 'government' })).toEqual(['a']);
    index.add([row('a', { zhHans: ['内阁'], en: ['cabinet'] })]);
    expect(ids(index, { text: 'government' })).toEqual([]);
    expect(ids(index, { text: 'cabinet' })).toEqual(['a']);
    expect(ids(index)).toEqual(['c', 'd', 'a', 'e']);
  });

  test('many changes leave no traces', () => {
    const index = indexOf();
    for (let i = 0; i < 3000; i++) index.add([row('a', { en: [`name ${i}`] })]);
    expect(ids(index, { text: 'name' })).toEqual(['a']);
    expect(ids(index, { text: 'name 2999' })).toEqual(['a']);
    expect(ids(index, { sort: { by: 'english', descending: false } })).toEqual([
      'e',
      'a',
      'c',
      'd',
    ]);
  });

  test('what is removed twice, or was never there, is no error', () => {
    const index = indexOf();
    index.remove(['a', 'a', 'x']);
    expect(ids(index)).toEqual(['c', 'd', 'e']);
  });

  test('muting changes what the filter lets through', () => {
    const index = indexOf();
    const filters = { ...noFilters, muted: true };
    expect(ids(index, { filters })).toEqual([]);
    index.setMuted(new Set(['d']));
    expect(ids(index, { filters })).toEqual(['d']);
  });
});

test('values to filter by: a reader’s subjects and the tags', () => {
  expect(indexOf().values()).toEqual({ subjects: ['zoology'], tags: ['exam', 'old'] });
});

test.each([
  ['the same spelling', '政府', ['a']],
  ['another case', 'GOVERNMENT', ['a']],
  ['the other script', '台湾', ['e']],
  ['part of a term', '政', []],
  ['nothing', ' ', []],
])('concepts that have this term: %s', (_, term, expected) => {
  expect(indexOf().withTerm(term)).toEqual(expected);
});

test('terms of many concepts at once', () => {
  const index = indexOf([
    row('1', { zhHans: ['法'], zhHant: ['法'], en: ['law'] }),
    row('2', { en: ['Law', 'act'] }),
  ]);
  expect(index.withTerms(['law', 'act', '法', 'none'])).toEqual(
    new Map([
      ['法', ['1']],
      ['law', ['1', '2']],
      ['act', ['2']],
    ]),
  );
});
