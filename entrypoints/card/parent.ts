/**
 * Where in the page the host must hang. While a modal dialog or a full-screen element is open,
 * nothing outside it can be seen or used; a click outside an open popover closes it; and a dialog
 * that is modal by script alone takes the focus away from whatever is not inside.
 */
import { getterOf } from '../../utils/getter-of.ts';

const ownWorlds = ':modal, :popover-open, :fullscreen, [aria-modal="true"]';

/** A form has its fields under their names, and one may be called `matches`, or `parentNode` and lead in a circle. */
const { matches } = Element.prototype;
const parentOf = getterOf<Node, ParentNode | null>('Node', 'parentNode');
const slotOf = getterOf<Element, Element | null>('Element', 'assignedSlot');

export function parentFor(near: Element): Element {
  for (let at: Element | null = near; at; at = above(at)) {
    if (matches.call(at, ownWorlds) && at !== document.documentElement) return at;
  }
  return document.documentElement;
}

/** The parent as rendered: through slots and out of shadow roots. */
function above(element: Element): Element | null {
  const slot = slotOf(element);
  if (slot) return slot;
  const parent = parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
