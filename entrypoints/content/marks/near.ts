/**
 * Which marks or blocks of a long page are near the reader. They mostly stand in the order of the page,
 * so a stretch of them is judged by the box around a few: thousands cost some dozen measurements.
 */
import type { NodeSpan } from '../reading/block.ts';
import type { Mark } from './mark.ts';

/** Screens around the viewport that count as near: as many as are read first, so that the rest adds nothing. */
const screensAround = 1;

/**
 * A stretch that reaches near the screen is cut into parts until it is so short. They are cut at the same
 * places however many there are, so that more far away change nothing here.
 */
const shortest = 32;
const parts = 4;

/**
 * `boxOf` is the box of one of them, or of where it starts; undefined or without room where it is not
 * shown. It may measure by the range it is given: one for all, as the browser keeps account of each.
 */
export function nearOf<One extends object>(
  all: readonly One[],
  boxOf: (one: One, range: Range) => DOMRect | undefined,
): One[] {
  const near: One[] = [];
  const range = document.createRange();
  let whole = shortest;
  while (whole < all.length) whole *= parts;
  collect(0, whole);
  return near;

  function collect(from: number, size: number): void {
    const to = Math.min(from + size, all.length);
    const step = size / parts;
    const samples = [to - 1];
    for (let at = from; at < to; at += step) samples.push(at);
    if (!isNear(samples.flatMap((at) => boxesAt(at)))) return;
    if (size === shortest) near.push(...all.slice(from, to));
    else for (let at = from; at < to; at += step) collect(at, step);
  }

  function boxesAt(at: number): DOMRect[] {
    const one = all[at];
    const box = one && boxOf(one, range);
    return box && (box.width > 0 || box.height > 0) ? [box] : [];
  }
}

const { getBoundingClientRect } = Element.prototype;

export function boxOf(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}

/** Of where a mark starts. */
export function boxOfMark({ start }: Mark, range: Range): DOMRect | undefined {
  return boxOfSpan(start, range);
}

/** Nothing for what has just left the page. */
export function boxOfSpan({ node, start, end }: NodeSpan, range: Range): DOMRect | undefined {
  if (node.length < end) return undefined;
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect();
}

function isNear(boxes: DOMRect[]): boolean {
  const [aside, across] = [screensAround * innerWidth, screensAround * innerHeight];
  return (
    boxes.length > 0 &&
    Math.min(...boxes.map(({ top }) => top)) < innerHeight + across &&
    Math.max(...boxes.map(({ bottom }) => bottom)) > -across &&
    Math.min(...boxes.map(({ left }) => left)) < innerWidth + aside &&
    Math.max(...boxes.map(({ right }) => right)) > -aside
  );
}
