/**
 * Keys as a trie, level by level: the keys of a node stand together and are parted by their next
 * code, so nothing is sorted and a key costs no more once it is alone; its rest becomes a tail.
 */
import { CODE } from './starts.ts';

/** Keys as sequences of codes (1 …), all different: key k is `codes` from `starts[k]` to `starts[k + 1]`. */
export interface Keys {
  codes: Uint16Array;
  starts: Uint32Array;
}

/** Node 0 is the root. The children of a node are neighbours, ordered by label, behind their parent. */
export interface Trie {
  /** Number of nodes; the arrays by node are longer. */
  count: number;
  label: Uint16Array;
  firstChild: Int32Array;
  fanOut: Int32Array;
  /**
   * Node → the longest key that ends at it or above it, as k + 1, 0 for none; or, if only key k goes
   * on from here, that key, whose tail must follow.
   */
  last: Int32Array;
  /** k + 1 → the next shorter key that key k starts with, as its number + 1, or 0. */
  shorter: Int32Array;
  /** k + 1 → what follows the node of key k: up to two codes, as `packTail` puts them, or where more start in `tails`. */
  tailOf: Int32Array;
  tails: Uint16Array;
}

/** Tails up to this many codes stand where they are needed, and cost no look elsewhere. */
export const SHORT_TAIL = 2;

/** Codes have 15 bits; 0 is none. */
export function packTail(first: number, second: number): number {
  return first | (second << 15);
}

/** Its two codes. */
export function unpackTail(tail: number): Uint16Array {
  return Uint16Array.of(tail & CODE, tail >> 15);
}

/**
 * Tails are read again from every start that leads to them, so a long text of one character and a
 * long key of the same would cost their product: a longer rest (codes) is made of nodes.
 */
export const LONGEST_TAIL = 48;

// biome-ignore-start lint/style/noNonNullAssertion: indices below the lengths of typed arrays
export function buildTrie({ codes, starts }: Keys): Trie {
  const keyCount = starts.length - 1;
  const mostNodes = codes.length + 1;
  const label = new Uint16Array(mostNodes);
  const firstChild = new Int32Array(mostNodes);
  const fanOut = new Int32Array(mostNodes);
  const last = new Int32Array(mostNodes);
  const shorter = new Int32Array(keyCount + 1);
  const tailOf = new Int32Array(keyCount + 1);
  const tails = new Uint16Array(codes.length);
  let tailEnd = 0;

  /** The keys of node n are `order` from `low[n]` to `high[n]`. */
  const order = Uint32Array.from({ length: keyCount }, (_, key) => key);
  const low = new Int32Array(mostNodes);
  const high = new Int32Array(mostNodes);
  high[0] = keyCount;
  const parted = new Uint32Array(keyCount);
  const countOf = new Uint32Array(0x10000);

  let count = 1;
  let depth = 0;
  let levelEnd = 1;
  for (let node = 0; node < count; node++) {
    if (node === levelEnd) {
      depth++;
      levelEnd = count;
    }
    let from = low[node]!;
    const to = high[node]!;

    if (to - from === 1) {
      const key = order[from]!;
      const end = starts[key + 1]!;
      const rest = starts[key]! + depth;
      if (rest < end && end - rest <= LONGEST_TAIL) {
        shorter[key + 1] = last[node]!;
        last[node] = key + 1;
        if (end - rest <= SHORT_TAIL) {
          tailOf[key + 1] = packTail(codes[rest]!, rest + 1 < end ? codes[rest + 1]! : 0);
        } else {
          tailOf[key + 1] = tailEnd;
          for (let i = rest; i < end; i++) tails[tailEnd++] = codes[i]!;
        }
        continue;
      }
      if (rest < end) {
        firstChild[node] = count;
        fanOut[node] = 1;
        label[count] = codes[rest]!;
        last[count] = last[node]!;
        low[count] = from;
        high[count] = to;
        count++;
        continue;
      }
    }

    const labels: number[] = [];
    for (let i = from; i < to; i++) {
      const key = order[i]!;
      const next = starts[key]! + depth;
      if (next === starts[key + 1]) {
        shorter[key + 1] = last[node]!;
        last[node] = key + 1;
        order[i] = order[from]!;
        order[from++] = key;
      } else {
        const code = codes[next]!;
        if (countOf[code] === 0) labels.push(code);
        countOf[code]! += 1;
      }
    }
    if (labels.length > 1) labels.sort((a, b) => a - b);

    firstChild[node] = count;
    fanOut[node] = labels.length;
    let end = from;
    for (const code of labels) {
      label[count] = code;
      last[count] = last[node]!;
      low[count] = end;
      end += countOf[code]!;
      high[count] = end;
      count++;
      countOf[code] = end;
    }
    if (labels.length > 1) {
      for (let i = to - 1; i >= from; i--) {
        const key = order[i]!;
        const code = codes[starts[key]! + depth]!;
        countOf[code]! -= 1;
        parted[countOf[code]!] = key;
      }
      for (let i = from; i < to; i++) order[i] = parted[i]!;
    }
    for (const code of labels) countOf[code] = 0;
  }
  return {
    count,
    label,
    firstChild,
    fanOut,
    last,
    shorter,
    tailOf,
    tails: tails.slice(0, tailEnd),
  };
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the function
