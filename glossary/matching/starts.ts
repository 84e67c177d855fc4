/**
 * Where in a text a form may start, told from the first three units without a branch: a processor
 * mispredicts every third branch on text, and that costs more than all the rest of a scan. Sets of
 * bits answer, by hash; they err on the side of a start.
 */
import type { Keys } from './trie.ts';

/** Bits of `codes` of the lexicon: the code, and whether the unit is part of a word. */
export const CODE = 0x7fff;
export const WORD = 0x8000;

/** Sets of bits by hash of codes; all of the same size, a power of two. */
export interface StartFilter {
  /** The first two codes of every form. */
  pairs: Uint8Array;
  /** The forms of two codes. */
  twos: Uint8Array;
  /** The first three codes of every longer form. */
  threes: Uint8Array;
  /** Codes from this one on are forms by themselves. */
  singles: number;
  /**
   * The first two codes of forms that may start inside a word. Empty if there are none, as with most
   * glossaries, so that a scan need not ask.
   */
  insides: Uint8Array;
}

/** Bits a form: one in ten lookups errs. At most 2²¹ bits a set, at least 2¹⁵. */
const BITS_A_FORM = 8;

/** `inside` are the indices of the keys that may start inside a word. */
export function buildFilter(
  { codes, starts }: Keys,
  singles: number,
  inside: readonly number[],
): StartFilter {
  const count = starts.length - 1;
  const log = Math.min(21, Math.max(15, Math.ceil(Math.log2(count * BITS_A_FORM + 1))));
  const newSet = () => new Uint8Array(1 << (log - 3));
  const insides = inside.length > 0 ? newSet() : new Uint8Array();
  const filter = { pairs: newSet(), twos: newSet(), threes: newSet(), singles, insides };
  for (const key of inside) {
    const start = starts[key] ?? 0;
    const length = (starts[key + 1] ?? 0) - start;
    addInside(filter, length, codes[start] ?? 0, codes[start + 1] ?? 0);
  }
  for (let key = 0; key < count; key++) {
    const start = starts[key] ?? 0;
    const length = (starts[key + 1] ?? 0) - start;
    addStart(filter, length, codes[start] ?? 0, codes[start + 1] ?? 0, codes[start + 2] ?? 0);
  }
  return filter;
}

/** The same with more forms in it. `inside` are those that may start inside a word. */
export function widenFilter(
  { pairs, twos, threes, singles, insides }: StartFilter,
  greatestCode: number,
  forms: readonly Uint16Array[],
  inside: readonly Uint16Array[],
): StartFilter {
  const wider = {
    pairs: pairs.slice(),
    twos: twos.slice(),
    threes: threes.slice(),
    singles,
    insides,
  };
  for (const form of forms) {
    addStart(wider, form.length, form[0] ?? 0, form[1] ?? 0, form[2] ?? 0);
    // Its code is not among those of forms by themselves: it may start before any unit.
    for (const pair of pairsOfSingle(wider, greatestCode, form)) addStart(wider, 2, ...pair);
  }
  if (inside.length === 0) return wider;
  wider.insides = insides.length > 0 ? insides.slice() : new Uint8Array(pairs.length);
  for (const form of inside) {
    addInside(wider, form.length, form[0] ?? 0, form[1] ?? 0);
    for (const pair of pairsOfSingle(wider, greatestCode, form)) addInside(wider, 2, ...pair);
  }
  return wider;
}

function* pairsOfSingle(
  { singles }: StartFilter,
  greatestCode: number,
  { length, 0: code = 0 }: Uint16Array,
): Generator<[number, number]> {
  if (length > 1 || code >= singles) return;
  for (let next = 0; next <= greatestCode; next++) yield [code, next];
}

function addStart(
  { pairs, twos, threes }: StartFilter,
  length: number,
  first: number,
  second: number,
  third = 0,
): void {
  if (length < 2) return;
  const shift = shiftOf(pairs);
  const pair = hashPair(first, second);
  add(pairs, pair >>> shift);
  if (length === 2) add(twos, pair >>> shift);
  else add(threes, hashThird(pair, third) >>> shift);
}

function addInside({ insides }: StartFilter, length: number, first: number, second: number): void {
  if (length >= 2) add(insides, hashPair(first, second) >>> shiftOf(insides));
}

/**
 * Writes the places of `units` (1 to `length`, with 0 before and two 0 behind) at which a form may
 * start and, unless such a form may, that are not inside a word; returns their number.
 */
// biome-ignore-start lint/style/noNonNullAssertion: indices of units, hashes below the sets' sizes
export function findStarts(
  filter: StartFilter,
  units: Uint16Array,
  length: number,
  starts: Uint32Array,
): number {
  const { pairs, twos, threes, singles, insides } = filter;
  const shift = shiftOf(pairs);
  const mayBeInside = insides.length > 0;
  let found = 0;
  let code = units[1]! & CODE;
  for (let at = 1; at <= length; at++) {
    const next = units[at + 1]! & CODE;
    const hash = hashPair(code, next) >>> shift;
    starts[found] = at;
    found += ((pairs[hash >> 3]! >> (hash & 7)) | isSingle(code, singles)) & 1;
    code = next;
  }
  // Few pass the first set. All else is asked of these, in loops of their own: one question more in the loop
  // over all units costs a quarter of it.
  const passed = mayBeInside ? found : dropInside(units, starts, found);
  found = 0;
  for (let i = 0; i < passed; i++) {
    const at = starts[i]!;
    const code = units[at]! & CODE;
    const pair = hashPair(code, units[at + 1]! & CODE);
    const two = pair >>> shift;
    const three = hashThird(pair, units[at + 2]! & CODE) >>> shift;
    const isStart =
      (twos[two >> 3]! >> (two & 7)) |
      (threes[three >> 3]! >> (three & 7)) |
      isSingle(code, singles);
    starts[found] = at;
    found += isStart & 1;
  }
  return mayBeInside ? dropMostInside(filter, units, starts, found) : found;
}

/** Tells of two codes whether a form may start with them, or is the first alone. */
export function pairTest({
  pairs,
  singles,
}: StartFilter): (first: number, second: number) => boolean {
  const shift = shiftOf(pairs);
  return (first, second) => {
    const hash = hashPair(first, second) >>> shift;
    return first >= singles || ((pairs[hash >> 3]! >> (hash & 7)) & 1) !== 0;
  };
}

/** Drops the starts inside a word. `WORD` is the highest bit of a unit. */
function dropInside(units: Uint16Array, starts: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const at = starts[i]!;
    starts[kept] = at;
    kept += ((units[at]! & units[at - 1]!) >> 15) ^ 1;
  }
  return kept;
}

/** Drops the starts inside a word that only forms of whole words have. */
function dropMostInside(
  { pairs, insides, singles }: StartFilter,
  units: Uint16Array,
  starts: Uint32Array,
  count: number,
): number {
  const shift = shiftOf(pairs);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const at = starts[i]!;
    const code = units[at]! & CODE;
    if (units[at]! & units[at - 1]! & WORD && code < singles) {
      const pair = hashPair(code, units[at + 1]! & CODE) >>> shift;
      if (((insides[pair >> 3]! >> (pair & 7)) & 1) === 0) continue;
    }
    starts[kept++] = at;
  }
  return kept;
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the functions

/** What is left of a hash is as many bits as the set has places. */
function shiftOf(set: Uint8Array): number {
  return 1 + Math.clz32(8 * set.length);
}

/** 1 or 0: a comparison would say the same, more slowly. */
function isSingle(code: number, singles: number): number {
  return (singles - 1 - code) >>> 31;
}

function hashPair(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}

function hashThird(pair: number, third: number): number {
  return pair ^ Math.imul(third, 0xc2b2ae35);
}

function add(set: Uint8Array, bit: number): void {
  set[bit >> 3] = (set[bit >> 3] ?? 0) | (1 << (bit & 7));
}
