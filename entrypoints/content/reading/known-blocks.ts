/**
 * The blocks of the page as they were read last, so that a change of the glossary need not wait until
 * the page is read anew. Not all of them: whoever asks reads the rest, and what has changed, later.
 */

import { boxOf, boxOfSpan, nearOf } from '../marks/near.ts';
import { capacity } from './answers.ts';
import { type Block, isAsRead, isLost } from './block.ts';
import { isText } from './dom.ts';

/** UTF-16 units of all kept together, as of the answers about them. The oldest go. */
const most = capacity;

export class KnownBlocks {
  /** By their places. Strong, so `dropLost` must let go of what has left the page. */
  #at = new Map<Node, Block>();
  #size = 0;

  note(block: Block): void {
    this.#size += block.text.length - (this.#at.get(block.place)?.text.length ?? 0);
    this.#at.set(block.place, block);
    if (this.#size <= most) return;
    const [oldest] = this.#at.keys();
    if (oldest) this.#drop(oldest);
  }

  /** Those on the screen and near it which still stand as they were read. */
  near(): Block[] {
    return nearOf([...this.#at.values()], boxOfBlock).filter(isAsRead);
  }

  dropLost(): void {
    for (const [place, block] of this.#at) if (isLost(block)) this.#drop(place);
  }

  #drop(place: Node): void {
    this.#size -= this.#at.get(place)?.text.length ?? 0;
    this.#at.delete(place);
  }
}

function boxOfBlock(block: Block, range: Range): DOMRect | undefined {
  const { place } = block;
  if (!isText(place)) return boxOf(place);
  const [first] = block.pieces;
  if (!first) return undefined;
  const { from, source } = first;
  return boxOfSpan({ node: place, start: from, end: from + source.length }, range);
}
