/**
 * Functions that run in the page's own world. Each is sent there as text, so it closes over nothing:
 * no import, no neighbour, only what its arguments bring.
 */
import type { Mark, Rect } from './driver.ts';

/**
 * Every range of every highlight whose name starts with the prefix, in the order of the page: open
 * shadow roots in their host's place, same-origin frames in their element's. Readings (`rt`) that
 * lie inside a range are left out of its text.
 */
export function readMarks(prefix: string): Mark[] {
  const order = new Map<Node, number>();
  const found: { name: string; at: number; offset: number; text: string }[] = [];
  const views: (Window & typeof globalThis)[] = [];
  walk(document);

  for (const view of views)
    for (const [name, highlight] of view.CSS.highlights) {
      if (!name.startsWith(prefix)) continue;
      for (const range of highlight) {
        const text = textOf(range);
        const at = order.get(range.startContainer);
        if (at !== undefined && text) found.push({ name, at, offset: range.startOffset, text });
      }
    }
  found.sort((a, b) => a.at - b.at || a.offset - b.offset);
  return found.map(({ name, text }) => ({ name, text }));

  function walk(node: Node) {
    order.set(node, order.size);
    const { shadowRoot, contentDocument, defaultView } = node as Partial<HTMLIFrameElement> &
      Partial<Document>;
    if (defaultView) views.push(defaultView);
    if (shadowRoot) walk(shadowRoot);
    if (contentDocument) walk(contentDocument);
    for (const child of node.childNodes) walk(child);
  }

  /** Empty for a range whose nodes have left the page: such a range paints nothing. */
  function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
    const document = startContainer.ownerDocument;
    if (!document || !startContainer.isConnected || !endContainer.isConnected) return '';
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const walker = document.createTreeWalker(range.commonAncestorContainer);
    let text = '';
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeName === 'BR' && range.intersectsNode(node)) text += '\n';
      if (node.nodeType !== Node.TEXT_NODE || !range.intersectsNode(node)) continue;
      if (node.parentElement?.closest('rt, rp, script, style')) continue;
      text += (node as Text).data.slice(
        node === startContainer ? startOffset : 0,
        node === endContainer ? endOffset : undefined,
      );
    }
    return text;
  }
}

/**
 * The client rects of the nth occurrence of a text in the page, in CSS px of the top viewport, after
 * scrolling it to the middle. White space and soft hyphens do not count; readings are jumped over.
 */
export function findRects(wanted: string, nth: number): Rect[] {
  const ignored = /[\s\u00ad\u200b]/g;
  const units: { node: Text; offset: number }[] = [];
  let all = '';
  collect(document);

  const sought = wanted.replace(ignored, '');
  let at = -1;
  for (let found = 0; found <= nth; found++) {
    at = all.indexOf(sought, at + 1);
    if (at < 0 || !sought)
      throw new Error(`The page has “${wanted}” ${found} times, not ${nth + 1}.`);
  }
  const pieces = new Map<Text, { start: number; end: number }>();
  for (const { node, offset } of units.slice(at, at + sought.length))
    pieces.set(node, { start: pieces.get(node)?.start ?? offset, end: offset + 1 });

  const [first] = pieces.keys();
  first?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return [...pieces].flatMap(([node, { start, end }]) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const frame = frameOffset(node.ownerDocument.defaultView);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ x, y, width, height }) => ({ x: x + frame.x, y: y + frame.y, width, height }));
  });

  function collect(node: Node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      for (let offset = 0; offset < data.length; offset++) {
        const unit = (data[offset] ?? '').replace(ignored, '');
        if (unit) units.push({ node: node as Text, offset });
        all += unit;
      }
    }
    if (/^(script|style|rt|rp|title|noscript|template)$/i.test(node.nodeName)) return;
    const { shadowRoot, contentDocument } = node as Partial<HTMLIFrameElement>;
    if (shadowRoot) collect(shadowRoot);
    if (contentDocument) collect(contentDocument);
    for (const child of node.childNodes) collect(child);
  }

  function frameOffset(view: Window | null): { x: number; y: number } {
    const frame = view?.frameElement;
    if (!frame) return { x: 0, y: 0 };
    const outer = frameOffset(frame.ownerDocument.defaultView);
    const box = frame.getBoundingClientRect();
    return { x: outer.x + box.x + frame.clientLeft, y: outer.y + box.y + frame.clientTop };
  }
}
