/**
 * A trie as a double array: the child of state s by code c is the state base[s] + c if check there
 * is s. To place 120,000 forms in a fraction of a second, nodes with many children go first, while
 * there is room; the many nodes with one child fill the holes at last. The first states are left to the
 * children of the root, so that one more has its place whatever it begins with.
 */
import { FreeStates } from './free-states.ts';
import type { Trie } from './trie.ts';

export interface DoubleArray {
  /**
   * Two numbers a state: base, check. State 0 is the root. The base of a state without children is
   * −`last`, so that most walks end in a number they hold already. No base + code passes the end.
   * The check of a state that is not taken, and of the root, is −1.
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
export function placeTrie(trie: Trie, greatestCode: number): DoubleArray {
  const { count, label, firstChild, fanOut } = trie;
  const base = new Int32Array(count);
  const free = new FreeStates();
  const settle = (node: number, at: number) => {
    base[node] = at;
    const end = firstChild[node]! + fanOut[node]!;
    for (let child = firstChild[node]!; child < end; child++) free.take(at + label[child]!);
  };

  free.take(greatestCode);
  if (fanOut[0]) settle(0, 0);
  const { several, single } = innerNodes(trie);
  let floor = greatestCode + 1;
  let half = Number.POSITIVE_INFINITY;
  for (const node of several) {
    if (fanOut[node]! <= half) {
      floor = greatestCode + 1;
      half = fanOut[node]! >> 1;
    }
    const first = firstChild[node]!;
    const smallest = label[first]!;
    const at = free.baseFor(label, first, first + fanOut[node]! - 1, floor - smallest);
    floor = Math.max(floor, at + smallest - LOOK_BACK);
    settle(node, at);
  }
  let least = greatestCode + 1;
  for (const node of single) {
    const first = firstChild[node]!;
    const smallest = label[first]!;
    const at = free.baseFor(label, first, first, least - smallest);
    least = at + smallest;
    settle(node, at);
  }
  const length = free.end + greatestCode + 1;
  const states = new Int32Array(2 * length).fill(-1);
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
