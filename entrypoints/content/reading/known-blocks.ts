/**
 * The blocks of the page as they were read last, so that a change of the glossary need not wait until
 * the page is read anew. Not all of them: whoever asks reads the rest, and what has changed, later.
 */

import { nearOf } from '../marks/near.ts';
import { capacity } from './answers.ts';
import { type Block, isAsRead, type NodeSpan } from './block.ts';
import { isInDocument } from './dom.ts';

/** UTF-16 units of all kept together, as of the answers about them. The oldest go. */
const most = capacity;

export class KnownBlocks {
  /** By the first text node. Strong, so `dropLost` must let go of what has left the page. */
  #ofNode = new Map<Text, Block>();
  #size = 0;

  note(block: Block): void {
    const first = block.pieces[0];
    if (!first) return;
    this.#size += block.text.length - (this.#ofNode.get(first.node)?.text.length ?? 0);
    this.#ofNode.set(first.node, block);
    if (this.#size <= most) return;
    const [oldest] = this.#ofNode.keys();
    if (oldest) this.#drop(oldest);
  }

  /** Those on the screen and near it which still stand as they were read. */
  near(): Block[] {
    return nearOf([...this.#ofNode.values()], startOf).filter(isAsRead);
  }

  dropLost(): void {
    for (const node of this.#ofNode.keys()) if (!isInDocument(node)) this.#drop(node);
  }

  #drop(node: Text): void {
    this.#size -= this.#ofNode.get(node)?.text.length ?? 0;
    this.#ofNode.delete(node);
  }
}

function startOf({ pieces: [first] }: Block): NodeSpan {
  if (!first) throw new Error('A block without text is never noted.');
  const { node, from, source } = first;
  return { node, start: from, end: from + source.length };
}
