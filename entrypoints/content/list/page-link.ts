/**
 * The page's end of the port to popup and side panel. It costs nothing while none is open; then the terms
 * are posted when they have changed and stay so for a moment, and the one on the screen as the reader scrolls.
 */
import { type Browser, browser } from 'wxt/browser';
import {
  type FromPage,
  type PageState,
  pageLinkName,
  type ToPage,
} from '../../../utils/page-link.ts';
import type { Mark } from '../marks/mark.ts';
import type { Marks } from '../marks/marks.ts';
import { boxOfMark, nearOf } from '../marks/near.ts';
import { compareMarks } from '../marks/order.ts';
import type { Paint } from '../marks/paint.ts';
import { centre, isOnScreen, shownNow } from '../marks/shown.ts';
import { quietly } from '../quietly.ts';
import { flash } from './flash.ts';
import { slowly } from './slowly.ts';
import { keyOf, TermList } from './terms.ts';

/** How long (ms) we wait for further changes, and between two looks at the screen. */
const pause = 250;
const scrollPause = 150;

export interface Marked {
  marks: Marks;
  paint: Paint;
}

interface Parts {
  state(): PageState;
  /** Nothing where nothing is marked. */
  marked(): Marked | undefined;
  pause(paused: boolean): void;
  signal: AbortSignal;
}

export class PageLink {
  #parts: Parts;
  /** No UUID: pages without TLS cannot make one. */
  #frame = Math.random().toString(36).slice(2);
  #ports = new Set<Browser.runtime.Port>();
  #closed = new AbortController();
  #timer: number | undefined;
  #looking: number | undefined;
  #round = new AbortController();
  #onScreen: string | undefined;
  /** Term → the occurrence that was shown last. */
  #shown = new Map<string, Mark>();
  /** A frame may be out of sight in the page around it. */
  #isInSight = true;

  constructor(parts: Parts) {
    this.#parts = parts;
    const connect = (port: Browser.runtime.Port) => {
      if (port.name === pageLinkName && port.sender?.id === browser.runtime.id) this.#open(port);
    };
    browser.runtime.onConnect.addListener(connect);
    parts.signal.addEventListener('abort', () => {
      browser.runtime.onConnect.removeListener(connect);
      this.#stop();
      // Who listens asks again, and finds the script that came after this one.
      for (const port of this.#ports) port.disconnect();
    });
  }

  /** Other terms, or another state. */
  changed(): void {
    if (this.#ports.size === 0) return;
    this.#timer ??= window.setTimeout(() => this.#post(), pause);
  }

  #open(port: Browser.runtime.Port): void {
    if (this.#ports.size === 0) this.#start();
    this.#ports.add(port);
    port.onMessage.addListener((message) => this.#hear(message as ToPage));
    port.onDisconnect.addListener(() => {
      this.#ports.delete(port);
      if (this.#ports.size === 0) this.#stop();
    });
    // Who comes later is not told of the term on the screen unless it is said again.
    this.#onScreen = undefined;
    this.#post();
  }

  #start(): void {
    this.#closed = new AbortController();
    const { signal } = this.#closed;
    const look = () => {
      this.#looking ??= window.setTimeout(() => this.#look(), scrollPause);
    };
    const listen = { capture: true, passive: true, signal };
    for (const type of ['scroll', 'resize']) addEventListener(type, look, listen);
    const sight = new IntersectionObserver((entries) => {
      this.#isInSight = entries.at(-1)?.isIntersecting ?? true;
      look();
    });
    if (window !== window.top) sight.observe(document.documentElement);
    signal.addEventListener('abort', () => sight.disconnect());
  }

  #stop(): void {
    this.#closed.abort();
    this.#round.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#looking);
    this.#timer = undefined;
    this.#looking = undefined;
    this.#isInSight = true;
  }

  #post(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // A round under way is about what was there before.
    this.#round.abort();
    this.#round = new AbortController();
    quietly(this.#postTerms(this.#round.signal));
  }

  async #postTerms(signal: AbortSignal): Promise<void> {
    const { marked, state } = this.#parts;
    const marks = marked()?.marks;
    const isShown = shownNow();
    const terms = new TermList();
    const list = (mark: Mark) => {
      if (isShown(mark)) terms.add(mark);
    };
    if (!(await slowly(marks?.inOrder() ?? [], list, signal))) return;
    const isTop = window === window.top;
    this.#say({ kind: 'terms', frame: this.#frame, isTop, state: state(), terms: terms.all });
    this.#look();
  }

  #look(): void {
    clearTimeout(this.#looking);
    this.#looking = undefined;
    const key = this.#firstOnScreen();
    if (key === this.#onScreen) return;
    this.#onScreen = key;
    this.#say({ kind: 'onScreen', frame: this.#frame, ...(key !== undefined && { key }) });
  }

  #firstOnScreen(): string | undefined {
    const marks = this.#isInSight ? this.#parts.marked()?.marks : undefined;
    if (!marks) return undefined;
    const isShown = shownNow();
    const first = nearOf(marks.inOrder(), boxOfMark).find(
      (mark) => isShown(mark) && isOnScreen(mark),
    );
    return first && keyOf(first.group);
  }

  #say(message: FromPage): void {
    for (const port of this.#ports) port.postMessage(message);
  }

  #hear(message: ToPage): void {
    if (message.kind === 'pause') this.#parts.pause(message.paused);
    else if (message.frame === this.#frame) this.#show(message.key);
  }

  #show(key: string): void {
    const marked = this.#parts.marked();
    if (!marked) return;
    const isShown = shownNow();
    const all = marked.marks.inOrder().filter((mark) => keyOf(mark.group) === key && isShown(mark));
    const last = this.#shown.get(key);
    const next = (last && all.find((mark) => compareMarks(last, mark) < 0)) ?? all[0];
    if (!next) return;
    this.#shown.set(key, next);
    centre(next);
    flash(next, marked.paint);
  }
}
