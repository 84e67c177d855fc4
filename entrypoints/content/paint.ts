/**
 * Paints marks through the registry of the document, which the page can read and clear. A Highlight is
 * built anew at each change, as deleting ranges one by one is dearer; and as browsers pay for every
 * registered range whenever the page changes, the far-off marks of a long page are left out.
 */
import { isShadowRoot } from './dom.ts';
import { MarkStyle, names } from './mark-style.ts';
import type { Mark, Marks } from './marks.ts';
import { rectsOf, staticRanges } from './ranges.ts';

/** Up to so many marks all are painted. */
const paintAll = 1_000;
/** Beyond, so many marks in a row are painted if they reach the screens around the reader. */
const stretch = 40;
const screensAround = 1.5;
/** How often (ms) scrolling changes what is painted. */
const scrollPace = 100;

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

  /** Paints before the next frame. */
  due(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      if (this.#signal.aborted) return;
      this.#paint();
      this.#isDue = false;
    });
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

  #paint(): void {
    const chosen = this.#choose(this.#marks.live());
    if (
      chosen.length === this.#chosen.length &&
      chosen.every((mark, i) => mark === this.#chosen[i])
    ) {
      return;
    }
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
  }

  #choose(marks: Mark[]): Mark[] {
    if (marks.length <= paintAll) return marks;
    const near: Mark[] = [];
    for (let from = 0; from < marks.length; from += stretch) {
      const part = marks.slice(from, from + stretch);
      if (isNear(part)) near.push(...part);
    }
    return near;
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
      this.#chosen.map(({ spans }) => spans[0].node.getRootNode()).filter(isShadowRoot),
    );
    this.#style.join(document);
    for (const root of this.#roots) this.#style.join(root);
  }

  /** What is near changes by scrolling, and when the page opens or closes a part of itself. */
  #followTheReader(): void {
    let timer: number | undefined;
    const moved = () => {
      if (timer !== undefined || this.#marks.size <= paintAll) return;
      timer = window.setTimeout(() => {
        timer = undefined;
        this.due();
      }, scrollPace);
    };
    for (const type of ['scroll', 'resize', 'click', 'keyup']) {
      addEventListener(type, moved, { capture: true, passive: true, signal: this.#signal });
    }
    this.#signal.addEventListener('abort', () => clearTimeout(timer));
  }
}

/** Whether the box around the first, a middle and the last of some marks in a row reaches near the screen. */
function isNear(marks: Mark[]): boolean {
  const rects = [marks[0], marks[marks.length >> 1], marks.at(-1)].flatMap((mark) =>
    mark ? rectsOf(mark) : [],
  );
  const [aside, across] = [screensAround * innerWidth, screensAround * innerHeight];
  return (
    rects.length > 0 &&
    Math.min(...rects.map(({ top }) => top)) < innerHeight + across &&
    Math.max(...rects.map(({ bottom }) => bottom)) > -across &&
    Math.min(...rects.map(({ left }) => left)) < innerWidth + aside &&
    Math.max(...rects.map(({ right }) => right)) > -aside
  );
}
