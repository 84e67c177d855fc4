/** Pure geometry: the box of a mark that runs over several lines, pages or columns. */
import type { Box, Side } from './side.ts';

/** Lines further apart than this many line heights do not follow each other: a column or page ended. */
const SAME_FLOW = 1.5;

/** The rects in groups of neighbouring lines, the last group of the text last. */
export function flows(rects: Box[], isVertical: boolean): Box[][] {
  const groups: Box[][] = [];
  for (const rect of rects) {
    const last = groups.at(-1)?.at(-1);
    if (last && follows(last, rect, isVertical)) groups.at(-1)?.push(rect);
    else groups.push([rect]);
  }
  return groups;
}

function follows(a: Box, b: Box, isVertical: boolean): boolean {
  const [gap, line] = isVertical
    ? [Math.max(a.left - b.right, b.left - a.right), a.right - a.left]
    : [Math.max(a.top - b.bottom, b.top - a.bottom), a.bottom - a.top];
  return gap <= SAME_FLOW * line;
}

/**
 * What a card on this side stands against: as deep as all lines, so that it covers none, and as wide
 * as the line it touches, so that it starts where that line starts.
 */
export function boxAt(side: Side, lines: Box[]): Box {
  const all = around(lines);
  const half = (one: Box) => ({ x: (one.right - one.left) / 2, y: (one.bottom - one.top) / 2 });
  const touching = around(
    lines.filter((one) => {
      if (side === 'bottom') return one.bottom > all.bottom - half(one).y;
      if (side === 'top') return one.top < all.top + half(one).y;
      if (side === 'right') return one.right > all.right - half(one).x;
      return one.left < all.left + half(one).x;
    }),
  );
  return side === 'bottom' || side === 'top'
    ? { ...all, left: touching.left, right: touching.right }
    : { ...all, top: touching.top, bottom: touching.bottom };
}

/** The smallest box around all. */
export function around(boxes: Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
