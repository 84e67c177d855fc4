/**
 * Leftmost, then longest: from each place where a form may start, walk the lexicon as far as the
 * text leads, try the longest form passed, then the shorter ones, and go on behind the one taken.
 */
import {
  ANYWHERE,
  FIELDS,
  LENGTH,
  LENGTH_BITS,
  SHORTER,
  TAIL,
  TRAITS_SHIFT,
} from './acceptances.ts';
import type { Lexicon } from './lexicon.ts';
import { CODE, findStarts, WORD } from './starts.ts';
import { packTail, SHORT_TAIL } from './trie.ts';

export const REFUSED = 0;
export const TAKEN = 1;
/** The asker knows enough: the scan ends. */
export const ENOUGH = 2;

/** Called with an acceptance at [start, end): between word edges, or one of which a term needs none. */
export type Weigh = (
  acceptance: number,
  start: number,
  end: number,
) => typeof REFUSED | typeof TAKEN | typeof ENOUGH;

/**
 * From this many units on, a walk is remembered. A walk that finds nothing is done again from the
 * next unit, which is no loss where forms are words, but multiplies by the length of a form that
 * the text repeats almost to its end.
 */
const DEEP = 32;

/** More than the units of any form. */
const RADIX = 1024;

/** Texts up to this length (units) share their arrays. */
const SHARED = 1 << 16;
const shared = newText(SHARED);

/** A text as codes: unit i is `units[i + 1]`; and where in `units` a form may start, ascending. */
export interface EncodedText {
  units: Uint16Array;
  length: number;
  starts: Uint32Array;
  startCount: number;
}

// biome-ignore-start lint/style/noNonNullAssertion: indices of units and states, which no walk passes
/** Valid until the next text is encoded. */
export function encode(lexicon: Lexicon, text: string): EncodedText {
  const { codes } = lexicon;
  const { length } = text;
  const { units, starts } = length > SHARED ? newText(length) : shared;
  for (let i = 0; i < length; i++) units[i + 1] = codes[text.charCodeAt(i)]!;
  units[length + 1] = 0;
  units[length + 2] = 0;
  return { units, length, starts, startCount: findStarts(lexicon, units, length, starts) };
}

export function scan(lexicon: Lexicon, text: EncodedText, weigh: Weigh): void {
  const { units, starts, startCount } = text;
  const { states, last, acceptances, tails } = lexicon;
  let deep: DeepWalks | undefined;
  let free = 1;
  for (let i = 0; i < startCount; i++) {
    const start = starts[i]!;
    if (start < free) continue;

    let state = 0;
    let at = start;
    if (deep && start < deep.until) {
      deep.resume(start);
      state = deep.resumedState;
      at = deep.resumedAt;
    }
    let base = states[2 * state]!;
    while (base >= 0) {
      const next = base + (units[at]! & CODE);
      if (states[2 * next + 1] !== state) break;
      state = next;
      base = states[2 * state]!;
      at++;
    }
    if (at - start >= DEEP) {
      deep ??= new DeepWalks(lexicon, units);
      deep.remember(start, at, state);
    }

    let acceptance = base < 0 ? -base : last[state]!;
    let about = acceptances[FIELDS * acceptance + LENGTH]!;
    let end = start + (about & LENGTH_BITS);
    if (end > at && !hasTail(units, at, end, acceptances[FIELDS * acceptance + TAIL]!, tails)) {
      acceptance = acceptances[FIELDS * acceptance + SHORTER]!;
    }
    while (acceptance !== 0) {
      about = acceptances[FIELDS * acceptance + LENGTH]!;
      end = start + (about & LENGTH_BITS);
      const cuts = (units[start - 1]! & units[start]!) | (units[end - 1]! & units[end]!);
      if (!(cuts & WORD) || (about >> TRAITS_SHIFT) & ANYWHERE) {
        const verdict = weigh(acceptance, start - 1, end - 1);
        if (verdict === ENOUGH) return;
        if (verdict === TAKEN) {
          free = end;
          break;
        }
      }
      acceptance = acceptances[FIELDS * acceptance + SHORTER]!;
    }
  }
}

/** Whether `units` go on from `at` to `end` as a form does whose `tail` is left. */
function hasTail(
  units: Uint16Array,
  at: number,
  end: number,
  tail: number,
  tails: Uint16Array,
): boolean {
  if (end - at <= SHORT_TAIL) {
    const second = end - at === SHORT_TAIL ? units[at + 1]! & CODE : 0;
    return packTail(units[at]! & CODE, second) === tail;
  }
  for (let i = at; i < end; i++) {
    if ((units[i]! & CODE) !== tails[tail + i - at]!) return false;
  }
  return true;
}

function newText(length: number): { units: Uint16Array; starts: Uint32Array } {
  return { units: new Uint16Array(length + 3), starts: new Uint32Array(length + 1) };
}

/**
 * Keeps scans linear in the text. When a walk from `#start` has led deep, the units up to `#end`
 * are known to be the path of `#state`; where a walk from a later start stands at `#end`, or where
 * it breaks off before, follows from that state alone and is worked out once for each.
 */
class DeepWalks {
  readonly #lexicon: Lexicon;
  readonly #units: Uint16Array;
  #start = 0;
  #end = 0;
  #state = 0;
  /** Key: state and distance from its start; value: state and distance walked. */
  readonly #known = new Map<number, number>();

  /** Starts before this are worth resuming. */
  until = 0;
  resumedState = 0;
  resumedAt = 0;

  constructor(lexicon: Lexicon, units: Uint16Array) {
    this.#lexicon = lexicon;
    this.#units = units;
  }

  remember(start: number, end: number, state: number): void {
    if (end < this.#end) return;
    this.#start = start;
    this.#end = end;
    this.#state = state;
    this.until = end - DEEP;
  }

  /** Sets `resumedState` and `resumedAt`. */
  resume(start: number): void {
    const key = this.#state * RADIX + start - this.#start;
    const known = this.#known.get(key);
    if (known === undefined) {
      this.#walk(start);
      this.#known.set(key, this.resumedState * RADIX + this.resumedAt - start);
    } else {
      this.resumedState = Math.floor(known / RADIX);
      this.resumedAt = start + (known % RADIX);
    }
  }

  #walk(start: number): void {
    const { states } = this.#lexicon;
    let state = 0;
    let at = start;
    let base = states[0]!;
    while (at < this.#end && base >= 0) {
      const next = base + (this.#units[at]! & CODE);
      if (states[2 * next + 1] !== state) break;
      state = next;
      base = states[2 * state]!;
      at++;
    }
    this.resumedState = state;
    this.resumedAt = at;
  }
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the walks
