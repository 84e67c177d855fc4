/**
 * Reads the tree through the prototypes' own getters. A form answers `form.nextSibling` with its field of
 * that name, if it has one, and would lead a walk astray; and in a content script of Firefox a getter
 * that is called is ten times as fast as the property.
 */
import { closedRootOf } from '../../../utils/closed-root.ts';
import { getterOf } from '../../../utils/getter-of.ts';

export const nodeType = getterOf<Node, number>('Node', 'nodeType');
export const parentOf = getterOf<Node, ParentNode | null>('Node', 'parentNode');
export const firstChildOf = getterOf<Node, ChildNode | null>('Node', 'firstChild');
export const nextOf = getterOf<Node, ChildNode | null>('Node', 'nextSibling');
export const previousOf = getterOf<Node, ChildNode | null>('Node', 'previousSibling');
export const isInDocument = getterOf<Node, boolean>('Node', 'isConnected');
export const textOf = getterOf<Node, string>('Node', 'textContent');
export const firstElementOf = getterOf<Element, Element | null>('Element', 'firstElementChild');
export const nextElementOf = getterOf<Element, Element | null>('Element', 'nextElementSibling');
export const nameOf = getterOf<Element, string>('Element', 'localName');
export const dataOf = getterOf<CharacterData, string>('CharacterData', 'data');
const openRootOf = getterOf<Element, ShadowRoot | null>('Element', 'shadowRoot');

/** Closed ones, too, where they are the page's own. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = openRootOf(element);
  return open || !nameOf(element).includes('-') ? open : closedRootOf(element);
}

export function isText(node: Node | null | undefined): node is Text {
  return node != null && nodeType(node) === 3;
}

export function isElement(node: Node | null | undefined): node is Element {
  return node != null && nodeType(node) === 1;
}

/** A fragment that is in the document is the root of a shadow tree. */
export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node !== null && nodeType(node) === 11 && isInDocument(node);
}
