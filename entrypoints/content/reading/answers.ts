/**
 * What the background said about texts of this page, so that a text is asked about once: feeds, clocks
 * and menus repeat theirs for ever. The oldest answers go when there are too many.
 */
import type { Matches } from '../../../glossary/matching/match.ts';

/** What was found in one text: its part of the spans of an answer, left where they came. */
export interface Answer {
  matches: Pick<Matches, 'spans' | 'groups'>;
  /** Half-open range of `spans`. */
  from: number;
  to: number;
  /** More would be found if the page were known to hold more evidence. */
  waits: boolean;
}

export const nothing: Answer = {
  matches: { spans: new Uint32Array(), groups: [] },
  from: 0,
  to: 0,
  waits: false,
};

/** UTF-16 units of all texts together: 4 MB at most, a long novel. */
export const capacity = 2_000_000;

export class Answers {
  #answers = new Map<string, Answer>();
  #size = 0;

  get(text: string): Answer | undefined {
    return this.#answers.get(text);
  }

  set(text: string, answer: Answer): void {
    if (!this.#answers.delete(text)) this.#size += text.length;
    this.#answers.set(text, answer);
    if (this.#size > capacity) this.#forgetOldest();
  }

  forgetWaiting(): void {
    for (const [text, { waits }] of this.#answers) {
      if (waits && this.#answers.delete(text)) this.#size -= text.length;
    }
  }

  clear(): void {
    this.#answers.clear();
    this.#size = 0;
  }

  #forgetOldest(): void {
    for (const text of this.#answers.keys()) {
      if (this.#size <= capacity) return;
      this.#answers.delete(text);
      this.#size -= text.length;
    }
  }
}
