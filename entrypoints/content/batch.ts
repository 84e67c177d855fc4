/** Texts gathered for one question. Blocks with the same text share one place in it. */
import type { Matches } from '../../glossary/matching/match.ts';
import type { Answer, Found } from './answers.ts';
import type { Block } from './block.ts';

/** UTF-16 units from which on a batch is sent; the block that fills it may take it to 32,000. */
const full = 24_000;

/** One text of the batch with its blocks and what was found in it. */
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

  /** Deals the answer to `texts` out to them. Spans outside of their text are left out. */
  deal({ spans, groups, waiting }: Matches): Part[] {
    const waits = new Set(waiting);
    let at = 0;
    return [...this.#blocks].map(([text, blocks], index) => {
      const found: Found[] = [];
      for (; spans[at] === index; at += 4) {
        const start = spans[at + 1] ?? 0;
        const end = spans[at + 2] ?? 0;
        const group = groups[spans[at + 3] ?? -1];
        if (group && start < end && end <= text.length) found.push({ start, end, group });
      }
      return { text, blocks, answer: { found, waits: waits.has(index) } };
    });
  }
}
