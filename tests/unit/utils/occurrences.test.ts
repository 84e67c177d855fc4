import { describe, expect, test } from 'vitest';
import { chosenOccurrences } from '../../../utils/occurrences.ts';

/** Marks as `a1`: concept a in block 1; `ab1`: the concepts a and b together. */
const placeOf = (mark: string) => ({ conceptIds: [...mark.slice(0, -1)], block: mark.slice(-1) });

describe('of the occurrences of a term', () => {
  test.each([
    ['every one', 'every', 'a1 a1 b1 a2', 'a1 a1 b1 a2'],
    ['the first in a block', 'firstInBlock', 'a1 a1 b1 a1 b2 a2 a2 a1', 'a1 b1 b2 a2'],
    ['the first on the page', 'firstOnPage', 'a1 a1 b1 a2 c2 b2', 'a1 b1 c2'],
    ['none of none', 'firstOnPage', '', ''],
    ['two concepts together, which are not each', 'firstOnPage', 'ab1 a1 b1 ab2', 'ab1 a1 b1'],
  ] as const)('%s', (_name, occurrences, marks, expected) => {
    const all = marks.split(' ').filter(Boolean);
    expect(chosenOccurrences(all, occurrences, placeOf).join(' ')).toBe(expected);
  });
});
