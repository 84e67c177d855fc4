/**
 * The words that start at each place of one text, looked up when first asked for and kept: candidates
 * stand side by side, and a place lies in the surroundings of a dozen.
 */
import { foldTable } from './fold.ts';
import type { WordSource } from './word-judge.ts';
import type { WordTable } from './words.ts';

/** Longer terms (characters) are not looked for: the judge is not asked about them. */
export const LONGEST_TERM = 4;

/** More than the characters of any word of the table. */
const RADIX = 16;

/** Sets of lengths of words: bit n stands for n characters. */
const TABLE = 0xfffe;
const TERMS_SHIFT = 16;

/** As many places are kept, each where its last bits say; the judge never looks at more side by side. */
const PLACES = 1024;

/** Place of no text. */
const NONE = -1;

export class PositionWords {
  readonly #words: WordTable;
  readonly #terms: WordSource;
  #text = '';
  readonly #places = new Int32Array(PLACES).fill(NONE);
  /** The lengths of the words of the table that start there, and those of the terms. */
  readonly #lengths = new Int32Array(PLACES);
  /** `RADIX` numbers a place: what the words of each length cost, as in the table; a character always has a cost. */
  readonly #costs = new Uint8Array(RADIX * PLACES);

  #here = 0;
  #found = 0;
  readonly #addTerm = (end: number) => {
    const length = end - this.#here;
    if (length <= LONGEST_TERM) this.#found |= 1 << (length + TERMS_SHIFT);
  };

  constructor(words: WordTable, terms: WordSource) {
    this.#words = words;
    this.#terms = terms;
  }

  /** To be called before the words of another text are asked for. */
  open(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#places.fill(NONE);
  }

  /** The lengths of the words of the table that start at a place, from two characters on. */
  tableAt(at: number): number {
    return this.#at(at) & TABLE;
  }

  /** The lengths of the terms that start there, up to `LONGEST_TERM`. */
  termsAt(at: number): number {
    return this.#at(at) >> TERMS_SHIFT;
  }

  /** What the word of the table costs that starts there and is so long; a character need be none. */
  costAt(at: number, length: number): number {
    this.#at(at);
    return this.#costs[RADIX * (at % PLACES) + length] as number;
  }

  #at(at: number): number {
    if (this.#places[at % PLACES] !== at) this.#lookUp(at);
    return this.#lengths[at % PLACES] as number;
  }

  #lookUp(at: number): void {
    const { child, costs, unknown, mayStart } = this.#words;
    const text = this.#text;
    const place = at % PLACES;
    const first = unitAt(text, at);
    let node = child(0, first);
    this.#here = at;
    this.#found = 0;
    this.#costs[RADIX * place + 1] = (costs[node] as number) || unknown;
    let unit = at + 1 < text.length ? unitAt(text, at + 1) : 0;
    if (mayStart(first, unit)) {
      for (let end = at + 2; ; end++) {
        node = child(node, unit);
        if (node === 0) break;
        const cost = costs[node] as number;
        if (cost !== 0) {
          this.#found |= 1 << (end - at);
          this.#costs[RADIX * place + end - at] = cost;
        }
        if (end >= text.length) break;
        unit = unitAt(text, end);
      }
    }
    this.#terms.visit(text, at, this.#addTerm);
    this.#places[place] = at;
    this.#lengths[place] = this.#found;
  }
}

/** The folded unit. */
function unitAt(text: string, at: number): number {
  return foldTable[text.charCodeAt(at)] as number;
}
