/**
 * The table of Chinese words that tells words from accidents: a trie in breadth-first order, read
 * where it lies. Little endian: `magic`, number of nodes, `unknown`, `term` as Uint32; then the
 * first child of each node (Uint32, one more than nodes; the children of a node end where the next
 * one's begin), the unit that leads to each node (Uint16, ascending among siblings) and the cost
 * of the word that ends there (Uint8, 0 = none).
 *
 * A cost is the negative logarithm of a word's share in text, in quarters of a nat.
 */
export interface WordTable {
  /** The node reached from `node` by a folded UTF-16 unit, or 0. The root is 0. */
  child(node: number, unit: number): number;
  /** Whether a word may start with two units: no for half of the pairs in text, without a search. */
  mayStart(first: number, second: number): boolean;
  /** Cost of the word that ends at a node, 0 where none does, plus `CLOSED` for a closed word. */
  costs: Uint8Array;
  /** Cost of a single character that is no word. */
  unknown: number;
  /** The most a term of the glossary costs. */
  term: number;
}

/** Flag of words in which nothing is found. */
export const CLOSED = 0x80;

export const magic = 0x54_46_57_31;
export const HEADER_BYTES = 16;

/** Throws where the buffer is not such a table. */
export function openWords(buffer: ArrayBuffer): WordTable {
  const [found, nodes = 0, unknown = 0, term = 0] = new Uint32Array(buffer, 0, HEADER_BYTES / 4);
  if (found !== magic || buffer.byteLength !== byteLength(nodes)) {
    throw new Error('The table of words is damaged or of another version.');
  }
  const firstChild = new Uint32Array(buffer, HEADER_BYTES, nodes + 1);
  const units = new Uint16Array(buffer, HEADER_BYTES + 4 * (nodes + 1), nodes);
  const costs = new Uint8Array(buffer, HEADER_BYTES + 4 * (nodes + 1) + 2 * nodes, nodes);
  const byFirstUnit = indexRoot(firstChild, units);

  // Every index below is inside its array by the layout, so the assertions cost no check.
  const child = (node: number, unit: number): number => {
    if (node === 0) return byFirstUnit[unit] as number;
    let low = firstChild[node] as number;
    let high = firstChild[node + 1] as number;
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((units[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && units[low] === unit ? low : 0;
  };
  return { child, mayStart: pairSet(firstChild, units), costs, unknown, term };
}

export function byteLength(nodes: number): number {
  return HEADER_BYTES + 4 * (nodes + 1) + 3 * nodes;
}

/** The root has thousands of children, and every look-up starts there. */
function indexRoot(firstChild: Uint32Array, units: Uint16Array): Uint16Array {
  const index = new Uint16Array(0x10000);
  for (let node = 1; node < (firstChild[1] ?? 0); node++) index[units[node] as number] = node;
  return index;
}

/** 2²⁰ bits: of the pairs that start no word, one in fourteen seems to. */
const PAIR_BITS = 20;

function pairSet(
  firstChild: Uint32Array,
  units: Uint16Array,
): (first: number, second: number) => boolean {
  const set = new Uint8Array(1 << (PAIR_BITS - 3));
  const bitOf = (first: number, second: number) =>
    (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);
  for (let node = 1; node < (firstChild[1] ?? 0); node++) {
    for (let next = firstChild[node] ?? 0; next < (firstChild[node + 1] ?? 0); next++) {
      const bit = bitOf(units[node] ?? 0, units[next] ?? 0);
      set[bit >> 3] = (set[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return (first, second) => {
    const bit = bitOf(first, second);
    return (((set[bit >> 3] as number) >> (bit & 7)) & 1) !== 0;
  };
}
