/** What an element's name alone says about the text in and around it. What it does not say, layout does. */
import { isElement, isShadowRoot, nameOf, parentOf } from './dom.ts';

const { closest, matches } = Element.prototype;

/**
 * - `unseen`: not part of the text, which runs on as if it were not there (ruby readings, scripts).
 * - `apart`: not read, and the text before it ends: it takes up room, or its text is no prose.
 * - `own`: read, and always a block of its own.
 * - `space`: nothing but white space.
 * - `box`: laid out as a block unless the page says otherwise.
 */
export type Role = 'unseen' | 'apart' | 'own' | 'space' | 'box' | 'pre' | 'slot';

const names: [Role, string][] = [
  ['unseen', 'script style noscript template head title meta link rt rp rtc wbr'],
  ['apart', 'textarea input select option optgroup datalist code kbd samp svg math'],
  ['apart', 'img picture video audio canvas iframe frame object embed meter progress hr'],
  ['own', 'button'],
  ['space', 'br'],
  ['box', 'address article aside blockquote body center dd details dialog div dl dt fieldset'],
  ['box', 'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol p'],
  ['box', 'search section summary table tbody td tfoot th thead tr ul'],
  ['pre', 'pre'],
  ['slot', 'slot'],
];

/** Elements other than custom ones that can have a shadow root. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

export interface Kind {
  role: Role | undefined;
  mayHost: boolean;
}

const roles: ReadonlyMap<string, Role> = new Map(
  names.flatMap(([role, list]) => list.split(' ').map((name) => [name, role] as const)),
);

const kinds = new Map<string, Kind>();

/** What an element of this local name is. */
export function kindOf(name: string): Kind {
  const known = kinds.get(name);
  if (known) return known;
  const kind = { role: roles.get(name), mayHost: hosts.has(name) || name.includes('-') };
  kinds.set(name, kind);
  return kind;
}

/**
 * The named ones draw what is typed into a hidden field, or are asked not to be typed into: code, and no
 * prose. Nothing but their names says so.
 */
const editable =
  '[contenteditable]:not([contenteditable="false" i]),.monaco-editor,.cm-editor,.CodeMirror,.ace_editor';

/** What the reader can type into. An island of fixed text inside an editor is skipped with it. */
export function isEditor(element: Element): boolean {
  return matches.call(element, editable);
}

/** The innermost element around a node whose name is that of a box. */
export function boxAround(node: Node): Element | undefined {
  for (let at = parentOf(node); isElement(at); at = parentOf(at)) {
    if (kindOf(nameOf(at)).role === 'box') return at;
  }
  return undefined;
}

/** Everything whose text is never read, wherever in it a change happens. */
const unread = [
  ...names
    .filter(([role]) => role === 'unseen' || role === 'apart')
    .flatMap(([, list]) => list.split(' ')),
  editable,
].join();

export function isInUnread(node: Node | null): boolean {
  const element = isShadowRoot(node) ? node.host : node;
  if (!isElement(element)) return false;
  return closest.call(element, unread) !== null || isInUnread(element.getRootNode());
}
