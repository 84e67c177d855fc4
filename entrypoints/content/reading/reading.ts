/** What is still to be read: on the screen and what has changed soon, the rest when the page is idle. */
import type { Block } from './block.ts';
import { BlockReader, type Run } from './blocks.ts';
import { type View, viewAround } from './view.ts';

/** A page of so few elements is read in one turn, faster than its boxes could be measured. */
const shortPage = 1_000;

/** Screens above and below the viewport that are read first. */
const screensAround = 1;

interface Lane {
  runs: { run: Run; view?: View; far?: (run: Run) => void }[];
  /** At work on a run, or pausing in the middle of one. */
  reader?: BlockReader | undefined;
}

export interface Readers {
  block(block: Block): void;
  root(root: ShadowRoot): void;
}

export class Reading {
  #soon: Lane = { runs: [] };
  #idle: Lane = { runs: [] };
  #to: Readers;

  constructor(to: Readers) {
    this.#to = to;
  }

  get urgency(): 'soon' | 'idle' | undefined {
    if (hasWork(this.#soon)) return 'soon';
    return hasWork(this.#idle) ? 'idle' : undefined;
  }

  /** Starts over with the whole page. */
  all(body: Element): void {
    const run = { first: body, last: body };
    const isShort = body.getElementsByTagName('*').length <= shortPage;
    this.#soon = { runs: [isShort ? { run } : { run, view: viewAround(screensAround) }] };
    this.#idle = { runs: [] };
  }

  /** Reads what is on the screen now before the rest, which comes to it in its turn all the same. */
  seen(body: Element): void {
    if (this.urgency !== 'idle') return;
    const run = { first: body, last: body };
    this.#soon.runs.push({ run, view: viewAround(screensAround), far: () => {} });
  }

  add(runs: Run[]): void {
    this.#soon.runs.push(...runs.map((run) => ({ run })));
  }

  /** Reads until the time is up (ms, of `performance.now`), all is read or a block's taker says `pause`. */
  read(until: number): void {
    const lane = hasWork(this.#soon) ? this.#soon : this.#idle;
    while (performance.now() < until) {
      lane.reader ??= this.#next(lane);
      if (!lane.reader?.read(until)) return;
      lane.reader = undefined;
    }
  }

  /** Lets the present turn end after this block. */
  pause(): void {
    this.#soon.reader?.pause();
    this.#idle.reader?.pause();
  }

  #next(lane: Lane): BlockReader | undefined {
    const next = lane.runs.shift();
    if (!next) return undefined;
    const idle = this.#idle;
    const later = (run: Run) => idle.runs.push({ run });
    const { run, view, far = later } = next;
    return new BlockReader(run, { ...this.#to, far, lost: later }, view);
  }
}

function hasWork({ runs, reader }: Lane): boolean {
  return reader !== undefined || runs.length > 0;
}
