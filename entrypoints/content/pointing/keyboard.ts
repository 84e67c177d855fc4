/**
 * The way to the card without a pointer: the term at the caret or in the selection; else the one after
 * the last whose card was open, if that is still on the screen; else the first on the screen.
 */

import type { Mark, Marks } from '../marks/marks.ts';
import { compareInPage } from '../marks/order.ts';
import type { Paint } from '../marks/paint.ts';
import { rectsOf } from '../marks/ranges.ts';
import type { CardOpener } from './card-opener.ts';

export async function openCardByKey(marks: Marks, paint: Paint, opener: CardOpener): Promise<void> {
  if (!isMeant()) return;
  const open = opener.card?.isOpen ? opener.last : undefined;
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const touched = range ? marks.all().filter((mark) => isIn(mark, range)) : [];
  const selected = inOrder(touched).find(isShown);
  const mark =
    selected && selected !== open ? selected : nextMark(marks.all(), paint.near, opener.last);
  if (!mark) return;
  bringIntoView(mark);
  await opener.open(mark, { takeFocus: true });
}

/** Every frame of the tab hears of the key: the one with the focus is meant, or the page if none has it. */
function isMeant(): boolean {
  if (!document.hasFocus()) return window === window.top;
  return !/^(iframe|frame|object|embed)$/.test(document.activeElement?.localName ?? '');
}

/** Whether the caret touches the mark, or the selection a part of it. */
function isIn({ spans }: Mark, range: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return spans.some(
    ({ node, start, end }) =>
      range.intersectsNode(node) &&
      (node !== startContainer || end >= startOffset) &&
      (node !== endContainer || start <= endOffset),
  );
}

function nextMark(all: Mark[], near: readonly Mark[], last: Mark | undefined): Mark | undefined {
  if (!last || !isOnScreen(last)) {
    const seen = inOrder(near.filter(isOnScreen))[0];
    if (seen) return seen;
  }
  const ordered = inOrder(all);
  const later = last ? ordered.filter((mark) => compare(last, mark) < 0) : [];
  return later.find(isShown) ?? ordered.find(isShown);
}

function inOrder(marks: Mark[]): Mark[] {
  return marks.sort(compare);
}

function compare(a: Mark, b: Mark): number {
  const [x, y] = [a.start, b.start];
  return x.node === y.node ? x.start - y.start : compareInPage(x.node, y.node);
}

function isShown(mark: Mark): boolean {
  return rectsOf(mark).length > 0;
}

function isOnScreen(mark: Mark): boolean {
  return rectsOf(mark).some(
    ({ left, right, top, bottom }) =>
      top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
  );
}

function bringIntoView(mark: Mark): void {
  if (isOnScreen(mark)) return;
  mark.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [rect] = rectsOf(mark);
  // The middle of a long paragraph is not yet the mark.
  if (rect && !isOnScreen(mark)) scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}
