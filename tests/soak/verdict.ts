/**
 * Whether something grew. A run has four quarters: in the first, caches fill and code is compiled; in the
 * first and the third the background is killed now and then. So the second and the fourth are alike, and
 * the one is held against the other: heaps by their medians, which bear a sample that met a late timer,
 * and counts by their least, as a page shows now more, now less, and what leaks never goes.
 */
import { median } from '../bench/measure/rounds.ts';

/** What is measured at each sample, by a name a reader knows. Bytes, or a count. */
export type Sample = Record<string, number>;

export interface Growth {
  what: string;
  second: number;
  fourth: number;
  /** What it may be more. */
  allowed: number;
  isGrown: boolean;
}

/**
 * Bytes a heap may be more. A quarter of an hour lies between the middles of the two quarters; on a busy
 * machine that is 200 pages visited, so in Chromium 3 kB kept of each are told. Firefox counts its heap in
 * chunks of 1 MB, of which some come and go: there 20 kB are.
 */
export const leastBytes = { Chromium: 512 * 1024, Firefox: 4 * 2 ** 20 };

/** What code is compiled and how the heap is laid out makes a per cent or two. */
const allowedBytes = (before: number, least: number) => Math.max(least, 0.03 * before);

/** Of nodes, documents and listeners: the same page has the same; a leaked page has hundreds. */
const allowedCount = (before: number) => Math.max(20, 0.02 * before);

/** Nothing with fewer than 8 samples, two a quarter. Bytes are told by a name that ends in `heap` or `all`. */
export function growths(samples: Sample[], least = leastBytes.Chromium): Growth[] {
  if (samples.length < 8) return [];
  return Object.keys(samples.at(-1) ?? {}).map((what) => {
    const values = samples.map((sample) => sample[what]).filter((value) => value !== undefined);
    const isHeap = /(heap|all)$/.test(what);
    const told = (of: number[]) => (isHeap ? median(of) : Math.min(...of));
    const [second, fourth] = [told(quarter(values, 1)), told(quarter(values, 3))];
    const allowed = isHeap ? allowedBytes(second, least) : allowedCount(second);
    return { what, second, fourth, allowed, isGrown: !(fourth - second <= allowed) };
  });
}

function quarter(values: number[], nth: number): number[] {
  const at = (n: number) => Math.round((n * values.length) / 4);
  return values.slice(at(nth), at(nth + 1));
}
