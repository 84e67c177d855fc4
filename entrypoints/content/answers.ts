/**
 * What the background said about texts of this page, so that a text is asked about once: feeds, clocks
 * and menus repeat theirs for ever. The oldest answers go when there are too many.
 */
import type { MatchGroup } from '../../glossary/matching/match.ts';

/** A span in a block: UTF-16 units, half open. */
export interface Found {
  start: number;
  end: number;
  group: MatchGroup;
}

export interface Answer {
  found: readonly Found[];
  /** More would be found if the page were known to hold a term that needs no cue. */
  waits: boolean;
}

/** UTF-16 units of all texts together: 4 MB at most, a long novel. */
export const capacity = 2_000_000;

export class Answers {
  #answers = new Map<string, Answer>();
  #size = 0;

  get(text: string): Answer | undefined {
    return this.#answers.get(text);
  }

  set(text: string, answer: Answer): void {
    this.delete(text);
    this.#answers.set(text, answer);
    this.#size += text.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= capacity) break;
      this.delete(oldest);
    }
  }

  delete(text: string): void {
    if (this.#answers.delete(text)) this.#size -= text.length;
  }

  clear(): void {
    this.#answers.clear();
    this.#size = 0;
  }
}
