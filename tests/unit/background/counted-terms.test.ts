/** The number on the toolbar button, from what the frames of a tab report one after the other. */
import { describe, expect, test } from 'vitest';
import {
  badgeText,
  distinctTerms,
  type TabCount,
  withReport,
} from '../../../entrypoints/background/counted-terms.ts';

type Step = [frame: number, keys: string, since: number, at: number];

/** Keys are single letters. */
function reported(...steps: Step[]): TabCount {
  return steps.reduce<TabCount>(
    (count, [frame, keys, since, at]) => withReport(count, { frame, keys: [...keys], since }, at),
    { frames: [] },
  );
}

describe('distinct terms', () => {
  test.each<[string, Step[], number]>([
    ['nothing reported', [], 0],
    ['one frame', [[0, 'abc', 0, 10]], 3],
    [
      'a term of two frames counts once',
      [
        [0, 'abc', 0, 10],
        [7, 'cd', 5, 11],
      ],
      4,
    ],
    [
      'a frame reports anew',
      [
        [0, 'abc', 0, 10],
        [0, 'a', 0, 20],
      ],
      1,
    ],
    [
      'a frame has none any more',
      [
        [0, 'abc', 0, 10],
        [7, 'd', 5, 11],
        [7, '', 5, 20],
      ],
      3,
    ],
    [
      'the page is left',
      [
        [0, 'abc', 0, 10],
        [0, '', 0, 20],
      ],
      0,
    ],
    [
      'frames of the page before are gone',
      [
        [7, 'xyz', 5, 11],
        [0, 'a', 30, 40],
      ],
      1,
    ],
    [
      'frames may report before the page does',
      [
        [7, 'xyz', 32, 35],
        [0, 'a', 30, 40],
      ],
      4,
    ],
    [
      'the page reports again, its frames stay',
      [
        [0, 'a', 0, 9],
        [7, 'x', 5, 10],
        [0, 'b', 0, 20],
      ],
      2,
    ],
    [
      'another document in a frame',
      [
        [0, 'a', 0, 9],
        [7, 'xy', 5, 10],
        [7, 'z', 15, 20],
      ],
      2,
    ],
  ])('%s', (_name, steps, expected) => {
    expect(distinctTerms(reported(...steps))).toBe(expected);
  });

  test('a page of endless frames is kept small', () => {
    const steps = Array.from({ length: 300 }, (_, frame): Step => [frame + 1, 'abc', 0, frame]);
    expect(reported(...steps).frames).toHaveLength(100);
  });

  test('frames of endless terms are kept small', () => {
    const keys = Array.from({ length: 2_000 }, (_, i) => String(i));
    let count: TabCount = { frames: [] };
    for (let frame = 0; frame < 50; frame++)
      count = withReport(count, { frame, keys: keys.map((key) => `${frame} ${key}`), since: 0 }, 1);
    expect(count.frames.flatMap(({ terms }) => terms)).toHaveLength(10_000);
    expect(badgeText(distinctTerms(count))).toBe('999+');
  });

  test('nothing that was read is kept', () => {
    expect(
      JSON.stringify(withReport({ frames: [] }, { frame: 0, keys: ['policy'], since: 0 }, 1)),
    ).not.toContain('policy');
  });
});

test.each([
  [0, ''],
  [1, '1'],
  [999, '999'],
  [1_000, '999+'],
])('%i terms: “%s”', (terms, text) => {
  expect(badgeText(terms)).toBe(text);
});
