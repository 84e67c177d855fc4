/**
 * A tap on a mark opens its card, unless the tap does something on the page: there a long press does. A
 * tap beside the card closes it, and is the page's as well: nothing is taken from the page.
 */

import type { Mark } from '../marks/mark.ts';
import { quietly } from '../quietly.ts';
import type { CardOpener } from './card-opener.ts';

/** What a tap acts on: it goes to the page, whatever is marked in it. */
const acting =
  'a[href], area[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"], [role="option"]';

/** ms. Just before browsers take a press for a long one, show their menu or let the link be dragged. */
const longPress = 400;

/** CSS px: no finger rests quite still. */
const tremble = 10;

export function answerTaps(
  opener: CardOpener,
  markAt: (x: number, y: number) => Mark | undefined,
  signal: AbortSignal,
): void {
  const listen = { capture: true, passive: true, signal };
  addEventListener(
    'click',
    (event) => {
      if (!isTouch(event)) return;
      const { clientX, clientY } = event;
      const { card } = opener;
      if (card?.isOpen && card.holds(clientX, clientY)) return;
      const mark = actsOnPage(event) ? undefined : markAt(clientX, clientY);
      if (mark) quietly(opener.open(mark));
      else if (card && !card.isPinned) card.close();
    },
    listen,
  );

  let pressed: { x: number; y: number; timer: number } | undefined;
  const letGo = () => {
    clearTimeout(pressed?.timer);
    pressed = undefined;
  };
  const open = (x: number, y: number) => {
    letGo();
    const mark = markAt(x, y);
    if (mark) quietly(opener.open(mark));
  };
  addEventListener(
    'pointerdown',
    (event) => {
      letGo();
      if (!isTouch(event) || !event.isPrimary || !actsOnPage(event)) return;
      const { clientX: x, clientY: y } = event;
      pressed = { x, y, timer: window.setTimeout(() => open(x, y), longPress) };
    },
    listen,
  );
  addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > tremble) letGo();
    },
    listen,
  );
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, letGo, listen);
  // Where a browser is sooner than we are, its own long press counts.
  addEventListener(
    'contextmenu',
    (event) => {
      if (isTouch(event) && pressed) open(event.clientX, event.clientY);
    },
    listen,
  );
  signal.addEventListener('abort', letGo);
}

function isTouch(event: Event): boolean {
  return event.isTrusted && (event as PointerEvent).pointerType === 'touch';
}

function actsOnPage(event: Event): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(acting));
}
