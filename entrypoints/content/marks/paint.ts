/**
 * Paints marks through the registry of the document, which the page can read and clear. A Highlight is
 * built anew at each change, as deleting ranges one by one is dearer; and as browsers pay for every
 * registered range whenever the page changes, the far-off marks of a long page are left out.
 */
import { isShadowRoot } from '../reading/dom.ts';
import { MarkStyle, names } from './mark-style.ts';
import type { Mark, Marks } from './marks.ts';
import { nearOf } from './near.ts';
import { staticRanges } from './ranges.ts';

/** Up to so many marks all are painted, beyond only those near the screen. */
const paintAll = 500;
/**
 * Between two changes (ms), at least; and so many times as long as the frame took that the last one
 * caused, up to a limit: in Chromium any change of the registry costs a pass over the whole page.
 */
const shortestPause = 100;
const restFactor = 8;
const longestPause = 1_000;

/** Times the registry is put back when the page clears it. A page that insists wins. */
const maxRestores = 3;

export class Paint {
  #marks: Marks;
  #style: MarkStyle;
  #painted = new Map<string, Highlight>();
  #ranges = new WeakMap<Mark, StaticRange[]>();
  #chosen: Mark[] = [];
  #roots = new Set<ShadowRoot>();
  #isDue = false;
  #restsUntil = 0;
  #restores = 0;
  #signal: AbortSignal;

  constructor(marks: Marks, signal: AbortSignal) {
    this.#marks = marks;
    this.#style = new MarkStyle(signal);
    this.#signal = signal;
    this.#followTheReader();
    signal.addEventListener('abort', () => {
      for (const [name, highlight] of this.#painted) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    });
  }

  /** What is painted: all marks, or on a long page those near the screen. */
  get near(): readonly Mark[] {
    return this.#chosen;
  }

  /** The shadow roots that hold painted marks. */
  get roots(): ShadowRoot[] {
    return [...this.#roots];
  }

  /** Paints before the next frame, or when the last change is paid off. */
  due(): void {
    if (this.#isDue || this.#signal.aborted) return;
    this.#isDue = true;
    const wait = this.#restsUntil - performance.now();
    if (wait > 0) setTimeout(() => this.#beforeNextFrame(), wait);
    else this.#beforeNextFrame();
  }

  /** Sets one mark off from the others, or none. */
  setActive(mark: Mark | undefined): void {
    this.#register(names.active, mark ? [mark] : []);
    const highlight = this.#painted.get(names.active);
    if (highlight) highlight.priority = 1;
  }

  /** Puts back what the page has cleared away. */
  restore(): void {
    for (const [name, highlight] of this.#painted) {
      if (CSS.highlights.get(name) === highlight) continue;
      if (++this.#restores > maxRestores) return;
      CSS.highlights.set(name, highlight);
      this.#join();
    }
  }

  #beforeNextFrame(): void {
    requestAnimationFrame(() => {
      this.#isDue = false;
      if (!this.#signal.aborted) this.#paint();
    });
  }

  #paint(): void {
    const all = this.#marks.all();
    const chosen = all.length > paintAll ? nearOf(all, ({ start }) => start) : all;
    if (isSame(chosen, this.#chosen)) return;
    this.#chosen = chosen;
    this.#register(
      names.bundled,
      chosen.filter(({ group }) => group.mark === 'bundled'),
    );
    this.#register(
      names.personal,
      chosen.filter(({ group }) => group.mark === 'personal'),
    );
    this.#join();
    this.#rest();
  }

  /** A timer runs after the frame, so it knows what the frame has cost. */
  #rest(): void {
    const start = performance.now();
    this.#restsUntil = start + shortestPause;
    setTimeout(() => {
      const end = performance.now();
      const pause = Math.min(longestPause, Math.max(shortestPause, restFactor * (end - start)));
      this.#restsUntil = end + pause;
    });
  }

  #register(name: string, marks: Mark[]): void {
    if (marks.length === 0) {
      if (this.#painted.delete(name)) CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight();
    for (const mark of marks) {
      for (const range of this.#rangesOf(mark)) highlight.add(range);
    }
    CSS.highlights.set(name, highlight);
    this.#painted.set(name, highlight);
  }

  #rangesOf(mark: Mark): StaticRange[] {
    const ranges = this.#ranges.get(mark) ?? staticRanges(mark);
    this.#ranges.set(mark, ranges);
    return ranges;
  }

  #join(): void {
    this.#roots = new Set(
      this.#chosen.map(({ start }) => start.node.getRootNode()).filter(isShadowRoot),
    );
    this.#style.join(document);
    for (const root of this.#roots) this.#style.join(root);
  }

  /** What is near changes by scrolling, and when the page opens or closes a part of itself. */
  #followTheReader(): void {
    const moved = () => {
      if (this.#marks.size > paintAll) this.due();
    };
    for (const type of ['scroll', 'resize', 'click', 'keyup']) {
      addEventListener(type, moved, { capture: true, passive: true, signal: this.#signal });
    }
  }
}

function isSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, i) => mark === others[i]);
}
