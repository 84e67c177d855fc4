/**
 * What a test learns from inside the page. The function is sent to the page's own world as text, so it
 * closes over nothing: no import, no neighbour, only what its arguments bring.
 */
import type { Mark, Rect } from './driver.ts';

export type Target = { mark: number } | { text: string; nth: number };

/**
 * The marks in the order of the page: open shadow roots in their host's place, same-origin frames in
 * their element's. A mark is drawn as one range for each of its text nodes; ranges that meet at the
 * border of two nodes, with nothing to read between, count as one mark. With a target also its client rects, one a line, in CSS px of the top viewport,
 * after scrolling it to the middle. White space does not count when a text is looked for; readings
 * (`rt`) belong neither to a mark nor to a text.
 */
export function survey(prefix: string, target?: Target): { marks: Mark[]; rects: Rect[] } {
  type Piece = { node: Text; start: number; end: number };
  /** The mark the card is about, and one that was jumped to: highlights over the first. */
  const overlays = ['tifa-active', 'tifa-flash'];
  const unread = 'rt, rp, script, style, title, noscript, template';
  const ignored = /[\s\u00ad\u200b]/g;
  const order = new Map<Node, number>();
  const views: (Window & typeof globalThis)[] = [];
  walk(document);

  const marks: { name: string; pieces: Piece[] }[] = [];
  const drawn = views
    .flatMap((view) => [...view.CSS.highlights])
    .filter(([name]) => name.startsWith(prefix) && !overlays.includes(name))
    .flatMap(([name, highlight]) => [...highlight].map((range) => ({ name, range })))
    .filter(({ range }) => order.has(range.startContainer) && order.has(range.endContainer))
    .flatMap(({ name, range }) => ({ name, pieces: piecesOf(range) }))
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => place(a.pieces) - place(b.pieces) || startOf(a.pieces) - startOf(b.pieces));
  for (const { name, pieces } of drawn) {
    const before = marks.at(-1);
    if (before?.name === name && meet(before.pieces, pieces)) before.pieces.push(...pieces);
    else marks.push({ name, pieces: [...pieces] });
  }

  return {
    marks: marks.map(({ name, pieces }) => ({ name, text: textOf(pieces) })),
    rects: target ? rectsOf('mark' in target ? markPieces(target.mark) : textPieces(target)) : [],
  };

  function walk(node: Node) {
    order.set(node, order.size);
    const { shadowRoot, contentDocument, defaultView } = node as Partial<HTMLIFrameElement> &
      Partial<Document>;
    if (defaultView) views.push(defaultView);
    if (shadowRoot) walk(shadowRoot);
    if (contentDocument) walk(contentDocument);
    for (const child of node.childNodes) walk(child);
  }

  function place([first]: Piece[]): number {
    return order.get(first?.node ?? document) ?? 0;
  }

  function startOf([first]: Piece[]): number {
    return first?.start ?? 0;
  }

  function piecesOf(drawn: AbstractRange): Piece[] {
    const { startContainer, startOffset, endContainer, endOffset } = drawn;
    const range = (startContainer.ownerDocument ?? document).createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return textsIn(range.commonAncestorContainer)
      .filter((node) => range.intersectsNode(node) && !node.parentElement?.closest(unread))
      .map((node) => ({
        node,
        start: node === startContainer ? startOffset : 0,
        end: node === endContainer ? endOffset : node.length,
      }))
      .filter(({ start, end }) => start < end);
  }

  function textsIn(node: Node): Text[] {
    if (node.nodeType === Node.TEXT_NODE) return [node as Text];
    return [...node.childNodes].flatMap(textsIn);
  }

  /** Whether the last of some pieces and the first of others are neighbours in one flow of inline text. */
  function meet(before: Piece[], after: Piece[]): boolean {
    const [last, first] = [before.at(-1), after[0]];
    if (!last || !first || last.node === first.node) return false;
    if (last.node.getRootNode() !== first.node.getRootNode()) return false;
    const within = rangeBetween(last, first).commonAncestorContainer;
    return (
      textBetween(last, first).trim() === '' &&
      [...inlineUpTo(last.node, within), ...inlineUpTo(first.node, within)].every(Boolean)
    );
  }

  function rangeBetween(last: Piece, first: Piece): Range {
    const range = last.node.ownerDocument.createRange();
    range.setStart(last.node, last.end);
    range.setEnd(first.node, first.start);
    return range;
  }

  function textBetween(last: Piece, first: Piece): string {
    return piecesOf(rangeBetween(last, first))
      .map(({ node, start, end }) => node.data.slice(start, end))
      .join('');
  }

  function inlineUpTo(node: Node, within: Node): boolean[] {
    const inline: boolean[] = [];
    for (let up = node.parentElement; up && up !== within; up = up.parentElement)
      inline.push(/^(inline|ruby|contents)/.test(getComputedStyle(up).display));
    return inline;
  }

  /** White space between the pieces, or a line break, is text of the mark though it is not painted. */
  function textOf(pieces: Piece[]): string {
    return pieces
      .map((piece, index) => {
        const before = pieces[index - 1];
        const broken = piece.node.previousSibling?.nodeName === 'BR' && before;
        const own = piece.node.data.slice(piece.start, piece.end);
        return (broken ? ' ' : '') + (before ? textBetween(before, piece) : '') + own;
      })
      .join('');
  }

  function markPieces(index: number): Piece[] {
    const mark = marks[index];
    if (!mark) throw new Error(`The page has ${marks.length} marks, not ${index + 1}.`);
    return mark.pieces;
  }

  function textPieces({ text, nth }: { text: string; nth: number }): Piece[] {
    const units: { node: Text; offset: number }[] = [];
    let all = '';
    for (const node of order.keys()) {
      if (node.nodeType !== Node.TEXT_NODE || node.parentElement?.closest(unread)) continue;
      const { data } = node as Text;
      for (let offset = 0; offset < data.length; offset++) {
        const unit = (data[offset] ?? '').replace(ignored, '');
        if (unit) units.push({ node: node as Text, offset });
        all += unit;
      }
    }
    const sought = text.replace(ignored, '');
    let at = -1;
    for (let found = 0; found <= nth; found++) {
      at = all.indexOf(sought, at + 1);
      if (at < 0) throw new Error(`The page has “${text}” ${found} times, not ${nth + 1}.`);
    }
    const pieces = new Map<Text, Piece>();
    for (const { node, offset } of units.slice(at, at + sought.length))
      pieces.set(node, { node, start: pieces.get(node)?.start ?? offset, end: offset + 1 });
    return [...pieces.values()];
  }

  function rectsOf(pieces: Piece[]): Rect[] {
    pieces[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return pieces.flatMap(({ node, start, end }) => {
      const range = node.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const frame = frameOffset(node.ownerDocument.defaultView);
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => ({ x: x + frame.x, y: y + frame.y, width, height }));
    });
  }

  function frameOffset(view: Window | null): { x: number; y: number } {
    const frame = view?.frameElement;
    if (!frame) return { x: 0, y: 0 };
    const outer = frameOffset(frame.ownerDocument.defaultView);
    const box = frame.getBoundingClientRect();
    return { x: outer.x + box.x + frame.clientLeft, y: outer.y + box.y + frame.clientTop };
  }
}

/** Of the focused `<select>`: the texts of its options, and the place of the chosen one. */
export function readSelect(): { options: string[]; chosen: number } {
  const select = document.activeElement;
  if (!(select instanceof HTMLSelectElement)) return { options: [], chosen: -1 };
  return { options: [...select.options].map(({ label }) => label), chosen: select.selectedIndex };
}

/** The place, among all fields for files, of the one with this label outside what is hidden; -1: none. */
export function findFileInput(name: string): number {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
  return inputs.findIndex((input) => {
    const labels = [...(input.labels ?? [])].map(({ textContent }) => textContent.trim());
    const names = [input.ariaLabel, ...labels];
    return !input.closest('[hidden]') && (name === '' || names.includes(name));
  });
}

/** Drops a file by events a script made. `bytes` are in base64. */
export function dropSynthetically(x: number, y: number, name: string, bytes: string): void {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0))], name));
  const at = { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
  const target = document.elementFromPoint(x, y) ?? document.body;
  for (const type of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(type, { ...at, dataTransfer: data }));
}

/** Whether a point is in sight, and not beside or behind what has this name, where that can be told. */
export function isHit({ x, y }: { x: number; y: number }, name: string): boolean {
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const named = [...document.querySelectorAll<HTMLElement>('button, a, summary, label')].filter(
    (element) => element.checkVisibility() && tidy(element.innerText) === tidy(name),
  );
  const hit = document.elementFromPoint(x, y);
  return named.length === 0 || named.some((element) => element.contains(hit));
}
