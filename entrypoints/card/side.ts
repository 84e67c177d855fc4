/** Pure geometry: which side of the mark a card goes to. All rects in client CSS px. */
import { AMPLE_HEIGHT, GAP, MARGIN, MIN_WIDTH, STEADY_HEIGHT } from './limits.ts';

export type Side = 'bottom' | 'top' | 'right' | 'left';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Below, as one reads on; beside a column of vertical text, on the side that has been read. */
const order: Record<'horizontal' | 'vertical', Side[]> = {
  horizontal: ['bottom', 'top', 'right', 'left'],
  vertical: ['right', 'left', 'bottom', 'top'],
};

/** The first side with ample room for the card; if there is none, the one with the largest part of it. */
export function chooseSide(
  mark: Box,
  wanted: Size,
  viewport: Box,
  isVertical: boolean,
  current?: Side,
): Side {
  const sides = order[isVertical ? 'vertical' : 'horizontal'];
  const rooms = new Map(sides.map((side) => [side, usable(side, mark, wanted, viewport)]));
  const here = current && rooms.get(current);
  if (current && here && here.height >= Math.min(wanted.height, STEADY_HEIGHT)) return current;
  const ample = Math.min(wanted.height, AMPLE_HEIGHT);
  let best = sides[0] ?? 'bottom';
  let most = -1;
  for (const [side, { width, height }] of rooms) {
    if (width === wanted.width && height >= ample) return side;
    if (width * height > most) [best, most] = [side, width * height];
  }
  return best;
}

/** How much of the wanted size a side can give. */
function usable(side: Side, mark: Box, wanted: Size, viewport: Box): Size {
  const room = {
    width: viewport.right - viewport.left - 2 * MARGIN,
    height: viewport.bottom - viewport.top - 2 * MARGIN,
  };
  if (side === 'bottom') room.height = viewport.bottom - mark.bottom - GAP - MARGIN;
  if (side === 'top') room.height = mark.top - viewport.top - GAP - MARGIN;
  if (side === 'right') room.width = viewport.right - mark.right - GAP - MARGIN;
  if (side === 'left') room.width = mark.left - viewport.left - GAP - MARGIN;
  const width = Math.min(wanted.width, room.width);
  return {
    width: width < Math.min(MIN_WIDTH, wanted.width) ? 0 : width,
    height: Math.max(0, Math.min(wanted.height, room.height)),
  };
}
