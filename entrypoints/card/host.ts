/**
 * The element a card lives in: in the page only while a card is open. All its styles come from inside
 * its closed root and are important, which no style sheet, style attribute or animation of the page
 * can beat. What a page can still do to it, `guard.ts` watches.
 */
import css from './card.css?inline';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Moves the upper left corner (client CSS px). */
  moveTo(x: number, y: number): void;
}

export function createHost(): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const looks = new CSSStyleSheet();
  looks.replaceSync(css);
  const spot = new CSSStyleSheet();
  root.adoptedStyleSheets = [looks, spot];
  return {
    element,
    root,
    moveTo(x, y) {
      spot.replaceSync(`:host { left: ${x}px !important; top: ${y}px !important }`);
    },
  };
}

/** Into the page, and into its top layer. Elements that render no child of ours send it to the root. */
export function showHost({ element }: Host, parent: Element): void {
  cleanHost(element);
  if (element.parentNode !== parent) parent.append(element);
  if (!element.matches(':popover-open')) element.showPopover();
  if (parent !== document.documentElement && element.getClientRects().length === 0) {
    document.documentElement.append(element);
    element.showPopover();
  }
}

/** To the top of the top layer, over what the page put there since. */
export function raiseHost({ element }: Host): void {
  element.hidePopover();
  element.showPopover();
}

/** Its one attribute and no other. Answers whether something had to be changed. */
export function cleanHost(element: HTMLElement): boolean {
  const foreign = element.getAttributeNames().filter((name) => name !== 'popover');
  for (const name of foreign) element.removeAttribute(name);
  if (element.getAttribute('popover') === 'manual') return foreign.length > 0;
  element.popover = 'manual';
  return true;
}
