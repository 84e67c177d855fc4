/**
 * The way to the card without a pointer. One key opens the card of the term at the caret or in the
 * selection; else of the one after the last whose card was open, if that is still on the screen; else of
 * the first on the screen. Two others go from mark to mark: their cards leave the focus where it is.
 */
import type { Mark } from '../marks/mark.ts';
import type { Marks } from '../marks/marks.ts';
import { compareMarks } from '../marks/order.ts';
import type { Paint } from '../marks/paint.ts';
import { bringIntoView, isOnScreen, isShown, shownNow } from '../marks/shown.ts';
import type { CardOpener } from './card-opener.ts';
import { inReachNow } from './reach.ts';

export type Direction = 'next' | 'previous';

export async function openCardByKey(marks: Marks, paint: Paint, opener: CardOpener): Promise<void> {
  if (!isMeant()) return;
  const open = opener.card?.isOpen ? opener.last : undefined;
  if (open && opener.isStepping) {
    await opener.open(open, { takeFocus: true });
    return;
  }
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const selected = range && marks.inOrder().find((mark) => isIn(mark, range) && isShown(mark));
  const mark = selected && selected !== open ? selected : neighbour('next', paint, opener.last);
  if (!mark) return;
  bringIntoView(mark);
  await opener.open(mark, { takeFocus: true });
}

export async function stepByKey(
  direction: Direction,
  paint: Paint,
  opener: CardOpener,
): Promise<void> {
  if (!isMeant()) return;
  const mark = neighbour(direction, paint, opener.last);
  if (!mark) return;
  bringIntoView(mark);
  // The key may be pressed again before the card is there.
  opener.last = mark;
  paint.setFlash(mark);
  const shown = paint.inOrder().filter(inReachNow()).filter(shownNow());
  const step = { place: shown.indexOf(mark) + 1, of: shown.length };
  await opener.open(mark, { step, isWanted: () => opener.last === mark });
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

/** The mark before or after the last one; without one on the screen the first there, or backwards the last. */
function neighbour(direction: Direction, paint: Paint, last: Mark | undefined): Mark | undefined {
  const isNext = direction === 'next';
  const isInReach = inReachNow();
  const onWay = (marks: readonly Mark[]) => (isNext ? marks : marks.toReversed()).filter(isInReach);
  if (!last || !isOnScreen(last)) {
    const near = paint.near.toSorted(compareMarks);
    const seen = onWay(near).find(isOnScreen);
    if (seen) return seen;
  }
  const ordered = onWay(paint.inOrder());
  const isAhead = (mark: Mark) =>
    last !== undefined && (isNext ? compareMarks(last, mark) : compareMarks(mark, last)) < 0;
  return ordered.find((mark) => isAhead(mark) && isShown(mark)) ?? ordered.find(isShown);
}
