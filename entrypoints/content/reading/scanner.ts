/**
 * Asks the background about the texts of the page and puts the marks. One question is under way at a
 * time, so answers are put in the order in which the texts were read, and what waits of a huge page
 * waits in the page, not in our memory.
 */
import type { Ask } from '../../../utils/card.ts';
import type { Marks } from '../marks/marks.ts';
import { Answers, nothing } from './answers.ts';
import { Batch, type Part } from './batch.ts';
import { type Block, isLost } from './block.ts';
import type { Run } from './blocks.ts';
import { KnownBlocks } from './known-blocks.ts';
import { Reading } from './reading.ts';
import { turn, turnFromNow } from './slices.ts';

/** Blocks kept to be asked about again once the page turns out to hold a term that needs no cue. */
const maxWaiting = 2_000;

/** How often (ms) scrolling makes us look what is on the screen. */
const scrollPace = 150;

/** Pauses (ms) before the page is read again because the background could not answer. */
const failurePauses = [2_000, 10_000, 60_000];

/** What has no two units in a row with a letter first is no term: figures, arrows, bullets. */
const wordLike = /\p{L}./su;

interface Parts {
  ask: Ask;
  marks: Marks;
  site: string;
  foundRoot(root: ShadowRoot): void;
  /** All that was to be read is read, for now. */
  settled(): void;
  signal: AbortSignal;
}

export class Scanner {
  #parts: Parts;
  #reading: Reading;
  #answers = new Answers();
  #batch = new Batch();
  #known = new KnownBlocks();
  #revision: number | undefined;
  /** What the page is known to hold that speaks for terms with a cue. */
  #evidence = new Set<string>();
  #waiting = new Set<Block>();
  #again: Block[] = [];
  #failures = 0;
  /** Grows when all that is known becomes void; an answer from an earlier era is dropped. */
  #era = 0;
  #isWorking = false;
  #isScrolling = false;
  #spent = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#reading = new Reading({ block: (block) => this.#take(block), root: parts.foundRoot });
    addEventListener('scroll', () => this.#scrolled(), {
      capture: true,
      passive: true,
      signal: parts.signal,
    });
  }

  /** Time (ms) taken from the page so far. */
  get spent(): number {
    return this.#spent;
  }

  get isReading(): boolean {
    return this.#isWorking;
  }

  /** Reads the whole page, what is on the screen first. */
  scan(): void {
    if (!document.body) return;
    this.#reading.all(document.body);
    this.#start();
  }

  /** Reads parts of the page that changed. */
  rescan(runs: Run[]): void {
    this.#reading.add(runs);
    this.#start();
  }

  /**
   * What counts as a term has changed: asks about everything anew, first about what the reader sees,
   * which is known and need not be read. Marks stay until they are answered.
   */
  forget(): void {
    this.#era++;
    this.#answers.clear();
    this.#batch = new Batch();
    this.#evidence.clear();
    this.#waiting.clear();
    this.#again = [];
    const seen = new Batch();
    if (document.visibilityState === 'visible') {
      this.#timed(() => {
        for (const block of this.#known.near()) if (!seen.isFull) seen.add(block);
      });
    }
    if (seen.isEmpty) this.scan();
    else void this.#askFirst(seen);
  }

  /** Lets go of what has left the page. */
  dropLost(): void {
    this.#known.dropLost();
    // A text that waits for evidence holds its node, and a node all that it was taken out with.
    for (const block of this.#waiting) {
      if (isLost(block)) this.#waiting.delete(block);
    }
  }

  async #askFirst(batch: Batch): Promise<void> {
    const era = this.#era;
    await this.#ask(batch);
    if (era === this.#era && !this.#parts.signal.aborted) this.scan();
  }

  /** The reader has gone on to what is not yet read. */
  #scrolled(): void {
    if (this.#isScrolling || this.#reading.urgency !== 'idle') return;
    this.#isScrolling = true;
    setTimeout(() => {
      this.#isScrolling = false;
      if (document.body) this.#reading.seen(document.body);
    }, scrollPace);
  }

  #start(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    void this.#work().finally(() => {
      this.#isWorking = false;
      this.#parts.settled();
    });
  }

  async #work(): Promise<void> {
    const { signal } = this.#parts;
    // The first turn is at once: the reader waits for what is on the screen.
    let until = document.visibilityState === 'visible' ? turnFromNow() : 0;
    while (!signal.aborted) {
      this.#timed(() => this.#read(until));
      const { urgency } = this.#reading;
      // What is on the screen is not kept waiting for the rest to fill a batch.
      if (this.#batch.isFull || (urgency !== 'soon' && !this.#batch.isEmpty)) await this.#send();
      else if (!urgency && this.#again.length === 0) return;
      until = await turn(urgency ?? 'soon', signal);
    }
  }

  #read(until: number): void {
    while (this.#again.length > 0 && !this.#batch.isFull)
      this.#batch.add(this.#again.pop() as Block);
    if (!this.#batch.isFull) this.#reading.read(until);
  }

  #take(block: Block): void {
    const { marks } = this.#parts;
    const known = this.#answers.get(block.text);
    const isWordLike = known !== undefined || wordLike.test(block.text);
    if (isWordLike) this.#known.note(block);
    if (known) {
      marks.put(block, known);
      if (known.waits) this.#keepWaiting(block);
    } else if (isWordLike) {
      this.#batch.add(block);
      if (this.#batch.isFull) this.#reading.pause();
    } else {
      marks.put(block, nothing);
    }
  }

  #send(): Promise<void> {
    const batch = this.#batch;
    this.#batch = new Batch();
    return this.#ask(batch);
  }

  async #ask(batch: Batch): Promise<void> {
    const { ask, site, signal } = this.#parts;
    const era = this.#era;
    const question = { texts: batch.texts(), site, pageEvidence: [...this.#evidence] };
    const answer = await ask('match', question).catch(() => undefined);
    if (signal.aborted || era !== this.#era) return;
    if (!answer) {
      this.#scanLater();
      return;
    }
    this.#failures = 0;
    if (answer.revision !== this.#revision) this.#answers.clear();
    this.#revision = answer.revision;
    this.#timed(() => {
      for (const part of batch.deal(answer)) this.#put(part);
    });
    const known = this.#evidence.size;
    for (const one of answer.evidence) this.#evidence.add(one);
    if (this.#evidence.size > known) this.#askWaitingAgain();
  }

  #put({ text, blocks, answer }: Part): void {
    this.#answers.set(text, answer);
    for (const block of blocks) {
      this.#parts.marks.put(block, answer);
      if (answer.waits) this.#keepWaiting(block);
    }
  }

  #askWaitingAgain(): void {
    this.#answers.forgetWaiting();
    this.#again.push(...this.#waiting);
    this.#waiting.clear();
  }

  #keepWaiting(block: Block): void {
    this.#waiting.add(block);
    const [oldest] = this.#waiting;
    if (oldest && this.#waiting.size > maxWaiting) this.#waiting.delete(oldest);
  }

  #scanLater(): void {
    const pause = failurePauses[this.#failures++];
    if (pause === undefined) return;
    const timer = setTimeout(() => this.scan(), pause);
    this.#parts.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #timed(work: () => void): void {
    const started = performance.now();
    work();
    this.#spent += performance.now() - started;
  }
}
