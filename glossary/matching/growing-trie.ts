/**
 * A trie in a double array, and forms that are put into it after it was placed: what is there stays where it is, but
 * for the children of a node that gets one more and has no room for it. After an edit this runs cold, and touches
 * what the new forms meet and nothing else.
 */
import { FIELDS, LENGTH, LENGTH_BITS, SHORTER, TAIL } from './acceptances.ts';
import type { DoubleArray } from './double-array.ts';
import { LONGEST_TAIL, packTail, SHORT_TAIL, unpackTail } from './trie.ts';

/** Room is looked for in so many states at the end of the array: before them are few holes. */
const SEARCHED = 4_096;

/** The array grows by so many states, and by as many as there are codes. */
const GROWTH = 1_024;

interface Grown extends DoubleArray {
  acceptances: Int32Array;
  tails: Uint16Array;
  greatestCode: number;
}

// biome-ignore-start lint/style/noNonNullAssertion: indices of states and acceptances, below the lengths of arrays
export class GrowingTrie {
  #states: Int32Array;
  #last: Int32Array;
  readonly #acceptances: Int32Array;
  #tails: Uint16Array;
  readonly #moreTails: number[] = [];
  readonly #greatestCode: number;
  /** Behind the last state that is taken. */
  #end: number;
  #count: number;

  /** `room`: as many forms may be put in. */
  constructor({ states, last, acceptances, tails, greatestCode }: Grown, room: number) {
    this.#states = states.slice();
    this.#last = last.slice();
    this.#acceptances = new Int32Array(acceptances.length + FIELDS * room);
    this.#acceptances.set(acceptances);
    this.#tails = tails;
    this.#greatestCode = greatestCode;
    this.#count = acceptances.length / FIELDS - 1;
    this.#end = last.length;
    while (this.#end > greatestCode + 1 && this.#isFree(this.#end - 1)) this.#end--;
  }

  /** How many acceptances there are. */
  get count(): number {
    return this.#count;
  }

  /** The arrays as they are now. */
  arrays(): DoubleArray & Pick<Grown, 'acceptances' | 'tails'> {
    return {
      states: this.#states,
      last: this.#last,
      acceptances: this.#acceptances.subarray(0, FIELDS * (this.#count + 1)),
      tails: this.#moreTails.length > 0 ? joined(this.#tails, this.#moreTails) : this.#tails,
    };
  }

  /** The acceptance of a form, which is put in where it is not there. */
  put(form: Uint16Array): number {
    let state = 0;
    for (let depth = 0; depth < form.length; depth++) {
      const base = this.#base(state);
      if (base < 0) return this.#part(state, depth, form);
      const next = base + form[depth]!;
      if (this.#check(next) !== state) return this.#branch(state, depth, form);
      state = next;
    }
    if (this.#base(state) < 0) return this.#part(state, form.length, form);
    const last = this.#last[state]!;
    return this.#length(last) === form.length ? last : this.#endInside(state, form);
  }

  /** Under a state with children. */
  #branch(state: number, depth: number, form: Uint16Array): number {
    const acceptance = this.#add(form, this.#last[state]!);
    this.#leaf(this.#child(state, form[depth]!), acceptance, form.subarray(depth + 1));
    return acceptance;
  }

  /** At a state with children where no form has ended: what lies below has one shorter form more. */
  #endInside(state: number, form: Uint16Array): number {
    const before = this.#last[state]!;
    const acceptance = this.#add(form, before);
    const below = [state];
    for (let at = below.pop(); at !== undefined; at = below.pop()) {
      const last = this.#last[at]!;
      if (last === before) {
        this.#last[at] = acceptance;
        for (const code of this.#codesBelow(at)) below.push(this.#base(at) + code);
      } else if (this.#shorter(last) === before) {
        this.#acceptances[FIELDS * last + SHORTER] = acceptance;
      }
    }
    return acceptance;
  }

  /** At a state without children: the one form that goes on from there, or ends there, and the new one. */
  #part(state: number, depth: number, form: Uint16Array): number {
    const old = -this.#base(state);
    const rest = this.#rest(old, depth);
    let shared = 0;
    while (shared < rest.length && rest[shared] === form[depth + shared]) shared++;
    const isWhole = shared === rest.length;
    const parting = depth + shared;
    if (isWhole && parting === form.length) return old;

    const shorter = this.#shorter(old);
    this.#makeInner(state, shorter);
    let at = state;
    for (const code of rest.subarray(0, shared)) {
      at = this.#child(at, code);
      this.#makeInner(at, shorter);
    }
    if (isWhole) {
      this.#last[at] = old;
      return this.#branch(at, parting, form);
    }
    if (parting < form.length) {
      this.#leaf(this.#child(at, rest[shared]!), old, rest.subarray(shared + 1));
      return this.#branch(at, parting, form);
    }
    const acceptance = this.#add(form, shorter);
    this.#last[at] = acceptance;
    this.#acceptances[FIELDS * old + SHORTER] = acceptance;
    this.#leaf(this.#child(at, rest[shared]!), old, rest.subarray(shared + 1));
    return acceptance;
  }

  #add({ length }: Uint16Array, shorter: number): number {
    const acceptance = ++this.#count;
    this.#acceptances[FIELDS * acceptance + LENGTH] = length;
    this.#acceptances[FIELDS * acceptance + SHORTER] = shorter;
    return acceptance;
  }

  /** The form of `acceptance`, and no other, goes on from a new state by `rest`. */
  #leaf(state: number, acceptance: number, rest: Uint16Array): void {
    let at = state;
    let next = 0;
    while (rest.length - next > LONGEST_TAIL) {
      this.#makeInner(at, this.#shorter(acceptance));
      at = this.#child(at, rest[next++]!);
    }
    this.#states[2 * at] = -acceptance;
    this.#last[at] = acceptance;
    this.#acceptances[FIELDS * acceptance + TAIL] = this.#tail(rest.subarray(next));
  }

  /** As `tailOf` of the trie. */
  #tail(rest: Uint16Array): number {
    if (rest.length <= SHORT_TAIL) return packTail(rest[0] ?? 0, rest[1] ?? 0);
    const start = this.#tails.length + this.#moreTails.length;
    this.#moreTails.push(...rest);
    return start;
  }

  /** What is left of a form behind its first codes, if that is its tail. */
  #rest(acceptance: number, depth: number): Uint16Array {
    const length = this.#length(acceptance) - depth;
    const tail = this.#acceptances[FIELDS * acceptance + TAIL]!;
    if (length <= SHORT_TAIL) return unpackTail(tail).subarray(0, length);
    const start = tail - this.#tails.length;
    return start < 0
      ? this.#tails.subarray(tail, tail + length)
      : Uint16Array.from(this.#moreTails.slice(start, start + length));
  }

  /** A new state below one that has or may have children. */
  #child(state: number, code: number): number {
    const isOnly = this.#base(state) < 0;
    if (isOnly) this.#states[2 * state] = this.#baseFor([code]);
    else if (!this.#isFree(this.#base(state) + code)) this.#move(state, code);
    const child = this.#base(state) + code;
    this.#take(child);
    this.#states[2 * child + 1] = state;
    return child;
  }

  /** No form has its tail there any more. The base is to come with the first child. */
  #makeInner(state: number, last: number): void {
    this.#states[2 * state] = -1;
    this.#last[state] = last;
  }

  /** Moves the children to where there is room for one more. */
  #move(state: number, code: number): void {
    const codes = this.#codesBelow(state);
    const from = this.#base(state);
    const to = this.#baseFor([...codes, code]);
    for (const each of codes) {
      const old = from + each;
      const place = to + each;
      this.#take(place);
      for (const below of this.#codesBelow(old))
        this.#states[2 * (this.#base(old) + below) + 1] = place;
      this.#states.copyWithin(2 * place, 2 * old, 2 * old + 2);
      this.#last[place] = this.#last[old]!;
      this.#states.fill(-1, 2 * old, 2 * old + 2);
    }
    this.#states[2 * state] = to;
  }

  /** By what codes a state has children. */
  #codesBelow(state: number): number[] {
    const codes: number[] = [];
    const base = this.#base(state);
    if (base < 0) return codes;
    for (let code = 1; code <= this.#greatestCode; code++)
      if (this.#check(base + code) === state) codes.push(code);
    return codes;
  }

  /** A base by which these codes lead to free states. */
  #baseFor(codes: number[]): number {
    const first = this.#greatestCode + 1 - Math.min(...codes);
    for (let base = Math.max(first, this.#end - SEARCHED); ; base++) {
      this.#reserve(base);
      if (codes.every((code) => this.#isFree(base + code))) return base;
    }
  }

  #take(state: number): void {
    this.#end = Math.max(this.#end, state + 1);
    this.#reserve(state);
  }

  /** No code leads from this base past the end. */
  #reserve(base: number): void {
    const length = base + this.#greatestCode + 1;
    if (length <= this.#last.length) return;
    const states = new Int32Array(2 * (length + GROWTH)).fill(-1);
    states.set(this.#states);
    this.#states = states;
    const last = new Int32Array(length + GROWTH);
    last.set(this.#last);
    this.#last = last;
  }

  #isFree(state: number): boolean {
    return this.#check(state) === -1;
  }

  #base(state: number): number {
    return this.#states[2 * state]!;
  }

  #check(state: number): number {
    return this.#states[2 * state + 1]!;
  }

  #length(acceptance: number): number {
    return this.#acceptances[FIELDS * acceptance + LENGTH]! & LENGTH_BITS;
  }

  #shorter(acceptance: number): number {
    return this.#acceptances[FIELDS * acceptance + SHORTER]!;
  }
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the class

function joined(tails: Uint16Array, more: number[]): Uint16Array {
  const all = new Uint16Array(tails.length + more.length);
  all.set(tails);
  all.set(more, tails.length);
  return all;
}
