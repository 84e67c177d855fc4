/**
 * Leftmost, then longest: from each place where a form may start, walk the lexicon as far as the
 * text leads, try the longest form passed, then the shorter ones, and go on behind the one taken.
 */
import { CODE, type Lexicon, WORD } from './lexicon.ts';

export const REFUSED = 0;
export const TAKEN = 1;
/** The asker knows enough: the scan ends. */
export const ENOUGH = 2;

/** Called with an acceptance that stands at [start, end) between word edges. */
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

/** Texts up to this length (units) share one buffer. */
const SHARED = 1 << 16;
const shared = new Uint16Array(SHARED + 2);

/** A text as codes: unit i is `units[i + 1]`, and 0 stands before the first and behind the last. */
export interface EncodedText {
  units: Uint16Array;
  length: number;
}

// biome-ignore-start lint/style/noNonNullAssertion: indices of units and states, which no walk passes
/** Valid until the next text is encoded. */
export function encode({ codes }: Lexicon, text: string): EncodedText {
  const { length } = text;
  const units = length > SHARED ? new Uint16Array(length + 2) : shared;
  for (let i = 0; i < length; i++) units[i + 1] = codes[text.charCodeAt(i)]!;
  units[length + 1] = 0;
  return { units, length };
}

export function scan(lexicon: Lexicon, { units, length }: EncodedText, weigh: Weigh): void {
  const { states, last, shorter, lengths, tailStarts, tails, starters } = lexicon;
  const deep = new DeepWalks(lexicon, units);
  let start = 1;
  while (start <= length) {
    const first = units[start]!;
    const code = first & CODE;
    if (code === 0 || code > starters || first & units[start - 1]! & WORD) {
      start++;
      continue;
    }

    let state = code;
    let at = start + 1;
    let goesOn = true;
    if (start < deep.until) {
      goesOn = deep.resume(start);
      state = deep.resumedState;
      at = deep.resumedAt;
    }
    if (goesOn) {
      for (;;) {
        const next = states[2 * state]! + (units[at]! & CODE);
        if (states[2 * next + 1] !== state) break;
        state = next;
        at++;
      }
      if (at - start >= DEEP) deep.remember(start, at, state);
    }

    let acceptance = last[state]!;
    if (acceptance < 0) {
      acceptance = -acceptance;
      const end = start + lengths[acceptance]!;
      let tail = tailStarts[acceptance]!;
      while (at < end && (units[at]! & CODE) === tails[tail]!) {
        at++;
        tail++;
      }
      if (at < end) acceptance = shorter[acceptance]!;
    }

    let step = 1;
    for (; acceptance !== 0; acceptance = shorter[acceptance]!) {
      const end = start + lengths[acceptance]!;
      if (units[end - 1]! & units[end]! & WORD) continue;
      const verdict = weigh(acceptance, start - 1, end - 1);
      if (verdict === ENOUGH) return;
      if (verdict === TAKEN) {
        step = end - start;
        break;
      }
    }
    start += step;
  }
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
  #known: Map<number, number> | undefined;

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

  /** Sets `resumedState` and `resumedAt`; whether the walk may go on from there. */
  resume(start: number): boolean {
    this.#known ??= new Map();
    const key = this.#state * RADIX + start - this.#start;
    const known = this.#known.get(key);
    if (known === undefined) {
      this.#walk(start);
      this.#known.set(key, this.resumedState * RADIX + this.resumedAt - start);
    } else {
      this.resumedState = Math.floor(known / RADIX);
      this.resumedAt = start + (known % RADIX);
    }
    return this.resumedAt === this.#end;
  }

  #walk(start: number): void {
    const { states } = this.#lexicon;
    let state = this.#units[start]! & CODE;
    let at = start + 1;
    while (at < this.#end) {
      const next = states[2 * state]! + (this.#units[at]! & CODE);
      if (states[2 * next + 1] !== state) break;
      state = next;
      at++;
    }
    this.resumedState = state;
    this.resumedAt = at;
  }
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the walks
