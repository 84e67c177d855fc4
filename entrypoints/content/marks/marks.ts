/**
 * The marks of a page: which parts of which text nodes are terms. Nothing here touches the page; what
 * is painted of it is decided in `paint.ts`.
 */
import type { MatchGroup } from '../../../glossary/matching/match.ts';
import type { Answer } from '../reading/answers.ts';
import { type Block, isAsRead, locate, type NodeSpan } from '../reading/block.ts';
import { isInDocument } from '../reading/dom.ts';
import { compareMarks } from './order.ts';

export interface Mark {
  /** In the order of the text, one a text node. */
  spans: readonly NodeSpan[];
  /** The first of them. */
  start: NodeSpan;
  group: MatchGroup;
  /** Stands for the block it is in: the first text node of that. */
  block: Text;
  /** The term as it stands in the text, tidied. */
  text: string;
}

export class Marks {
  /** Strong, as marks hold their nodes anyway; `dropLost` lets go of both. */
  #ofNode = new Map<Text, Mark[]>();
  #size = 0;
  #inOrder: readonly Mark[] | undefined;
  #changed: () => void;

  /** `changed` is called when other marks are to be painted than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Marks what was found in a block, in place of all that was marked there. A changed block is left
   * alone, and a mark that is found again stays the one it was: nothing need be painted for it.
   */
  put(block: Block, answer: Answer): void {
    const gone = this.#inBlock(block);
    const found = answer.from < answer.to && isAsRead(block) ? marksIn(block, answer) : none;
    // Its nodes may have moved, though nothing else changed.
    this.#inOrder = undefined;
    let hasNew = false;
    for (const mark of found) {
      const old = gone && this.#in(mark.start.node).find((one) => isAlike(one, mark));
      if (old && gone?.delete(old)) {
        old.block = mark.block;
        continue;
      }
      this.#add(mark);
      hasNew = true;
    }
    // Taken out last, so that a text node keeps its place among all.
    if (gone) for (const mark of gone) this.#remove(mark);
    if (hasNew) this.#changed();
  }

  /** Drops the marks of a node. */
  drop(node: Text): void {
    for (const mark of this.#in(node)) this.#remove(mark);
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

  /** In the order of the page, which is worked out when it is asked for. */
  inOrder(): readonly Mark[] {
    this.#inOrder ??= this.all().sort(compareMarks);
    return this.#inOrder;
  }

  #in(node: Text): readonly Mark[] {
    return this.#ofNode.get(node) ?? none;
  }

  /** Those that touch a piece of the block; mostly it has none yet. */
  #inBlock({ pieces }: Block): Set<Mark> | undefined {
    let touched: Set<Mark> | undefined;
    for (const { node, from, source } of pieces) {
      for (const mark of this.#ofNode.get(node) ?? none) {
        const touches = mark.spans.some(
          (span) => span.node === node && span.start < from + source.length && span.end > from,
        );
        if (!touches) continue;
        touched ??= new Set();
        touched.add(mark);
      }
    }
    return touched;
  }

  #add(mark: Mark): void {
    this.#size++;
    this.#inOrder = undefined;
    for (const { node } of mark.spans) {
      const marks = this.#ofNode.get(node);
      if (marks) marks.push(mark);
      else this.#ofNode.set(node, [mark]);
    }
  }

  #remove(mark: Mark): void {
    this.#size--;
    this.#inOrder = undefined;
    for (const { node } of mark.spans) {
      const others = this.#in(node).filter((other) => other !== mark);
      if (others.length > 0) this.#ofNode.set(node, others);
      else this.#ofNode.delete(node);
    }
    this.#changed();
  }
}

const none: readonly Mark[] = [];

function marksIn(block: Block, { matches: { spans, groups }, from, to }: Answer): Mark[] {
  const marks: Mark[] = [];
  const piece = block.pieces[0];
  if (!piece) return marks;
  for (let at = from; at < to; at += 4) {
    const start = spans[at + 1] ?? 0;
    const end = spans[at + 2] ?? 0;
    const group = groups[spans[at + 3] ?? -1];
    const parts = locate(block, start, end);
    const first = parts[0];
    if (!group || !first) continue;
    const text = block.text.slice(start, end);
    marks.push({ spans: parts, start: first, group, block: piece.node, text });
  }
  return marks;
}

/** Whether two marks cover the same and say the same. */
function isAlike(a: Mark, b: Mark): boolean {
  return (
    a.text === b.text &&
    a.group.mark === b.group.mark &&
    a.spans.length === b.spans.length &&
    a.spans.every((span, i) => isSameSpan(span, b.spans[i])) &&
    a.group.conceptIds.length === b.group.conceptIds.length &&
    a.group.conceptIds.every((id, i) => id === b.group.conceptIds[i])
  );
}

function isSameSpan(a: NodeSpan, b: NodeSpan | undefined): boolean {
  return a.node === b?.node && a.start === b.start && a.end === b.end;
}
