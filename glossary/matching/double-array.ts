/**
 * A trie as a double array: the child of state s by code c is the state base[s] + c if check there
 * is s. To place 120,000 forms in a fraction of a second, nodes with many children go first, while
 * there is room; the many nodes with one child fill the holes at last.
 */
import type { Trie } from './trie.ts';

export interface DoubleArray {
  /**
   * Two numbers a state: base, check. State 0 is the root. The base of a state without children is
   * −`last`, so that most walks end in a number they hold already. No base + code passes the end,
   * for codes up to the greatest of the keys.
   */
  states: Int32Array;
  /** As `last` of the trie, by state; that is, 0 where no key ends. */
  last: Int32Array;
}

/**
 * A node searches from where the one before it found room, less this many states: what lies
 * further behind is too full to be worth a look, until the nodes are half as large.
 */
const LOOK_BACK = 128;

// biome-ignore-start lint/style/noNonNullAssertion: indices below the lengths of typed arrays
export function placeTrie(trie: Trie): DoubleArray {
  const { count, label, firstChild, fanOut } = trie;
  let maxCode = 0;
  for (let node = 1; node < count; node++) maxCode = Math.max(maxCode, label[node]!);
  const base = new Int32Array(count);
  let used = new Uint8Array(2 * (count + maxCode) + 1);
  let usedEnd = 1;

  const fits = (node: number, at: number): boolean => {
    const end = firstChild[node]! + fanOut[node]!;
    // From the back: the search already knows that the first child fits.
    for (let child = end - 1; child > firstChild[node]!; child--) {
      if (used[at + label[child]!]) return false;
    }
    return true;
  };
  const settle = (node: number, at: number) => {
    base[node] = at;
    usedEnd = Math.max(usedEnd, at + label[firstChild[node]! + fanOut[node]! - 1]! + 1);
    if (usedEnd > used.length) {
      const more = new Uint8Array(2 * usedEnd);
      more.set(used);
      used = more;
    }
    for (let i = 0; i < fanOut[node]!; i++) used[at + label[firstChild[node]! + i]!] = 1;
  };

  used[0] = 1;
  if (fanOut[0]) settle(0, 0);
  const { several, single } = innerNodes(trie);
  let floor = 1;
  let half = Number.POSITIVE_INFINITY;
  for (const node of several) {
    if (fanOut[node]! <= half) {
      floor = 1;
      half = fanOut[node]! >> 1;
    }
    const smallest = label[firstChild[node]!]!;
    let free = Math.max(floor, smallest + 1);
    while (used[free] || !fits(node, free - smallest)) free++;
    floor = Math.max(floor, free - LOOK_BACK);
    settle(node, free - smallest);
  }
  let free = maxCode + 1;
  for (const node of single) {
    while (used[free]) free++;
    settle(node, free - label[firstChild[node]!]!);
  }

  const length = usedEnd + maxCode + 1;
  const states = new Int32Array(2 * length);
  for (let state = 0; state < length; state++) states[2 * state + 1] = -1;
  const last = new Int32Array(length);
  const stateOf = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    const state = stateOf[node]!;
    states[2 * state] = fanOut[node] ? base[node]! : -trie.last[node]!;
    last[state] = trie.last[node]!;
    for (let i = 0; i < fanOut[node]!; i++) {
      const child = firstChild[node]! + i;
      const childState = base[node]! + label[child]!;
      stateOf[child] = childState;
      states[2 * childState + 1] = state;
    }
  }
  return { states, last };
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the function

/** The nodes with children but the root; those with several ordered, most children first. */
function innerNodes({ count, fanOut }: Trie): { several: number[]; single: number[] } {
  const several: number[] = [];
  const single: number[] = [];
  for (let node = 1; node < count; node++) {
    if (fanOut[node] === 1) single.push(node);
    else if (fanOut[node]) several.push(node);
  }
  several.sort((a, b) => (fanOut[b] ?? 0) - (fanOut[a] ?? 0));
  return { several, single };
}
