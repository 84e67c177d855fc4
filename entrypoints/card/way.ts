/** Pure geometry: whether a pointer is on the mark, on the card or on its way from one to the other. */
import { TREMBLE } from './limits.ts';
import type { Box, Side } from './side.ts';

interface Point {
  x: number;
  y: number;
}

export function isHeld(point: Point, lines: Box[], card: Box, side: Side): boolean {
  return (
    isIn(point, card) ||
    lines.some((line) => isIn(point, line)) ||
    lines.some((line) => isOnWay(point, line, card, side))
  );
}

function isIn({ x, y }: Point, box: Box): boolean {
  return (
    x >= box.left - TREMBLE &&
    x <= box.right + TREMBLE &&
    y >= box.top - TREMBLE &&
    y <= box.bottom + TREMBLE
  );
}

/** In the quadrangle between the line's edge that faces the card and the card's edge that faces the line. */
function isOnWay(point: Point, line: Box, card: Box, side: Side): boolean {
  const flip = side === 'left' || side === 'right';
  const from = flip ? [line.top, line.bottom] : [line.left, line.right];
  const to = flip ? [card.top, card.bottom] : [card.left, card.right];
  const edges: Record<Side, [number, number]> = {
    bottom: [line.bottom, card.top],
    top: [line.top, card.bottom],
    right: [line.right, card.left],
    left: [line.left, card.right],
  };
  const [start, end] = edges[side];
  const along = flip ? point.x : point.y;
  const across = flip ? point.y : point.x;
  if (start === end) return false;
  const share = (along - start) / (end - start);
  if (share < 0 || share > 1) return false;
  const [low, high] = [0, 1].map((i) => mix(from[i] ?? 0, to[i] ?? 0, share));
  return across >= (low ?? 0) - TREMBLE && across <= (high ?? 0) + TREMBLE;
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
