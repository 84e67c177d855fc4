/**
 * The text of one flow of inline content and the way back to the page. White space at the edges of a
 * text node is taken off before tidying: most nodes need no more than that.
 */
import { sourceEnd, sourceStart, type Tidied, tidy } from '../../../glossary/matching/tidy.ts';
import { dataOf, isInDocument } from './dom.ts';

/** A part of a text node, in its own UTF-16 units. */
export interface NodeSpan {
  node: Text;
  start: number;
  end: number;
}

export interface Piece extends Tidied {
  node: Text;
  /** Where in the node the piece starts. */
  from: number;
  /** The piece as it stands in the node. */
  source: string;
  /** Where in the block unit 0 of the tidied text stands. */
  at: number;
}

export interface Block {
  readonly text: string;
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  /** Those that have been looked for by now. */
  readonly held: readonly Piece[];
  /** Stands for the block: its box, if that holds nothing else, or its first text node. */
  readonly place: Element | Text;
}

class PieceBlock implements Block {
  readonly text: string;
  readonly pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  get held(): readonly Piece[] {
    return this.pieces;
  }

  get place(): Text {
    return (this.pieces[0] as Piece).node;
  }
}

/**
 * A page of lines and `<br>`s is one block, whatever its length. From the first limit on a block
 * ends at a `<br>`, from the second at the end of any node, and a node is cut into parts of the third,
 * so that no block passes 8,000 units.
 */
const longBlock = 3_000;
const overlongBlock = 6_000;
const longestPiece = 2_000;

/** Cuts a long node behind white space or a stop if there is one so near the limit. */
const cutWithin = 300;
const stop = /[\s。！？；，.!?;,]/;

/**
 * A first look, several times as fast as that of `tidy` at all it knows of: most text is of these units,
 * with single spaces that do not stand between Han, and is as tidy as it can be.
 */
export const notPlain =
  /[^ -~\xa1-\xac\xae-\xbb\xbf-\u0131\u2010-\u2024\u3001-\u3029\u4e00-\u9fff\uff01-\uff9d]| {2}|[\u3001-\u9fff] [\u3001-\u9fff]/;
const asItIs: readonly number[] = [];
/** Most blocks have one piece, and an array that is pushed to has room for many. */
const none: Piece[] = [];

export class BlockBuilder {
  #text = '';
  #pieces = none;
  #endsInSpace = true;

  get isEmpty(): boolean {
    return this.#pieces === none;
  }

  get endsInSpace(): boolean {
    return this.#endsInSpace;
  }

  get isLong(): boolean {
    return this.#text.length >= longBlock;
  }

  get isOverlong(): boolean {
    return this.#text.length >= overlongBlock;
  }

  /** Adds the node's text from an offset on; returns where to go on once this block has ended, or 0. */
  add(node: Text, data: string, offset: number): number {
    let from = offset;
    let to = data.length;
    while (from < to && isWhiteSpace(data.charCodeAt(from))) from++;
    if (from > offset) this.space();
    if (from === to) return 0;
    if (to - from > longestPiece) to = cut(data, from);
    const next = to;
    while (isWhiteSpace(data.charCodeAt(to - 1))) to--;
    this.#put(node, from, to - from === data.length ? data : data.slice(from, to));
    if (to < next) this.space();
    return next < data.length ? next : 0;
  }

  space(): void {
    if (this.#endsInSpace) return;
    this.#text += ' ';
    this.#endsInSpace = true;
  }

  /** The block so far; the next one starts. */
  take(): Block {
    const block = new PieceBlock(this.#text, this.#pieces);
    this.#text = '';
    this.#pieces = none;
    this.#endsInSpace = true;
    return block;
  }

  #put(node: Text, from: number, source: string): void {
    const { text, runs } = notPlain.test(source) ? tidy(source) : { text: source, runs: asItIs };
    if (text === '') return;
    const doubled = this.#endsInSpace && this.#text !== '' && text.startsWith(' ');
    const at = doubled ? this.#text.length - 1 : this.#text.length;
    const piece = { node, from, source, text, runs, at };
    if (this.#pieces === none) this.#pieces = [piece];
    else this.#pieces.push(piece);
    this.#text += doubled ? text.slice(1) : text;
    this.#endsInSpace = text.endsWith(' ');
  }
}

/** Whether the page still has the block's text where it was read. */
export function isAsRead(block: Block): boolean {
  // Those that are looked for only now are.
  for (const { node, from, source } of block.held) {
    if (!isInDocument(node)) return false;
    const data = dataOf(node);
    if (data !== source && !data.startsWith(source, from)) return false;
  }
  return block.pieces.length > 0;
}

/** Whether any of it has left the document, so that to hold it is to hold what nobody else does. */
export function isLost({ place, held }: Block): boolean {
  return !isInDocument(place) || held.some(({ node }) => !isInDocument(node));
}

/** The parts of the page that a span of the block covers, one a text node; none if it covers white space only. */
export function locate(block: Block, start: number, end: number): NodeSpan[] {
  const spans: NodeSpan[] = [];
  for (let i = pieceAt(block.pieces, start); i < block.pieces.length; i++) {
    const piece = block.pieces[i] as Piece;
    if (piece.at >= end) break;
    const pieceEnd = piece.at + piece.text.length;
    if (pieceEnd <= start) continue;
    spans.push({
      node: piece.node,
      start: piece.from + sourceStart(piece, Math.max(start - piece.at, 0)),
      end: piece.from + sourceEnd(piece, Math.min(end, pieceEnd) - piece.at),
    });
  }
  return spans;
}

/** Where in the block's text a unit of a node stands; nothing if that unit is not of the block. */
export function offsetIn({ pieces }: Block, node: Text, offset: number): number | undefined {
  const piece = pieces.find(
    (one) => one.node === node && one.from <= offset && offset < one.from + one.source.length,
  );
  if (!piece) return undefined;
  let at = 0;
  while (at < piece.text.length && sourceStart(piece, at) < offset - piece.from) at++;
  return piece.at + at;
}

/** The last piece that starts at or before an offset of the block. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function cut(data: string, from: number): number {
  const limit = from + longestPiece;
  for (let to = limit; to > limit - cutWithin; to--) {
    if (stop.test(data.charAt(to - 1))) return to;
  }
  const isLowHalf = (data.charCodeAt(limit) & 0xfc00) === 0xdc00;
  return isLowHalf ? limit - 1 : limit;
}

export function isWhiteSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
