/**
 * Follows the page: what changed is collected and its surroundings are read again, a few times a second
 * and for a tenth of the time at most. One observer serves the document and all shadow roots.
 */

import type { Marks } from '../marks/marks.ts';
import { isBox, runAround } from './around.ts';
import type { Run } from './blocks.ts';
import { isElement, isInDocument, isText, parentOf } from './dom.ts';
import { Pace } from './pace.ts';
import type { Scanner } from './scanner.ts';
import { untilVisible } from './slices.ts';

/** Changes at once from which on the whole page is read again instead of each place. */
const tooMany = 1_000;

/** Between two readings (ms), at least; and so many times as long as the last one took, up to a limit. */
const shortestPause = 100;
const restFactor = 10;
const longestPause = 2_000;

export class PageObserver {
  #marks: Marks;
  #scanner: Scanner;
  #signal: AbortSignal;
  #observer = new MutationObserver((records) => this.#collect(records));
  /** Changed nodes, each with the place that keeps changing if it stands where another stood. */
  #changed = new Map<Node, Node | undefined>();
  /** Nodes that others were taken out beside. */
  #beside = new Set<Node>();
  #isAll = false;
  /** Whether nodes were taken out, and maybe marks with them. */
  #hasLost = false;
  #timer: number | undefined;
  #pace = new Pace();
  #lastRead = 0;
  #spentBefore = 0;

  constructor(marks: Marks, scanner: Scanner, signal: AbortSignal) {
    this.#marks = marks;
    this.#scanner = scanner;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Follows a document or a shadow root from now on. */
  follow(root: Node): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #collect(records: MutationRecord[]): void {
    if (this.#changed.size + this.#beside.size + records.length > tooMany) this.#isAll = true;
    for (const record of records) {
      if (record.type === 'characterData') this.#textChanged(record.target);
      else this.#childrenChanged(record);
    }
    this.#readInTime();
  }

  #textChanged(node: Node): void {
    if (!isText(node)) return;
    // Kept, the marks of the old text would underline anything in the new one.
    this.#marks.drop(node);
    if (!this.#isAll) this.#changed.set(node, node);
  }

  #childrenChanged(record: MutationRecord): void {
    const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
    if (removedNodes.length > 0) this.#hasLost = true;
    if (this.#isAll) return;
    const replaced = removedNodes.length > 0 ? target : undefined;
    for (const node of addedNodes) {
      if (isText(node) || isElement(node)) this.#changed.set(node, replaced);
    }
    if (!replaced) return;
    for (const node of [previousSibling, nextSibling]) if (node) this.#beside.add(node);
  }

  #readInTime(): void {
    const taken = this.#scanner.spent - this.#spentBefore;
    const pause = Math.min(longestPause, Math.max(shortestPause, restFactor * taken));
    this.#wakeIn(this.#lastRead + pause - performance.now());
  }

  #wakeIn(delay: number): void {
    this.#timer ??= window.setTimeout(async () => {
      await untilVisible(this.#signal);
      this.#timer = undefined;
      this.#read();
    }, delay);
  }

  #read(): void {
    this.#lastRead = performance.now();
    if (this.#hasLost) {
      this.#marks.dropLost();
      this.#scanner.dropLost();
    }
    this.#hasLost = false;
    this.#spentBefore = this.#scanner.spent;
    if (this.#isAll) {
      this.#isAll = false;
      this.#changed.clear();
      this.#beside.clear();
      this.#scanner.scan();
      return;
    }
    const seen = new Set<Node>();
    const runs = [...this.#due(), ...this.#gaps()].flatMap((node) => runOnce(node, seen));
    if (runs.length > 0) this.#scanner.rescan(runs);
  }

  /** Changed nodes whose time has come. The others stay, and wake us later. */
  #due(): Node[] {
    const now = performance.now();
    const due: Node[] = [];
    const read = new Set<Node>();
    let shortestWait = Number.POSITIVE_INFINITY;
    for (const [node, place] of this.#changed) {
      const wait = place && isInDocument(node) ? this.#pace.wait(place, now) : 0;
      if (wait > 0) {
        shortestWait = Math.min(shortestWait, wait);
        continue;
      }
      this.#changed.delete(node);
      due.push(node);
      if (place) read.add(place);
    }
    for (const place of read) this.#pace.read(place, now);
    if (shortestWait < Number.POSITIVE_INFINITY) this.#wakeIn(shortestWait);
    return due;
  }

  /** Text that stood beside what was taken out; a box beside it has not changed. */
  #gaps(): Node[] {
    const gaps = [...this.#beside].filter((node) => isInDocument(node) && !isBox(node));
    this.#beside.clear();
    return gaps;
  }
}

/** The run around a node, unless it or what it stands in is among the runs already. */
function runOnce(node: Node, seen: Set<Node>): Run[] {
  for (let at: Node | null = node; at; at = parentOf(at)) if (seen.has(at)) return [];
  const run = runAround(node);
  if (!run) return [];
  for (let at: Node | null = run.first; at; at = at === run.last ? null : at.nextSibling) {
    seen.add(at);
  }
  return [run];
}
