/**
 * Keeps a page from showing the card other than it is. What can be put back is put back, a bounded
 * number of times; after that, and where the page hides or covers the card, it closes.
 */
import { cleanHost, type Host, raiseHost, showHost } from './host.ts';
import { MAX_REPAIRS, MIN_OPACITY, MIN_ZOOM, REPAIRS_WITHIN_MS, WATCH_MS } from './limits.ts';

export function guard(host: Host, onGiveUp: () => void, signal: AbortSignal): void {
  const { element, root } = host;
  const parent = element.parentElement ?? document.documentElement;
  const mayRepair = boundedRepairs();

  /** Runs a repair, unless there were too many; a repair that fails is the last. */
  const repair = (action: () => void) => {
    if (signal.aborted) return;
    if (!parent.isConnected || !mayRepair()) return onGiveUp();
    try {
      action();
    } catch {
      onGiveUp();
    }
  };
  const show = () => showHost(host, parent);

  const attributes = new MutationObserver(() => {
    if (cleanHost(element)) repair(show);
  });
  attributes.observe(element, { attributes: true });

  const children = new MutationObserver(() => {
    if (element.parentNode !== parent) repair(show);
  });
  children.observe(parent, { childList: true });

  element.addEventListener('toggle', () => {
    if (element.isConnected && !element.matches(':popover-open')) repair(show);
  });

  const raise = () => repair(() => raiseHost(host));
  let below = othersOnTop(element);
  const watch = () => {
    if (!element.isConnected || !isPageVisible() || element.currentCSSZoom < MIN_ZOOM)
      return onGiveUp();
    const others = othersOnTop(element);
    if (others.some((other) => !below.includes(other))) raise();
    below = others;
    if (isOnTop(element)) return;
    raise();
    if (!isOnTop(element)) onGiveUp();
  };
  const watching = setInterval(watch, WATCH_MS);
  // What was open before the card, and is closed and opened again, comes over it.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target !== element && target instanceof Element && isOver(target, element)) raise();
    },
    { capture: true, signal },
  );

  // Whatever stands over the card and lets the click through, Chromium sees it, in shadow trees and outside of the frame too.
  const sight = new IntersectionObserver(
    (looks) => {
      const look = looks.at(-1) as { isVisible?: boolean } | undefined;
      if (look?.isVisible === false) raise();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  sight.observe(element);

  root.addEventListener(
    'click',
    (event) => {
      watch();
      if (!signal.aborted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );

  signal.addEventListener('abort', () => {
    attributes.disconnect();
    children.disconnect();
    sight.disconnect();
    clearInterval(watching);
  });
}

function boundedRepairs(): () => boolean {
  let times: number[] = [];
  return () => {
    const now = performance.now();
    times = times.filter((time) => now - time < REPAIRS_WITHIN_MS);
    times.push(now);
    return times.length <= MAX_REPAIRS;
  };
}

/** A faint page is a page that makes the reader click on what they do not see. The pictures of a transition cover all. */
function isPageVisible(): boolean {
  if (document.documentElement.matches(':active-view-transition')) return false;
  return [document.documentElement, document.body].every((one) => !one || isOpaque(one));
}

function isOpaque(element: Element): boolean {
  return Number(getComputedStyle(element).opacity) > MIN_OPACITY;
}

/** What else is in the top layer: of what is there, the last to come is over the others. */
function othersOnTop(element: Element): Element[] {
  const all = document.querySelectorAll(':popover-open, :modal');
  return [...all].filter((other) => isOver(other, element));
}

/** Not so what the card stands in. */
function isOver(other: Element, element: Element): boolean {
  return !other.contains(element) && other.matches(':popover-open, :modal');
}

/** Whether a click in the middle of the card would be the card's. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || width === 0) return false;
  return root.elementFromPoint(left + width / 2, top + height / 2) === element;
}
