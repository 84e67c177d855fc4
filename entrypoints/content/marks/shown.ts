/** Whether marks can be seen at all: text of a closed menu is marked, too, but no reader finds it. */
import { parentOf } from '../reading/dom.ts';
import type { Mark } from './mark.ts';
import { rectsOf } from './ranges.ts';

/** Asks the style once for each element, so the answers hold for the moment only. */
export function shownNow(): (mark: Mark) => boolean {
  const known = new Map<Node | null, boolean | 'measure'>();
  return (mark) => {
    const parent = parentOf(mark.start.node);
    const seen = known.get(parent) ?? isVisible(parent);
    known.set(parent, seen);
    return seen === 'measure' ? isShown(mark) : seen;
  };
}

/** What has no box of its own cannot be asked: its text is measured. */
function isVisible(parent: Node | null): boolean | 'measure' {
  if (!(parent instanceof Element)) return parent !== null && 'measure';
  if (parent.checkVisibility({ visibilityProperty: true })) return true;
  return getComputedStyle(parent).display === 'contents' && 'measure';
}

export function isShown(mark: Mark): boolean {
  return rectsOf(mark).length > 0;
}

/** All of it within the viewport. */
export function isOnScreen(mark: Mark): boolean {
  return rectsOf(mark).some(
    ({ left, right, top, bottom }) =>
      top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
  );
}

export function bringIntoView(mark: Mark): void {
  if (isOnScreen(mark)) return;
  centre(mark);
}

/** At once: a smooth way through a long page takes long, and makes some readers sick. */
export function centre(mark: Mark): void {
  mark.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [rect] = rectsOf(mark);
  // The middle of a long paragraph is not yet the mark.
  if (rect && !isOnScreen(mark)) scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}
