/** From a mark to ranges: static ones to paint, a live one for the moment to measure. */
import { isInDocument } from '../reading/dom.ts';
import type { Mark } from './mark.ts';

/**
 * One a text node, so that ruby readings between stay bare. Never live ranges: with 5,000 of them
 * Firefox takes seconds to empty their container.
 */
export function staticRanges({ spans }: Mark): StaticRange[] {
  return spans.map(
    ({ node, start, end }) =>
      new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      }),
  );
}

/** Client rects (CSS px), one a line and text node; none once the mark has left the page or is not shown. */
export function rectsOf({ spans }: Mark): DOMRect[] {
  const range = document.createRange();
  return spans.flatMap(({ node, start, end }) => {
    if (!isInDocument(node) || node.length < end) return [];
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}
