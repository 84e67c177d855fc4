/**
 * The block of a box that holds nothing but text and plain inline elements, as most paragraphs, headings
 * and cells do. Its text comes in one call. Its text nodes are looked for where something was found in it,
 * and nowhere else: that is seldom on most pages, and touching nodes is what reading costs.
 */
import { type Block, BlockBuilder, isWhiteSpace, notPlain, type Piece } from './block.ts';
import { dataOf, firstElementOf, nameOf, nextElementOf, shadowRootOf, textOf } from './dom.ts';
import { flowOf } from './flow.ts';
import { isEditor, kindOf } from './roles.ts';

/** A box of more text (UTF-16 units) or elements is read piece by piece, with pauses between. */
const mostText = 2_000;
const mostElements = 64;

const whiteSpace = /[\t-\r ]+/g;
const none: readonly Piece[] = [];

export class BoxBlock implements Block {
  readonly place: Element;
  readonly text: string;
  #pieces: readonly Piece[] | undefined;

  constructor(box: Element, text: string) {
    this.place = box;
    this.text = text;
  }

  get pieces(): readonly Piece[] {
    this.#pieces ??= piecesIn(this.place, this.text);
    return this.#pieces;
  }

  get held(): readonly Piece[] {
    return this.#pieces ?? none;
  }
}

/** Nothing for a box with anything else in it, or without text. */
export function boxBlock(box: Element): BoxBlock | undefined {
  const elements: Element[] = [];
  if (!holdsInlineOnly(box, elements)) return undefined;
  const text = plainText(textOf(box));
  // The layout last: it is the dearest to ask.
  return text && elements.every(isPlain) ? new BoxBlock(box, text) : undefined;
}

/** Whether all elements in it have names of inline ones. Lists them. */
function holdsInlineOnly(element: Element, listed: Element[]): boolean {
  for (let child = firstElementOf(element); child; child = nextElementOf(child)) {
    if (kindOf(nameOf(child)).role || listed.push(child) > mostElements) return false;
    if (!holdsInlineOnly(child, listed)) return false;
  }
  return true;
}

function isPlain(inline: Element): boolean {
  return !isEditor(inline) && !rootOf(inline) && flowOf(inline) === 'through';
}

/** Those that cannot have one are not asked. */
function rootOf(element: Element): ShadowRoot | null {
  return kindOf(nameOf(element)).mayHost ? shadowRootOf(element) : null;
}

/**
 * As its pieces would be put together one by one. Nothing where that is more than to fold white space: where
 * there are invisible characters, or white space between Han, which counts or not by the node it is in.
 */
export function plainText(text: string): string | undefined {
  if (text.length > mostText) return undefined;
  if (!notPlain.test(text) && !isWhiteSpace(text.charCodeAt(0))) return text;
  const folded = text.replace(whiteSpace, ' ').replace(/^ /, '');
  return notPlain.test(folded) ? undefined : folded;
}

/** None if the page has changed them since. */
function piecesIn(box: Element, text: string): readonly Piece[] {
  const builder = new BlockBuilder();
  const nodes = document.createTreeWalker(
    box,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    const data = dataOf(node);
    for (let next = builder.add(node, data, 0); next > 0; ) next = builder.add(node, data, next);
  }
  const found = builder.take();
  return found.text === text ? found.pieces : none;
}
