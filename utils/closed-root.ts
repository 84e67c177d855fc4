/**
 * The closed shadow roots of a page. Only those of elements the page has defined: any other may be of
 * another extension, which cannot define any, and a mark in it would hand it to the page by the
 * registry of highlights. Our own card is such a one.
 */
import type { browser } from 'wxt/browser';

declare const chrome: typeof browser;

type RootOf = (element: Element) => ShadowRoot | null;

/** The root of such an element. Its name goes first: in Chromium the rest costs some microseconds. */
export function closedRootOf(element: Element): ShadowRoot | null {
  if (!element.localName.includes('-') || !element.matches(':defined')) return null;
  try {
    return rootOf(element);
  } catch {
    // What is not of HTML is refused.
    return null;
  }
}

/** Both browsers let content scripts in, each by a way of its own. */
const rootOf: RootOf = import.meta.env.FIREFOX
  ? (element) =>
      (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null
  : (element) => chrome.dom.openOrClosedShadowRoot(element as HTMLElement) as ShadowRoot | null;
