/**
 * Reads the blocks under a run of siblings as they are laid out, through slots and shadow roots. It
 * runs on every page, so it touches the tree as little as it can: each property read counts.
 */
import { type Block, BlockBuilder, isWhiteSpace } from './block.ts';
import { boxBlock } from './box-block.ts';
import {
  dataOf,
  firstChildOf,
  isElement,
  isText,
  nameOf,
  nextOf,
  nodeType,
  parentOf,
  shadowRootOf,
} from './dom.ts';
import { flowOf } from './flow.ts';
import { holdsProse } from './prose.ts';
import { isEditor, type Kind, kindOf } from './roles.ts';
import { type Edge, Seam } from './seam.ts';
import type { Place, View } from './view.ts';

/** Neighbours in the tree; without a last one, all from the first on. */
export interface Run {
  first: Node;
  last?: Node | undefined;
}

export interface Findings {
  block(block: Block): void;
  root(root: ShadowRoot): void;
  /** Boxes outside of the view, which are not read. The run may grow while the reading goes on. */
  far(run: Run): void;
  /** A part that changed while the reading paused: it must be read again. */
  lost(run: Run): void;
}

/** An element whose children are being read. */
interface Open extends Edge {
  /** The parent of those children; none for slotted nodes, which come from anywhere. */
  container: Node | undefined;
  slotted: Node[] | undefined;
  /** The text that a hidden element stands in the middle of. */
  around: { builder: BlockBuilder; seam: Seam<Open> } | undefined;
  /** How many children in a row stood below the view; all others do, too, from `enoughBelow` on. */
  below: number;
}

const elementNode = 1;
const textNode = 3;

/** Steps (a microsecond each at most) between two looks at the clock. */
const stepsBetweenLooks = 64;

/** So many boxes in a row below the view, and their later siblings are taken to be there, too. */
const enoughBelow = 3;

export class BlockReader {
  #run: Run;
  #findings: Findings;
  #view: View | undefined;
  #outside: Node | null;
  #open: Open[] = [];
  #node: Node | null;
  #builder = new BlockBuilder();
  #seam = new Seam<Open>();
  /** Boxes in a row that were put off, as long as nothing else was read between them. */
  #far: Run | undefined;
  #isPausing = false;

  constructor(run: Run, findings: Findings, view?: View) {
    this.#run = run;
    this.#findings = findings;
    this.#view = view;
    this.#outside = parentOf(run.first);
    this.#node = run.first;
  }

  /** Reads on until all is read (`true`), `pause` is called or the time is up (ms, of `performance.now`). */
  read(until: number): boolean {
    this.#isPausing = false;
    this.#leaveWhatChanged();
    do {
      for (let steps = 0; steps < stepsBetweenLooks && !this.#isPausing; steps++) {
        if (!this.#step()) return true;
      }
    } while (!this.#isPausing && performance.now() < until);
    return false;
  }

  pause(): void {
    this.#isPausing = true;
  }

  #step(): boolean {
    const node = this.#node;
    if (node === null) return this.#leave();
    const type = nodeType(node);
    if (type === textNode) this.#readText(node as Text);
    else if (type === elementNode && this.#enter(node as Element)) return true;
    this.#node = this.#after(node);
    return true;
  }

  #readText(node: Text): void {
    const data = dataOf(node);
    const start = textStart(data);
    if (start > 0) this.#builder.space();
    if (start === data.length) return;
    this.#far = undefined;
    if (!this.#builder.isEmpty) this.#crossSeam();
    let next = start;
    do {
      next = this.#builder.add(node, data, next);
      if (this.#builder.isOverlong || (next > 0 && this.#builder.isLong)) this.#end();
    } while (next > 0);
  }

  #crossSeam(): void {
    const way = this.#seam.judge(this.#builder.endsInSpace);
    if (way === 'ends') {
      this.#end();
    } else if (way !== 'through') {
      way.around = { builder: this.#builder, seam: this.#seam.splitBefore(way) };
      this.#builder = new BlockBuilder();
    }
    this.#seam.clear();
  }

  /** Whether the reading goes on inside the element. */
  #enter(element: Element): boolean {
    const kind = kindOf(nameOf(element));
    const { role } = kind;
    switch (role) {
      case 'unseen':
        return false;
      case 'space':
        this.#builder.space();
        if (this.#builder.isLong) this.#end();
        return false;
      case 'apart':
        this.#end();
        return false;
    }
    if (isEditor(element) || (role === 'pre' && !holdsProse(element))) {
      this.#end();
      return false;
    }
    if (role !== 'box') return this.#descend(element, kind);
    if (this.#view && this.#isFar(element, this.#view)) return false;
    return !this.#readAsOne(element, kind) && this.#descend(element, kind);
  }

  /** A box with only text in it; whether it is one. */
  #readAsOne(box: Element, { mayHost }: Kind): boolean {
    const block = mayHost && shadowRootOf(box) ? undefined : boxBlock(box);
    if (!block || !this.#endsTextAround(box)) return false;
    this.#end();
    this.#far = undefined;
    this.#findings.block(block);
    return true;
  }

  /** A box between white space is one, as at any seam; else the layout is asked. */
  #endsTextAround(box: Element): boolean {
    const isBehindSpace = this.#builder.isEmpty || this.#builder.endsInSpace;
    return (isBehindSpace && startsWithSpace(nextOf(box))) || flowOf(box) === 'ends';
  }

  #descend(element: Element, { role, mayHost }: Kind): boolean {
    const root = mayHost ? shadowRootOf(element) : null;
    if (root) this.#findings.root(root);
    const container = root ?? element;
    const slotted = role === 'slot' ? slottedIn(element as HTMLSlotElement) : undefined;
    const child = slotted ? slotted[0] : firstChildOf(container);
    const isInText = !this.#builder.isEmpty;
    if (!child && !isInText) return false;

    const opened: Open = {
      element,
      role,
      flow: undefined,
      side: undefined,
      container: slotted ? undefined : container,
      slotted,
      around: undefined,
      below: 0,
    };
    if (isInText) this.#seam.open(opened);
    if (!child) {
      this.#seam.close(opened);
      return false;
    }
    this.#open.push(opened);
    this.#node = child;
    return true;
  }

  #leave(): boolean {
    const left = this.#open.pop();
    this.#far = undefined;
    if (!left) {
      this.#end();
      return false;
    }
    if (left.around) {
      this.#end();
      this.#builder = left.around.builder;
      this.#seam = left.around.seam;
    } else if (!this.#builder.isEmpty) {
      this.#seam.close(left);
    }
    this.#node = this.#after(left.element);
    return true;
  }

  #after(node: Node): Node | null {
    const parent = this.#open[this.#open.length - 1];
    if (parent ? parent.below === enoughBelow : node === this.#run.last) return null;
    if (parent?.slotted) return parent.slotted[parent.slotted.indexOf(node as Element) + 1] ?? null;
    return nextOf(node);
  }

  #end(): void {
    if (!this.#builder.isEmpty) this.#findings.block(this.#builder.take());
    this.#seam.clear();
  }

  /** Whether the element stands outside of the view and its turn comes later. */
  #isFar(element: Element, view: View): boolean {
    const parent = this.#open.at(-1);
    const place = view.place(element);
    if (place === 'near' || !this.#endsTextAt(element, place)) {
      if (parent) parent.below = 0;
      this.#far = undefined;
      return false;
    }
    this.#putOff(element);
    if (parent && place === 'below' && ++parent.below === enoughBelow) this.#skipRest(parent);
    return true;
  }

  #putOff(element: Element): void {
    if (this.#far) {
      this.#far.last = element;
    } else {
      this.#far = { first: element, last: element };
      this.#findings.far(this.#far);
    }
  }

  /** A box beside white space is one, as at any seam, if it has a place at all. */
  #endsTextAt(element: Element, place: Place): boolean {
    const isBeside = this.#builder.isEmpty || this.#builder.endsInSpace;
    const flow = isBeside && place !== 'nowhere' ? 'ends' : flowOf(element);
    if (flow === 'ends') this.#end();
    return flow !== 'through';
  }

  #skipRest(parent: Open): void {
    // Where the parent ends no block, text of its last children runs on behind it.
    if (parent.slotted || flowOf(parent.element) !== 'ends') parent.below = 0;
    else if (this.#far) this.#far.last = undefined;
  }

  /** While the reading paused, the page may have moved or removed the very nodes it stands on. */
  #leaveWhatChanged(): void {
    const path = this.#open.map(({ element }): Node => element);
    if (this.#node) path.push(this.#node);
    const broken = path.findIndex((node, i) => {
      const container = i === 0 ? this.#outside : this.#open[i - 1]?.container;
      return container !== undefined && parentOf(node) !== container;
    });
    if (broken < 0) return;
    const lost = this.#open[broken - 1]?.element ?? this.#outside;
    this.#builder = new BlockBuilder();
    this.#seam = new Seam();
    this.#open.length = Math.max(broken - 1, 0);
    this.#node = broken > 0 && lost ? this.#after(lost) : null;
    if (isElement(lost)) this.#findings.lost({ first: lost, last: lost });
  }
}

function textStart(data: string): number {
  let start = 0;
  while (isWhiteSpace(data.charCodeAt(start))) start++;
  return start;
}

function startsWithSpace(node: Node | null): boolean {
  return isText(node) && isWhiteSpace(dataOf(node).charCodeAt(0));
}

/** Nothing if the slot shows its own children. */
function slottedIn(slot: HTMLSlotElement): Node[] | undefined {
  const assigned = slot.assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : undefined;
}
