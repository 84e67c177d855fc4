/**
 * The marks of a page: which parts of which text nodes are terms. Nothing here touches the page; what
 * is painted of it is decided in `paint.ts`. The marks of a box are made when they are asked for: on a
 * long page those near the screen are, and a few others.
 */
import type { MatchGroup } from '../../../glossary/matching/match.ts';
import type { Answer } from '../reading/answers.ts';
import { type Block, isAsRead } from '../reading/block.ts';
import { isElement, isInDocument } from '../reading/dom.ts';
import { boxAround } from '../reading/roles.ts';
import { Finds } from './finds.ts';
import { isAlike, type Mark, marksIn } from './mark.ts';
import { boxOfMark, nearOf } from './near.ts';
import { compareMarks } from './order.ts';

export class Marks {
  /** Strong, as marks hold their nodes anyway; `dropLost` lets go of both. */
  #ofNode = new Map<Text, Mark[]>();
  /** Of boxes that never had marks. */
  #finds = new Finds();
  /** Boxes in which there are marks, or once were. */
  #marked = new WeakSet<Element>();
  #size = 0;
  #inOrder: readonly Mark[] | undefined;
  #changed: () => void;

  /** `changed` is called when other marks are to be painted than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get size(): number {
    return this.#size + this.#finds.size;
  }

  /**
   * Marks what was found in a block, in place of all that was marked there. A changed block is left
   * alone, and a mark that is found again stays the one it was: nothing need be painted for it.
   */
  put(block: Block, answer: Answer): void {
    const { place } = block;
    if (!isElement(place)) {
      this.#readPieceByPiece(place);
      this.#mark(block, answer);
    } else if (this.#marked.has(place)) {
      this.#mark(block, answer);
    } else if (this.#finds.put(place, { block, answer })) {
      this.#changed();
    }
  }

  /** Drops the marks of a node. */
  drop(node: Text): void {
    for (const mark of this.#in(node)) this.#remove(mark);
  }

  /** Drops the marks whose text has left the document: nothing else lets go of it. */
  dropLost(): void {
    this.#finds.dropLost();
    for (const mark of this.#made()) {
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

  /** In the order of the page, which is worked out when it is asked for. */
  inOrder(): readonly Mark[] {
    for (const box of this.#finds.boxes()) this.#make(box);
    return this.#madeInOrder();
  }

  /** Those near the screen, and some beside them, in the order of the page. */
  near(): Mark[] {
    for (const box of this.#finds.near()) this.#make(box);
    return nearOf(this.#madeInOrder(), boxOfMark);
  }

  /** The group of each mark, and the way to the mark; it is none where the page has changed. */
  *groups(): Generator<[MatchGroup, () => Mark | undefined]> {
    for (const mark of this.#made()) yield [mark.group, () => mark];
    for (const box of this.#finds.boxes()) {
      let made: readonly Mark[] | undefined;
      for (const group of this.#finds.groups(box)) {
        const mark = () => {
          made ??= this.#make(box);
          return made.find((one) => one.group === group);
        };
        yield [group, mark];
      }
    }
  }

  #mark(block: Block, answer: Answer): void {
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

  /** What was found in the box around this node, when it was read as one, is void. */
  #readPieceByPiece(node: Text): void {
    if (this.#finds.size === 0) return;
    const box = boxAround(node);
    if (box) this.#finds.take(box);
  }

  /** Makes the marks of what was found in a box: none if the page has changed there. */
  #make(box: Element): readonly Mark[] {
    const find = this.#finds.take(box);
    if (!find || !isAsRead(find.block)) return none;
    const marks = marksIn(find.block, find.answer);
    for (const mark of marks) this.#add(mark);
    return marks;
  }

  /** In the order their first nodes were marked: mostly that of the page. */
  #made(): Mark[] {
    const all: Mark[] = [];
    for (const [node, marks] of this.#ofNode) {
      for (const mark of marks) if (mark.start.node === node) all.push(mark);
    }
    return all;
  }

  #madeInOrder(): readonly Mark[] {
    this.#inOrder ??= this.#made().sort(compareMarks);
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
      if (marks) {
        marks.push(mark);
        continue;
      }
      this.#ofNode.set(node, [mark]);
      const box = boxAround(node);
      if (box) this.#marked.add(box);
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
