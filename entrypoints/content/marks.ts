/**
 * The marks of a page: which parts of which text nodes are terms. Nothing here touches the page; what
 * is painted of it is decided in `paint.ts`. Nodes are held until they have left the document.
 */
import type { MatchGroup } from '../../glossary/matching/match.ts';
import type { Found } from './answers.ts';
import { type Block, locate, type NodeSpan } from './block.ts';
import { isInDocument } from './dom.ts';

export interface Mark {
  /** In the order of the text, one a text node. */
  spans: readonly [NodeSpan, ...NodeSpan[]];
  group: MatchGroup;
  /** The term as it stands in the text, tidied. */
  text: string;
}

export class Marks {
  #live = new Set<Mark>();
  #ofNode = new WeakMap<Text, Mark[]>();
  /** Called when other marks are to be painted than before, or the page has lost some. */
  readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  get size(): number {
    return this.#live.size;
  }

  /** Marks what was found in a block, in place of all that was marked there. */
  put(block: Block, found: readonly Found[]): void {
    if (this.#live.size > 0) {
      for (const { node, from, source } of block.pieces)
        this.drop(node, from, from + source.length);
    }
    for (const { start, end, group } of found) {
      const spans = locate(block, start, end);
      if (spans) this.#add({ spans, group, text: block.text.slice(start, end) });
    }
  }

  /** Drops the marks that touch a part of a node. */
  drop(node: Text, start = 0, end = Number.POSITIVE_INFINITY): void {
    const marks = this.#ofNode.get(node);
    if (!marks) return;
    for (const mark of marks) {
      const touches = mark.spans.some(
        (span) => span.node === node && span.start < end && span.end > start,
      );
      if (touches) this.#remove(mark);
    }
  }

  /** Marks at a place between two units of a node: one, or two that meet there. */
  at(node: Text, offset: number): Mark[] {
    return this.in(node).filter(({ spans }) =>
      spans.some((span) => span.node === node && span.start <= offset && offset <= span.end),
    );
  }

  in(node: Text): readonly Mark[] {
    return this.#ofNode.get(node) ?? [];
  }

  has(mark: Mark): boolean {
    return this.#live.has(mark);
  }

  /** All marks still in the document, in the order they were put. */
  live(): Mark[] {
    for (const mark of this.#live) {
      if (!mark.spans.every(({ node }) => isInDocument(node))) this.#remove(mark);
    }
    return [...this.#live];
  }

  #add(mark: Mark): void {
    this.#live.add(mark);
    for (const { node } of mark.spans) {
      const marks = this.#ofNode.get(node);
      if (marks) marks.push(mark);
      else this.#ofNode.set(node, [mark]);
    }
    this.changed();
  }

  #remove(mark: Mark): void {
    this.#live.delete(mark);
    for (const { node } of mark.spans) {
      const others = this.in(node).filter((other) => other !== mark);
      if (others.length > 0) this.#ofNode.set(node, others);
      else this.#ofNode.delete(node);
    }
    this.changed();
  }
}
