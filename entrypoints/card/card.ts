/** The one card of a frame: opening another closes the first. */
import type { Card } from '../../utils/card.ts';
import { type OpenCard, openCard } from './open-card.tsx';

export function createCard(): Card {
  let present: OpenCard | undefined;
  return {
    open(request) {
      // From card to card by key, the focus goes back to where it was before the first.
      const giveBackTo = present?.close({ keepFocus: request.takeFocus });
      if (request.answer.entries.length === 0 || request.rects().length === 0) return;
      let isClosed = false;
      const opened = openCard(request, giveBackTo, () => {
        isClosed = true;
        present = undefined;
        request.closed();
      });
      // A page that hears of the opening can end it before it is done.
      if (!isClosed) present = opened;
    },
    close() {
      present?.close();
    },
    get isOpen() {
      return present !== undefined;
    },
    get isPinned() {
      return present?.isPinned ?? false;
    },
    holds(x, y) {
      return present?.holds(x, y) ?? false;
    },
  };
}
