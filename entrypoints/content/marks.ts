/**
 * The marks of a page: which parts of which text nodes are terms. Nothing here touches the page; what
 * is painted of it is decided in `paint.ts`.
 */
import type { MatchGroup } from '../../glossary/matching/match.ts';
import type { Answer } from './answers.ts';
import { type Block, isAsRead, locate, type NodeSpan } from './block.ts';
import { isInDocument } from './dom.ts';

export interface Mark {
  /** In the order of the text, one a text node. */
  spans: readonly NodeSpan[];
  /** The first of them. */
  start: NodeSpan;
  group: MatchGroup;
  /** The term as it stands in the text, tidied. */
  text: string;
}

export class Marks {
  /** Strong, as marks hold their nodes anyway; `dropLost` lets go of both. */
  #ofNode = new Map<Text, Mark[]>();
  #size = 0;
  #changed: () => void;

  /** `changed` is called when other marks are to be painted than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get size(): number {
    return this.#size;
  }

  /** Marks what was found in a block, in place of all that was marked there. A changed block is left alone. */
  put(block: Block, { matches: { spans, groups }, from, to }: Answer): void {
    if (this.#size > 0) {
      for (const { node, from, source } of block.pieces) {
        this.drop(node, from, from + source.length);
      }
    }
    if (from === to || !isAsRead(block)) return;
    for (let at = from; at < to; at += 4) {
      this.#add(block, spans[at + 1] ?? 0, spans[at + 2] ?? 0, groups[spans[at + 3] ?? -1]);
    }
    this.#changed();
  }

  /** Drops the marks that touch a part of a node. */
  drop(node: Text, start = 0, end = Number.POSITIVE_INFINITY): void {
    for (const mark of this.#in(node)) {
      const touches = mark.spans.some(
        (span) => span.node === node && span.start < end && span.end > start,
      );
      if (touches) this.#remove(mark);
    }
  }

  /** Drops the marks whose text has left the document: nothing else lets go of it. */
  dropLost(): void {
    for (const mark of this.all()) {
      if (!mark.spans.every(({ node }) => isInDocument(node))) this.#remove(mark);
    }
  }

  /** Marks at a place between two units of a node: one, or two that meet there. */
  at(node: Text, offset: number): Mark[] {
    return this.#in(node).filter(({ spans }) =>
      spans.some((span) => span.node === node && span.start <= offset && offset <= span.end),
    );
  }

  has(mark: Mark): boolean {
    return this.#in(mark.start.node).includes(mark);
  }

  /** In the order their first nodes were marked: mostly that of the page. */
  all(): Mark[] {
    const all: Mark[] = [];
    for (const [node, marks] of this.#ofNode) {
      for (const mark of marks) if (mark.start.node === node) all.push(mark);
    }
    return all;
  }

  #in(node: Text): readonly Mark[] {
    return this.#ofNode.get(node) ?? none;
  }

  #add(block: Block, start: number, end: number, group: MatchGroup | undefined): void {
    const spans = locate(block, start, end);
    const [first] = spans;
    if (!group || !first) return;
    const mark = { spans, start: first, group, text: block.text.slice(start, end) };
    this.#size++;
    for (const { node } of spans) {
      const marks = this.#ofNode.get(node);
      if (marks) marks.push(mark);
      else this.#ofNode.set(node, [mark]);
    }
  }

  #remove(mark: Mark): void {
    this.#size--;
    for (const { node } of mark.spans) {
      const others = this.#in(node).filter((other) => other !== mark);
      if (others.length > 0) this.#ofNode.set(node, others);
      else this.#ofNode.delete(node);
    }
    this.#changed();
  }
}

const none: readonly Mark[] = [];
