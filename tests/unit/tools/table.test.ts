import { describe, expect, test } from 'vitest';
import { cells, table } from '../../../tools/table.ts';

describe('cells of a terminal', () => {
  test.each([
    ['Latin', 'park', 4],
    ['Han', '双减', 4],
    ['full-width punctuation', '教育、科技', 10],
    ['curly quotes take one, as most terminals have it', '“双减”', 6],
    ['a Han character beyond the first plane', '𠮷', 2],
    ['a combining mark', 'e\u0301', 1],
    ['zero width', 'a\u200bb', 2],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toBe(expected);
  });
});

test('columns stand under each other, numbers to the right', () => {
  expect(
    table([
      ['双减', 2, 'Double Reduction'],
      ['park', 10, '园区'],
    ]),
  ).toEqual(['双减   2  Double Reduction', 'park  10  园区']);
});
