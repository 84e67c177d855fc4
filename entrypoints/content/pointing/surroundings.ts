/**
 * The sentence around a mark or a selection, as the reader sees it. Nothing comes from where nothing is
 * marked (fields, editors, code), and no text that is not to be seen.
 */
import type { Surroundings } from '../../../utils/messages.ts';
import { runAround } from '../reading/around.ts';
import { type Block, isAsRead, isWhiteSpace, type NodeSpan, offsetIn } from '../reading/block.ts';
import { BlockReader } from '../reading/blocks.ts';
import { isElement, isShadowRoot, isText, parentOf, shadowRootOf } from '../reading/dom.ts';
import { isInUnread } from '../reading/roles.ts';
import { sentenceIn } from './sentence.ts';

/**
 * What stands around the selection. Where it runs over several blocks it is the sentence it begins in:
 * a heading and the paragraph under it are no sentence.
 */
export function surroundings(): Surroundings | undefined {
  const spans = isTyping() ? [] : selectedSpans();
  const sentence = sentenceAround(spans);
  return sentence ? { sentence } : undefined;
}

/** The sentence around parts of text nodes, which are in the order of the page; none for none. */
export function sentenceAround(spans: readonly NodeSpan[]): string | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const block = blockOf(first);
  const from = block && offsetIn(block, first.node, first.start);
  if (!block || from === undefined) return undefined;
  const to = offsetIn(block, last.node, last.end - 1) ?? from;
  const seen = withoutHidden(block, from, Math.max(from, to) + 1);
  return sentenceIn(seen.text, seen.start, seen.end, langOf(first.node)) || undefined;
}

function blockOf({ node, start }: NodeSpan): Block | undefined {
  const run = runAround(node);
  if (!run) return undefined;
  let found: Block | undefined;
  const reader = new BlockReader(run, {
    block(block) {
      if (found || offsetIn(block, node, start) === undefined || !isAsRead(block)) return;
      found = block;
      reader.pause();
    },
    root: () => {},
    far: () => {},
    lost: () => {},
  });
  reader.read(Number.POSITIVE_INFINITY);
  return found;
}

/** The text of a block as it is seen, and where [start, end) of the block stands in it. */
function withoutHidden({ text, pieces }: Block, start: number, end: number) {
  const seen = { text: '', start: 0, end: 0 };
  pieces.forEach(({ node, at }, index) => {
    const until = pieces[index + 1]?.at ?? text.length;
    const place = (offset: number) => seen.text.length + offset - at;
    if (!isSeen(node)) return;
    if (start >= at && start <= until) seen.start = place(start);
    if (end >= at && end <= until) seen.end = place(end);
    seen.text += text.slice(at, until);
  });
  return { ...seen, end: Math.max(seen.start, seen.end) };
}

/** Readers of screens alone are told what stands in boxes of one pixel. */
function isSeen(node: Text): boolean {
  const parent = parentOf(node);
  const element = isShadowRoot(parent) ? parent.host : parent;
  if (!isElement(element)) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return (width === 0 && height === 0) || (width > 1 && height > 1);
}

/** A field keeps a selection of its own, and Firefox that of the page beside it. */
function isTyping(): boolean {
  let at = document.activeElement;
  for (let inner = at; inner; inner = shadowRootOf(inner)?.activeElement ?? null) at = inner;
  return at?.matches('input, textarea') ?? false;
}

/** The selected parts of text nodes that are read and seen. */
function selectedSpans(): NodeSpan[] {
  const [selected] = getSelection()?.getComposedRanges({ shadowRoots: rootsIn(document) }) ?? [];
  if (!selected || selected.collapsed) return [];
  const range = liveRange(selected);
  const common = range.commonAncestorContainer;
  const spans: NodeSpan[] = [];
  const texts = document.createTreeWalker(common, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = isText(common) ? common : texts.nextNode(); node; ) {
    if (isText(node) && range.intersectsNode(node)) {
      const span = trimmed(
        node,
        node === range.startContainer ? range.startOffset : 0,
        node === range.endContainer ? range.endOffset : node.length,
      );
      if (span.start < span.end && !isInUnread(parentOf(node)) && isSeen(node)) spans.push(span);
    }
    node = texts.nextNode();
  }
  return spans;
}

/** Without the white space around words: a block knows of it, but not where it stood. */
function trimmed(node: Text, from: number, to: number): NodeSpan {
  let [start, end] = [from, to];
  while (start < end && isWhiteSpace(node.data.charCodeAt(start))) start++;
  while (start < end && isWhiteSpace(node.data.charCodeAt(end - 1))) end--;
  return { node, start, end };
}

/** Of a selection that leaves a shadow root, the part inside: a range does not cross. */
function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = document.createRange();
  const root = startContainer.getRootNode();
  if (root === endContainer.getRootNode()) range.setEnd(endContainer, endOffset);
  else range.selectNodeContents(root);
  range.setStart(startContainer, startOffset);
  return range;
}

/** All shadow roots that are read. Asked only when a reader adds a term. */
function rootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inner = shadowRootOf(element);
    return inner ? [inner, ...rootsIn(inner)] : [];
  });
}

function langOf(node: Node): string {
  for (let at: Node | null = parentOf(node); at; at = parentOf(at) ?? hostOf(at)) {
    const lang = isElement(at) ? at.getAttribute('lang') : null;
    if (lang !== null) return lang;
  }
  return '';
}

function hostOf(node: Node): Element | null {
  return isShadowRoot(node) ? node.host : null;
}
