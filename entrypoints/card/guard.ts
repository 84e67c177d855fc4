/**
 * Keeps a page from showing the card other than it is. What can be put back is put back, a bounded
 * number of times; after that, and where the page hides or covers the card, it closes.
 */
import { cleanHost, type Host, raiseHost, showHost } from './host.ts';
import { MAX_REPAIRS, MIN_OPACITY, REPAIRS_WITHIN_MS, WATCH_MS } from './limits.ts';

export function guard(host: Host, onGiveUp: () => void, signal: AbortSignal): void {
  const { element } = host;
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
    if (!element.isConnected) repair(show);
  });
  children.observe(parent, { childList: true });

  element.addEventListener('toggle', () => {
    if (element.isConnected && !element.matches(':popover-open')) repair(show);
  });

  const watch = setInterval(() => {
    if (!element.isConnected || !isPageVisible()) return onGiveUp();
    if (isOnTop(element)) return;
    repair(() => raiseHost(host));
    if (!isOnTop(element)) onGiveUp();
  }, WATCH_MS);

  signal.addEventListener('abort', () => {
    attributes.disconnect();
    children.disconnect();
    clearInterval(watch);
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

/** A faint page is a page that makes the reader click on what they do not see. */
function isPageVisible(): boolean {
  return [document.documentElement, document.body].every((one) => !one || isOpaque(one));
}

function isOpaque(element: Element): boolean {
  return Number(getComputedStyle(element).opacity) > MIN_OPACITY;
}

/** Whether a click in the middle of the card would be the card's. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || width === 0) return false;
  return root.elementFromPoint(left + width / 2, top + height / 2) === element;
}
