/**
 * Paints marks through the registry of the document, which the page can read and clear. A Highlight is
 * built anew at each change, as deleting ranges one by one is dearer; and as browsers pay for every
 * registered range whenever the page changes, the far-off marks of a long page are left out.
 */
import { names } from '../../../utils/mark-rules.ts';
import type { Settings } from '../../../utils/settings.ts';
import { isShadowRoot } from '../reading/dom.ts';
import { chosenMarks } from './chosen.ts';
import { onceInSight } from './in-sight.ts';
import type { Mark } from './mark.ts';
import { MarkStyle } from './mark-style.ts';
import type { Marks } from './marks.ts';
import { boxOfMark, nearOf } from './near.ts';
import { staticRanges } from './ranges.ts';

/**
 * Up to so many marks all are painted, beyond only those near the screen. Until the page has been read it
 * is fewer, so that what is found far off changes nothing: it may be one of many.
 */
const paintAll = 500;
const paintAllAtFirst = 50;
/**
 * Between two changes (ms), at least; and so many times as long as the frame took that the last one
 * caused, up to a limit: in Chromium any change of the registry costs a pass over the whole page.
 */
const shortestPause = 100;
const restFactor = 8;
const longestPause = 1_000;
/** Until then (ms) between two looks for what is near, if the last one found what is painted. */
const pauseAtFirst = 300;

/** Times the registry is put back when the page clears it. A page that insists wins. */
const maxRestores = 3;

export class Paint {
  #marks: Marks;
  #settings: () => Settings;
  #isRead = false;
  #style: MarkStyle;
  #painted = new Map<string, Highlight>();
  #ranges = new WeakMap<Mark, StaticRange[]>();
  /** The marks that are to be seen anywhere on the page, until that may have changed. */
  #eligible: readonly Mark[] | undefined;
  #isHidden = false;
  #chosen: readonly Mark[] = [];
  #roots = new Set<ShadowRoot>();
  #isDue = false;
  #restsUntil = 0;
  #restores = 0;
  #signal: AbortSignal;

  constructor(marks: Marks, settings: () => Settings, signal: AbortSignal) {
    this.#marks = marks;
    this.#settings = settings;
    this.#style = new MarkStyle(settings(), signal);
    this.#signal = signal;
    this.#followTheReader();
    signal.addEventListener('abort', () => {
      for (const [name, highlight] of this.#painted) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    });
  }

  /** What is painted: of the marks to be seen all, or on a long page those near the screen. */
  get near(): readonly Mark[] {
    return this.#chosen;
  }

  /** All marks to be seen, in the order of the page. */
  inOrder(): readonly Mark[] {
    return this.#isEvery ? this.#marks.inOrder() : this.#all();
  }

  /** Whether a mark is one to be seen. */
  shows(mark: Mark): boolean {
    return !this.#isHidden && (this.#isEvery || this.#all().includes(mark));
  }

  /** The shadow roots that hold painted marks. */
  get roots(): ShadowRoot[] {
    return [...this.#roots];
  }

  /** Paints other marks than before, or the same in another way. */
  due(): void {
    this.#eligible = undefined;
    this.#soon();
  }

  /** All of the page has been read. */
  read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    this.due();
  }

  /** Other settings count from now on. */
  changed(): void {
    this.#style.look(this.#settings());
    if (this.#chosen.length > 0) this.#join();
    this.due();
  }

  /** Takes all marks away for a while, or brings them back. */
  hide(isHidden: boolean): void {
    this.#isHidden = isHidden;
    this.#soon();
  }

  get #most(): number {
    return this.#isRead ? paintAll : paintAllAtFirst;
  }

  get #isEvery(): boolean {
    return this.#settings().occurrences === 'every';
  }

  #nearNow(): readonly Mark[] {
    if (this.#isEvery)
      return this.#marks.size > this.#most ? this.#marks.near() : this.#marks.inOrder();
    const all = this.#all();
    return all.length > this.#most ? nearOf(all, boxOfMark) : all;
  }

  /** Where not every mark is to be seen. */
  #all(): readonly Mark[] {
    this.#eligible ??= chosenMarks(this.#marks, this.#settings().occurrences);
    return this.#eligible;
  }

  /** Before the next frame, or when the last change is paid off. */
  #soon(): void {
    if (this.#isDue || this.#signal.aborted) return;
    this.#isDue = true;
    const wait = this.#restsUntil - performance.now();
    if (wait > 0) setTimeout(() => void this.#beforeNextFrame(), wait);
    else void this.#beforeNextFrame();
  }

  /** Sets one mark off from the others, or none. */
  setActive(mark: Mark | undefined): void {
    this.#overlay(names.active, mark, 1);
  }

  /** As `setActive`, so that the eye finds it from afar. */
  setFlash(mark: Mark | undefined): void {
    this.#overlay(names.flash, mark, 2);
  }

  /** Puts back what the page has cleared away. */
  restore(): void {
    const lost = [...this.#painted].filter(
      ([name, highlight]) => CSS.highlights.get(name) !== highlight,
    );
    const isBare =
      this.#chosen.length > 0 && [document, ...this.#roots].some((root) => !this.#style.isIn(root));
    if ((lost.length === 0 && !isBare) || ++this.#restores > maxRestores) return;
    this.#join();
    for (const [name, highlight] of lost) CSS.highlights.set(name, highlight);
  }

  async #beforeNextFrame(): Promise<void> {
    await onceInSight();
    requestAnimationFrame(() => {
      this.#isDue = false;
      if (!this.#signal.aborted) this.#paint();
    });
  }

  #overlay(name: string, mark: Mark | undefined, priority: number): void {
    if (this.#signal.aborted) return;
    // Where no mark is painted, nothing brought the style along.
    const root = mark?.start.node.getRootNode();
    if (root && isShadowRoot(root)) this.#style.join(root);
    this.#register(name, mark ? [mark] : []);
    const highlight = this.#painted.get(name);
    if (highlight) highlight.priority = priority;
  }

  #paint(): void {
    const chosen = this.#isHidden ? [] : this.#nearNow();
    if (isSame(chosen, this.#chosen)) {
      if (!this.#isRead) this.#restsUntil = performance.now() + pauseAtFirst;
      return;
    }
    this.#chosen = chosen;
    this.#join();
    this.#register(
      names.bundled,
      chosen.filter(({ group }) => group.mark === 'bundled'),
    );
    this.#register(
      names.personal,
      chosen.filter(({ group }) => group.mark === 'personal'),
    );
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

  #register(name: string, marks: readonly Mark[]): void {
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

  /**
   * Before anything is registered: style that comes after its marks makes Firefox restyle the text they
   * stand in, which took it 33 s for one text of 5,000,000 characters in lines.
   */
  #join(): void {
    this.#roots = new Set(
      this.#chosen.map(({ start }) => start.node.getRootNode()).filter(isShadowRoot),
    );
    this.#style.join(document);
    for (const root of this.#roots) this.#style.join(root);
  }

  /** What is near changes by scrolling, and when the page opens or closes a part of itself. */
  #followTheReader(): void {
    const listen = { capture: true, passive: true, signal: this.#signal };
    const moved = () => {
      if (this.#marks.size > this.#most) this.#soon();
    };
    // What was hidden may be the first of its kind by now.
    const acted = () => (this.#isEvery ? moved() : this.due());
    addEventListener('scroll', moved, listen);
    for (const type of ['resize', 'click', 'keyup']) addEventListener(type, acted, listen);
  }
}

function isSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, i) => mark === others[i]);
}
