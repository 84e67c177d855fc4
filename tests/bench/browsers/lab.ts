/**
 * A browser with instruments: the drivers of the end-to-end tests, and the browser's own profiler, which
 * sees scripts of the page and of the extension alike. Times are ms of the processor, not of the
 * clock, so that a busy machine does not lengthen them.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Driver, Page } from '../../e2e/browsers/driver.ts';

/** What the main thread of a page did in some time. */
export interface MainThread {
  /** Scripts and what they called for: layout they forced, garbage they left. */
  script: number;
  /** Scripts, style, layout, paint and the rest. */
  total: number;
  /** The longest task: for so long the page could not answer a click. */
  longest: number;
  /** The tasks of 1 ms and more. Empty where the browser does not tell them apart. */
  tasks: number[];
}

export interface Lab {
  name: Driver['name'];
  browser: Browser;
  /** Watches the page's main thread until `work` is done. */
  record(page: Page, work: () => Promise<unknown>): Promise<MainThread>;
  /** Resolves when the page's main thread has had next to nothing to do for a second. */
  atRest(page: Page): Promise<void>;
  /** Bytes of the page's process after a collection of garbage: script's objects, and the tree's. */
  memory(page: Page): Promise<Memory>;
  /** Likewise of the background, which is started if need be; in Firefox with all pages of the extension. */
  backgroundMemory(): Promise<Memory>;
  /** What the page's process holds of documents, nodes and listeners, where the browser counts them. */
  treeSize?(page: Page): Promise<{ documents: number; nodes: number; listeners: number }>;
}

export interface Memory {
  heap: number;
  all: number;
}

export const markNames = { start: 'tifa-bench-start', end: 'tifa-bench-end' } as const;

/** `used` gives all the time (ms) a thread has used so far. */
export async function untilQuiet(used: () => Promise<number>): Promise<void> {
  const [quiet, pace, negligible, mostLooks] = [1_000, 200, 12, 3_000];
  let before = await used();
  let since = Date.now();
  for (let look = 0; look < mostLooks; look++, await sleep(pace)) {
    const now = await used();
    if (now - before > negligible) since = Date.now();
    before = now;
    if (Date.now() - since > quiet) return;
  }
  throw new Error('The page never came to rest.');
}

/** Puts a mark into the profile, by which the page's thread and the time are told. */
export async function putMark(page: Page, name: string): Promise<void> {
  await page.evaluate((name) => void performance.mark(name), name);
}
