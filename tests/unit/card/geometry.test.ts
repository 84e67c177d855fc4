import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, boxAt, flows, overlap } from '../../../entrypoints/card/mark-box.ts';
import { type Box, chooseSide, type Side } from '../../../entrypoints/card/side.ts';
import { isHeld } from '../../../entrypoints/card/way.ts';

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

const screen = box(0, 0, 1000, 800);
const wide = { width: 380, height: 400 };

describe('side of the card', () => {
  test.each<[string, Box, typeof wide, Box, boolean, Side | undefined, Side]>([
    ['below where there is room', box(100, 100, 80, 20), wide, screen, false, undefined, 'bottom'],
    ['above near the lower edge', box(100, 700, 80, 20), wide, screen, false, undefined, 'top'],
    ['below also a little short', box(100, 440, 80, 20), wide, screen, false, undefined, 'bottom'],
    [
      'beside on a low screen',
      box(100, 140, 80, 20),
      wide,
      box(0, 0, 1000, 300),
      false,
      undefined,
      'right',
    ],
    ['beside, left', box(800, 140, 80, 20), wide, box(0, 0, 1000, 300), false, undefined, 'left'],
    [
      'a low narrow screen leaves the larger part',
      box(10, 170, 80, 20),
      wide,
      box(0, 0, 320, 256),
      false,
      undefined,
      'top',
    ],
    [
      'vertical text: the side that was read',
      box(400, 100, 20, 80),
      wide,
      screen,
      true,
      undefined,
      'right',
    ],
    [
      'vertical text at the right edge',
      box(900, 100, 20, 80),
      wide,
      screen,
      true,
      undefined,
      'left',
    ],
    [
      'vertical text, narrow: below',
      box(150, 100, 20, 80),
      wide,
      box(0, 0, 360, 800),
      true,
      undefined,
      'bottom',
    ],
    ['stays where it is', box(100, 560, 80, 20), wide, screen, false, 'bottom', 'bottom'],
    ['leaves where nothing is left', box(100, 700, 80, 20), wide, screen, false, 'bottom', 'top'],
    [
      'the seen part counts, not the page',
      box(100, 900, 80, 20),
      wide,
      box(0, 600, 1000, 400),
      false,
      undefined,
      'right',
    ],
  ])('%s', (_name, mark, wanted, viewport, isVertical, current, expected) => {
    expect(chooseSide(mark, wanted, viewport, isVertical, current)).toBe(expected);
  });
});

describe('box of a mark', () => {
  const wrapped = [box(600, 100, 200, 20), box(50, 128, 90, 20)];

  test('lines of one paragraph are one flow, columns are not', () => {
    expect(flows(wrapped, false)).toEqual([wrapped]);
    const [bottom, top] = [box(50, 700, 200, 20), box(500, 40, 90, 20)];
    expect(flows([bottom, top], false)).toEqual([[bottom], [top]]);
    expect(flows([], false)).toEqual([]);
  });

  test('columns of vertical text follow each other sideways', () => {
    const [first, second] = [box(400, 500, 20, 80), box(360, 40, 20, 60)];
    expect(flows([first, second], true)).toEqual([[first, second]]);
    expect(flows([first, second], false)).toHaveLength(2);
  });

  test.each<[Side, Box]>([
    ['bottom', { left: 50, right: 140, top: 100, bottom: 148 }],
    ['top', { left: 600, right: 800, top: 100, bottom: 148 }],
    ['right', { left: 50, right: 800, top: 100, bottom: 120 }],
    ['left', { left: 50, right: 800, top: 128, bottom: 148 }],
  ])('a card at the %s starts with the line it touches', (side, expected) => {
    expect(boxAt(side, wrapped)).toEqual(expected);
  });

  test('a card outside the box covers no line', () => {
    const lines = fc.array(
      fc.tuple(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 200 }), fc.constant(20)),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, (sizes) => {
        const boxes = sizes.map((size) => box(...size));
        const { bottom, left } = boxAt('bottom', boxes);
        const { top } = boxAt('top', boxes);
        const below = box(left, bottom, 380, 400);
        const above = box(left, top - 400, 380, 400);
        expect(boxes.some((line) => overlap(line, below) || overlap(line, above))).toBe(false);
        expect(boxes.every((line) => overlap(line, around(boxes)))).toBe(true);
      }),
    );
  });
});

describe('a held pointer', () => {
  const line = box(100, 100, 60, 20);
  const card = box(100, 126, 380, 300);
  const cardAbove = box(100, 0, 380, 94);
  const cardRight = box(166, 60, 380, 300);

  test.each<[string, number, number, Box, Side, boolean]>([
    ['on the mark', 130, 110, card, 'bottom', true],
    ['on the card', 400, 300, card, 'bottom', true],
    ['in the gap under the mark', 130, 123, card, 'bottom', true],
    ['trembling at the edge of the card', 482, 200, card, 'bottom', true],
    ['beside the mark', 190, 110, card, 'bottom', false],
    ['above the mark', 130, 90, card, 'bottom', false],
    ['in the gap, far from the way', 60, 123, card, 'bottom', false],
    ['in the gap over the mark', 130, 97, cardAbove, 'top', true],
    ['in the gap beside the mark', 163, 110, cardRight, 'right', true],
    ['under the mark, card to the right', 130, 130, cardRight, 'right', false],
  ])('%s: %d, %d', (_name, x, y, at, side, expected) => {
    expect(isHeld({ x, y }, [line], at, side)).toBe(expected);
  });

  test('on the way from the first of two lines', () => {
    const lines = [box(600, 72, 100, 20), line];
    expect(isHeld({ x: 430, y: 120 }, lines, card, 'bottom')).toBe(true);
    expect(isHeld({ x: 430, y: 60 }, lines, card, 'bottom')).toBe(false);
  });
});
