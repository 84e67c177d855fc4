/**
 * All words that stand in the few characters around a candidate, with what each costs, and the
 * cheapest ways to split those characters into them.
 */
import { foldTable } from './fold.ts';
import { LONGEST_TERM, PositionWords } from './position-words.ts';
import type { WordSource } from './word-judge.ts';
import { CLOSED, type WordTable } from './words.ts';

/** Longer candidates do not come about by accident. */
export const LONGEST = LONGEST_TERM;

/** Longer terms are phrases: 成果转化 must not hide 科技成果, and its words stand in the table. */
const LONGEST_WORD = 3;

/** Lengths up to that, as a set of bits. */
const SHORT_TERMS = upTo(LONGEST_WORD);

/** Characters read on either side. More of them changed no judgement in 8,000 of real text. */
const CONTEXT = 6;

/** Characters read at most, the candidate among them. */
const WINDOW = CONTEXT + LONGEST + CONTEXT;

/** Dearer than any split, and safe to add up. */
const IMPOSSIBLE = 1 << 28;

/**
 * Adverbs before verbs. Of the words behind them one in a hundred has three characters, a noun
 * nearly always; of all words one in twenty (newspapers of 1998). 先示范区分 is not 先 示范区 分.
 */
const adverbs = new Set(Array.from('先再曾已未不都还仍正才又均皆刚屡须', (it) => it.charCodeAt(0)));

/** What a word of three characters costs more behind an adverb, in quarters of a nat. */
const BEHIND_ADVERB = 8;

/** Positions count from the start of what is read. */
export class WordLattice {
  readonly #words: PositionWords;
  readonly #costOfTerm: number;
  #origin = 0;
  #length = 0;
  /** The candidate. */
  #start = 0;
  #end = 0;

  /** Words by ascending start: of the table at most one for two positions, of the terms again. */
  readonly #from = new Uint8Array(WINDOW * (WINDOW + 1));
  readonly #to = new Uint8Array(WINDOW * (WINDOW + 1));
  readonly #cost = new Uint8Array(WINDOW * (WINDOW + 1));
  #count = 0;

  /** Cost of the cheapest split up to, from, and from the candidate's start to a position. */
  readonly #before = new Int32Array(WINDOW + 1);
  readonly #after = new Int32Array(WINDOW + 1);
  readonly #inside = new Int32Array(WINDOW + 1);

  constructor(words: WordTable, terms: WordSource) {
    this.#words = new PositionWords(words, terms);
    this.#costOfTerm = words.term;
  }

  /** Takes the Han characters around a candidate of a text. */
  surround(text: string, start: number, end: number): void {
    this.#words.open(text);
    this.#origin = edgeOfHan(text, start, -1);
    this.#length = edgeOfHan(text, end, 1) - this.#origin;
    this.#start = start - this.#origin;
    this.#end = end - this.#origin;
  }

  /**
   * Whether a word crosses one edge of the candidate, or a closed one holds it. Where none does,
   * and that is so for most, all splits leave it whole and nothing need be weighed.
   */
  mayCut(): boolean {
    for (let here = 0; here < this.#end; here++) {
      const place = this.#origin + here;
      const ofTable = this.#words.tableAt(place) & upTo(this.#length - here);
      const all = ofTable | (this.#words.termsAt(place) & SHORT_TERMS & upTo(this.#length - here));
      const beyondEnd = ~upTo(this.#end - here);
      if (here < this.#start) {
        if (all & ~upTo(this.#start - here) & upTo(this.#end - here - 1)) return true;
      } else if (here > this.#start && all & beyondEnd) return true;
      // A closed word may end with the candidate.
      const around = here <= this.#start ? ofTable & ~upTo(this.#end - here - 1) : 0;
      if (around !== 0 && this.#holdsClosed(place, around)) return true;
    }
    return false;
  }

  #holdsClosed(place: number, lengths: number): boolean {
    for (let left = lengths; left !== 0; left &= left - 1) {
      if (this.#words.costAt(place, shortest(left)) & CLOSED) return true;
    }
    return false;
  }

  /** Finds all words. */
  read(text: string): void {
    this.#count = 0;
    for (let here = 0; here < this.#length; here++) {
      const place = this.#origin + here;
      const isBehindAdverb = here > 0 && adverbs.has(foldTable[text.charCodeAt(place - 1)] ?? 0);
      const fitting = upTo(this.#length - here);
      this.#add(here, 1, this.#words.costAt(place, 1), false);
      for (let left = this.#words.tableAt(place) & fitting; left !== 0; left &= left - 1) {
        const length = shortest(left);
        this.#add(here, length, this.#words.costAt(place, length), isBehindAdverb);
      }
      const candidate = here === this.#start ? 1 << (this.#end - here) : 0;
      const terms = this.#words.termsAt(place) & (SHORT_TERMS | candidate) & fitting;
      for (let left = terms; left !== 0; left &= left - 1) {
        this.#add(here, shortest(left), this.#costOfTerm, isBehindAdverb);
      }
    }
  }

  #add(from: number, length: number, cost: number, isBehindAdverb: boolean): void {
    const isUnlikely = isBehindAdverb && length === 3 && !(cost & CLOSED);
    this.#from[this.#count] = from;
    this.#to[this.#count] = from + length;
    this.#cost[this.#count++] = isUnlikely ? cost + BEHIND_ADVERB : cost;
  }

  /** Whether a cheapest split leaves the candidate whole, alone or in a word whose split does. */
  keeps(): boolean {
    let low = 0;
    let high = this.#length;
    for (let around = -1; ; ) {
      const best = this.#split(low, high, around >= 0);
      const apart =
        at(this.#before, this.#start) + at(this.#inside, this.#end) + at(this.#after, this.#end);
      if (apart === best) return true;
      around = this.#wordAround(low, high, around >= 0, best);
      if (around < 0 || at(this.#cost, around) & CLOSED) return false;
      low = at(this.#from, around);
      high = at(this.#to, around);
    }
  }

  /** Fills the three costs for [low, high), which may be a word to be split; returns that of it all. */
  #split(low: number, high: number, isWord: boolean): number {
    const before = this.#before.fill(IMPOSSIBLE);
    const after = this.#after.fill(IMPOSSIBLE);
    const inside = this.#inside.fill(IMPOSSIBLE);
    before[low] = 0;
    after[high] = 0;
    inside[this.#start] = 0;
    for (let word = 0; word < this.#count; word++) {
      if (!this.#isPart(word, low, high, isWord)) continue;
      const from = at(this.#from, word);
      const to = at(this.#to, word);
      const cost = at(this.#cost, word) & ~CLOSED;
      before[to] = Math.min(at(before, to), at(before, from) + cost);
      if (from >= this.#start && to <= this.#end) {
        inside[to] = Math.min(at(inside, to), at(inside, from) + cost);
      }
    }
    for (let word = this.#count - 1; word >= 0; word--) {
      if (!this.#isPart(word, low, high, isWord)) continue;
      const from = at(this.#from, word);
      const cost = at(this.#cost, word) & ~CLOSED;
      after[from] = Math.min(at(after, from), at(after, at(this.#to, word)) + cost);
    }
    return at(before, high);
  }

  /** A word of a cheapest split that holds the candidate and more, or -1. */
  #wordAround(low: number, high: number, isWord: boolean, best: number): number {
    for (let word = 0; word < this.#count; word++) {
      const from = at(this.#from, word);
      const to = at(this.#to, word);
      if (from > this.#start || to < this.#end) continue;
      if (to - from === this.#end - this.#start) continue;
      if (!this.#isPart(word, low, high, isWord)) continue;
      const cost = at(this.#cost, word) & ~CLOSED;
      if (at(this.#before, from) + cost + at(this.#after, to) === best) return word;
    }
    return -1;
  }

  /** Whether a word lies in [low, high); where that is a word to be split, not as the whole of it. */
  #isPart(word: number, low: number, high: number, isWord: boolean): boolean {
    const from = at(this.#from, word);
    const to = at(this.#to, word);
    return from >= low && to <= high && !(isWord && from === low && to === high);
  }
}

/** Where Han characters end, going from `position` in one direction, at most `CONTEXT` away. */
function edgeOfHan(text: string, position: number, step: 1 | -1): number {
  let edge = position;
  for (let i = 0; i < CONTEXT; i++) {
    const unit = foldTable[text.charCodeAt(step > 0 ? edge : edge - 1)] ?? 0;
    // 〇 is the one Han character of everyday text outside the blocks.
    if (!((unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007)) break;
    edge += step;
  }
  return edge;
}

/** The lengths from 1 to `length`. */
function upTo(length: number): number {
  return (2 << length) - 2;
}

/** The least of some lengths. */
function shortest(lengths: number): number {
  return 31 - Math.clz32(lengths & -lengths);
}

/** Every index here is inside its array by construction, so a check would only cost time. */
function at(array: Uint8Array | Int32Array, index: number): number {
  return array[index] as number;
}
