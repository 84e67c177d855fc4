/** Texts gathered for one question. Blocks with the same text share one place in it. */
import type { Matches } from '../../../glossary/matching/match.ts';
import { type Answer, nothing } from './answers.ts';
import type { Block } from './block.ts';

/** UTF-16 units from which on a batch is sent; the block that fills it may take it to 32,000. */
const full = 24_000;

/** One text of the batch with its blocks and its part of the answer. */
export interface Part {
  text: string;
  blocks: Block[];
  answer: Answer;
}

export class Batch {
  #blocks = new Map<string, Block[]>();
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  get isFull(): boolean {
    return this.#size >= full;
  }

  add(block: Block): void {
    const same = this.#blocks.get(block.text);
    if (same) {
      same.push(block);
    } else {
      this.#blocks.set(block.text, [block]);
      this.#size += block.text.length;
    }
  }

  texts(): string[] {
    return [...this.#blocks.keys()];
  }

  /** Deals the answer to `texts` out to them. */
  deal(matches: Matches): Part[] {
    const { spans, waiting } = matches;
    const waits = new Set(waiting);
    let at = 0;
    return [...this.#blocks].map(([text, blocks], index) => {
      const from = at;
      while (spans[at] === index) at += 4;
      const isEmpty = from === at && !waits.has(index);
      const answer = isEmpty ? nothing : { matches, from, to: at, waits: waits.has(index) };
      return { text, blocks, answer };
    });
  }
}
