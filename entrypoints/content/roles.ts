/** What an element's name alone says about the text in and around it. What it does not say, layout does. */
import { isElement, isShadowRoot } from './dom.ts';

const { closest, getAttribute } = Element.prototype;

/**
 * - `unseen`: not part of the text, which runs on as if it were not there (ruby readings, scripts).
 * - `apart`: not read, and the text before it ends: it takes up room, or its text is no prose.
 * - `own`: read, and always a block of its own.
 * - `space`: nothing but white space.
 * - `box`: usually laid out as a block, so worth asking where on the page it stands.
 */
export type Role = 'unseen' | 'apart' | 'own' | 'space' | 'box' | 'pre' | 'slot';

const names: [Role, string][] = [
  ['unseen', 'script style noscript template head title meta link rt rp rtc wbr'],
  ['apart', 'textarea input select option optgroup datalist code kbd samp svg math'],
  ['apart', 'img picture video audio canvas iframe frame object embed meter progress hr'],
  ['own', 'button'],
  ['space', 'br'],
  [
    'box',
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol p search section summary table tbody td tfoot th thead tr ul',
  ],
  ['pre', 'pre'],
  ['slot', 'slot'],
];

export const roles: ReadonlyMap<string, Role> = new Map(
  names.flatMap(([role, list]) => list.split(' ').map((name) => [name, role] as const)),
);

/** Everything whose text is never read, wherever in it a change happens. Readings are read past, not unread. */
const unread = [
  ...names
    .filter(([role]) => role === 'unseen' || role === 'apart')
    .flatMap(([, list]) => list.split(' ')),
  '[contenteditable]:not([contenteditable="false" i])',
].join();

export function isInUnread(node: Node | null): boolean {
  const element = isShadowRoot(node) ? node.host : node;
  if (!isElement(element)) return false;
  return closest.call(element, unread) !== null || isInUnread(element.getRootNode());
}

/** Whether the reader can type into the element. An island of fixed text inside an editor is skipped with it. */
export function isEditable(element: Element): boolean {
  const value = getAttribute.call(element, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}
