/**
 * Tells the background which terms this frame has, for the number on the toolbar button: when they are
 * others than before, and stay so for a moment. Only which, not how often or where.
 */

import type { MatchGroup } from '../../../glossary/matching/match.ts';
import type { Ask } from '../../../utils/card.ts';
import { mostCounted } from '../../../utils/messages.ts';
import { whenGoneBackTo } from '../gone-back.ts';
import type { Mark } from '../marks/mark.ts';
import type { Marks } from '../marks/marks.ts';
import { shownNow } from '../marks/shown.ts';
import { quietly } from '../quietly.ts';
import { slowly } from './slowly.ts';
import { keyOf } from './terms.ts';

/** How long (ms) we wait for further changes. */
const pause = 500;

interface Parts {
  ask: Ask;
  marks(): Marks | undefined;
  /** Whether anybody wants the number. */
  isWanted(): boolean;
  signal: AbortSignal;
}

export class Counted {
  #parts: Parts;
  #timer: number | undefined;
  #told = '';
  #isCounting = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { signal } = parts;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // A frame that is taken out, or a page that is left, has no terms; it may come back as it was.
    addEventListener('pagehide', ({ isTrusted }) => isTrusted && this.#tell([]), { signal });
    whenGoneBackTo(() => this.changed(), signal);
  }

  changed(): void {
    if (!this.#parts.isWanted() && this.#told === '') return;
    this.#timer ??= window.setTimeout(() => quietly(this.#count()), pause);
  }

  async #count(): Promise<void> {
    this.#timer = undefined;
    if (this.#isCounting) return this.changed();
    this.#isCounting = true;
    const { marks, isWanted, signal } = this.#parts;
    const isShown = shownNow();
    const keys = new Set<string>();
    const seen = new Set<MatchGroup>();
    const count = ([group, markOf]: readonly [MatchGroup, () => Mark | undefined]) => {
      if (seen.has(group)) return;
      const key = keyOf(group);
      if (!keys.has(key)) {
        const mark = markOf();
        if (!mark || !isShown(mark)) return;
      }
      keys.add(key);
      seen.add(group);
    };
    const all = isWanted() ? (marks()?.groups() ?? []) : [];
    const isDone = await slowly(all, count, signal);
    this.#isCounting = false;
    if (isDone) this.#tell([...keys]);
  }

  #tell(keys: string[]): void {
    const now = keys.slice(0, mostCounted.keys).map((key) => key.slice(0, mostCounted.length));
    const said = now.toSorted().join('\n');
    if (said === this.#told) return;
    this.#told = said;
    quietly(this.#parts.ask('counted', { keys: now, since: performance.timeOrigin }));
  }
}
