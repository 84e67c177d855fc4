/** What was found in boxes whose marks nobody has asked for yet. */
import type { MatchGroup } from '../../../glossary/matching/match.ts';
import type { Answer } from '../reading/answers.ts';
import type { Block } from '../reading/block.ts';
import { isInDocument } from '../reading/dom.ts';
import { boxOf, nearOf } from './near.ts';

export interface Find {
  block: Block;
  answer: Answer;
}

export class Finds {
  #ofBox = new Map<Element, Find>();
  #size = 0;

  /** How many marks they are, unless the page has changed since. */
  get size(): number {
    return this.#size;
  }

  /** All that is found in a box. Answers whether that may be another than before. */
  put(box: Element, find: Find): boolean {
    const before = this.#count(box);
    const { from, to } = find.answer;
    if (from === to) this.#ofBox.delete(box);
    // Set anew it keeps its place among all.
    else this.#ofBox.set(box, find);
    this.#size += this.#count(box) - before;
    return before > 0 || from < to;
  }

  take(box: Element): Find | undefined {
    const find = this.#ofBox.get(box);
    this.#size -= this.#count(box);
    this.#ofBox.delete(box);
    return find;
  }

  /** In the order in which they were put: mostly that of the page. */
  boxes(): Element[] {
    return [...this.#ofBox.keys()];
  }

  /** Those near the screen, and some beside them. */
  near(): Element[] {
    return nearOf(this.boxes(), boxOf);
  }

  /** The groups of one mark after the other. */
  groups(box: Element): MatchGroup[] {
    const find = this.#ofBox.get(box);
    if (!find) return [];
    const { matches, from, to } = find.answer;
    const groups: MatchGroup[] = [];
    for (let at = from; at < to; at += 4) {
      const group = matches.groups[matches.spans[at + 3] ?? -1];
      if (group) groups.push(group);
    }
    return groups;
  }

  dropLost(): void {
    for (const box of this.#ofBox.keys()) if (!isInDocument(box)) this.take(box);
  }

  #count(box: Element): number {
    const find = this.#ofBox.get(box);
    return find ? (find.answer.to - find.answer.from) / 4 : 0;
  }
}
