/** A tap on a mark opens its card, unless the tap does something on the page; a tap beside the card closes it. */

import type { Mark } from '../marks/marks.ts';
import { quietly } from '../quietly.ts';
import type { CardOpener } from './card-opener.ts';

/** What a tap acts on: it goes to the page, whatever is marked in it. */
const acting =
  'a[href], area[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"], [role="option"]';

export function answerTaps(
  opener: CardOpener,
  markAt: (x: number, y: number) => Mark | undefined,
  signal: AbortSignal,
): void {
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch') return;
      const { clientX, clientY } = event;
      const { card } = opener;
      if (card?.isOpen && card.holds(clientX, clientY)) return;
      const mark = actsOnPage(event) ? undefined : markAt(clientX, clientY);
      if (mark) quietly(opener.open(mark));
      else if (card && !card.isPinned) card.close();
    },
    { capture: true, passive: true, signal },
  );
}

function actsOnPage(event: Event): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(acting));
}
