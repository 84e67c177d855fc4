/** When a soak says that something grew. */
import { describe, expect, test } from 'vitest';
import { growths } from '../../soak/verdict.ts';

const megabyte = 2 ** 20;

/** The same thing at sixteen looks, four a quarter. */
function grown(what: string, at: (look: number) => number): boolean[] {
  const samples = Array.from({ length: 16 }, (_, look) => ({ [what]: at(look) }));
  return growths(samples).map(({ isGrown }) => isGrown);
}

describe('a soak', () => {
  test.each<[name: string, what: string, at: (look: number) => number, isGrown: boolean]>([
    ['what stays is flat', 'tab heap', () => 2 * megabyte, false],
    ['what shrinks is flat', 'tab heap', (look) => (20 - look) * megabyte, false],
    ['a cache may fill at first', 'tab heap', (look) => Math.min(look, 3) * megabyte, false],
    ['100 kB a look are a leak', 'tab heap', (look) => (2 + look / 10) * megabyte, true],
    [
      'of a large heap a little is allowed',
      'tab heap',
      (look) => (99 + look / 10) * megabyte,
      false,
    ],
    ['one look that is off does not count', 'tab all', (look) => (look === 14 ? 9e9 : 1), false],
    ['nodes are counted, not weighed', 'tab nodes', (look) => 400 + 10 * look, true],
    ['some nodes more are allowed', 'tab nodes', (look) => 400 + look, false],
    [
      'what shows now more, now less is flat',
      'table nodes',
      (look) => (look % 3 === 0 ? 700 : 700 + 6 * look),
      false,
    ],
    ['what cannot be measured is not flat', 'tab heap', () => Number.NaN, true],
  ])('%s', (_name, what, at, isGrown) => {
    expect(grown(what, at)).toEqual([isGrown]);
  });

  test('too few looks tell nothing', () => {
    expect(growths(Array.from({ length: 7 }, () => ({ 'tab heap': 1 })))).toEqual([]);
  });
});
