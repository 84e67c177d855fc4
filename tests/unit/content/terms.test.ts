/** The list of a page's terms out of its marks. */
import { expect, test } from 'vitest';
import { keyOf, TermList } from '../../../entrypoints/content/list/terms.ts';

type Given = [text: string, conceptIds: string, mark?: 'personal'];

function listOf(...marks: Given[]) {
  const list = new TermList();
  for (const [text, ids, mark = 'bundled'] of marks)
    list.add({ text, group: { conceptIds: ids.split(' '), mark } });
  return list.all;
}

test.each<[string, Given[], [text: string, key: string, count: number][]]>([
  ['no mark', [], []],
  ['one', [['科技', 'a']], [['科技', 'a', 1]]],
  [
    'spellings of one term are together, under the first',
    [
      ['工業', 'a'],
      ['工业', 'a'],
    ],
    [['工業', 'a', 2]],
  ],
  [
    'in the order in which they come first',
    [
      ['b', 'b'],
      ['a', 'a'],
      ['b', 'b'],
    ],
    [
      ['b', 'b', 2],
      ['a', 'a', 1],
    ],
  ],
  [
    'one text, other concepts',
    [
      ['平台', 'a'],
      ['平台', 'a b'],
    ],
    [
      ['平台', 'a', 1],
      ['平台', 'a b', 1],
    ],
  ],
  [
    'the order of concepts counts: the first is shown',
    [
      ['x', 'a b'],
      ['x', 'b a'],
    ],
    [
      ['x', 'a b', 1],
      ['x', 'b a', 1],
    ],
  ],
])('%s', (_name, marks, expected) => {
  expect(listOf(...marks).map(({ text, key, count }) => [text, key, count])).toEqual(expected);
});

test('a term knows whose it is and which concepts it stands for', () => {
  expect(listOf(['x', 'a b', 'personal'])).toEqual([
    { key: 'a b', conceptIds: ['a', 'b'], text: 'x', count: 1, mark: 'personal' },
  ]);
  expect(keyOf({ conceptIds: ['a', 'b'], mark: 'bundled' })).toBe('a b');
});
