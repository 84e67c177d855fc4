/** The focus in and around a card. Opened by pointer it leaves the focus alone, opened by key it takes it and gives it back. */

import { closedRootOf } from '../../utils/closed-root.ts';

/** Where the page's focus is, also inside its shadow roots. */
export function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  for (
    let inner = at;
    inner;
    inner = (inner.shadowRoot ?? closedRootOf(inner))?.activeElement ?? null
  )
    at = inner;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/** A button or link pressed by pointer does not take the focus from the page, nor the page's selection. */
export function leaveFocus(root: ShadowRoot, signal: AbortSignal): void {
  root.addEventListener(
    'mousedown',
    (event) => {
      const isControl = event.target instanceof Element && event.target.closest('button, a');
      if (isControl && !root.activeElement) event.preventDefault();
    },
    { signal },
  );
}

/**
 * Tab goes round inside: the card is the last thing in the page, behind it is only the browser. The
 * heading is a stop too, for there the arrow keys scroll.
 */
export function cycleTab(root: ShadowRoot, signal: AbortSignal): void {
  root.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Tab') return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const stops = [...root.querySelectorAll<HTMLElement>('.headline[tabindex], a[href], button')];
      const at = stops.findIndex((stop) => stop.matches(':focus'));
      const next = event.shiftKey ? Math.max(at, 0) - 1 : (at + 1) % stops.length;
      event.preventDefault();
      stops.at(next)?.focus();
    },
    { signal },
  );
}

/** A button that goes away under the focus (Mute, Save, Undo) hands it to the way back, or to the first one there. */
export function keepFocus(root: ShadowRoot, signal: AbortSignal): void {
  let last: Element | undefined;
  let group: Element | null = null;
  root.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      last = target;
      group = target.closest('.actions');
    },
    { signal },
  );
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = undefined;
    if (root.activeElement) return;
    const next = group?.querySelector<HTMLElement>('.undo') ?? group?.querySelector('button');
    next?.focus();
  });
  observer.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
