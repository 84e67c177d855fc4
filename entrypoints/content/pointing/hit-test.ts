/**
 * From a point to the mark under it. The caret names the text node; the rects decide, as the nearest
 * caret may belong to text that is not under the point.
 */

import type { Mark } from '../marks/mark.ts';
import type { Marks } from '../marks/marks.ts';
import { rectsOf } from '../marks/ranges.ts';
import { isText } from '../reading/dom.ts';

/** The point in client CSS px; `shadowRoots` are those that hold marks. */
export function markAt(
  x: number,
  y: number,
  marks: Marks,
  shadowRoots: ShadowRoot[],
): Mark | undefined {
  if (marks.size === 0) return undefined;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret || !isText(caret.offsetNode)) return undefined;
  return marks.at(caret.offsetNode, caret.offset).find((mark) => covers(rectsOf(mark), x, y));
}

function covers(rects: DOMRect[], x: number, y: number): boolean {
  return rects.some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}
