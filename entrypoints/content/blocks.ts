/**
 * Reads the blocks under a run of siblings as they are laid out: through slots and open shadow roots,
 * with text ending where a box ends. Style is the dear part, so an element is asked for its display
 * only at an edge with text before it: one question a paragraph instead of one an element.
 */
import { type Block, BlockBuilder } from './block.ts';
import { firstChildOf, isElement, isText, nameOf, nextOf, parentOf, shadowRootOf } from './dom.ts';
import { type Flow, flowOf } from './flow.ts';
import { holdsProse } from './prose.ts';
import { isEditable, roles } from './roles.ts';
import type { View } from './view.ts';

/** Neighbours in the tree; without a last one, all from the first on. */
export interface Run {
  first: Node;
  last?: Node;
}

export interface Findings {
  block(block: Block): void;
  root(root: ShadowRoot): void;
  /** Boxes outside of the view, which are not read. */
  far(run: Run): void;
  /** A part that changed while the reading paused: it must be read again. */
  lost(run: Run): void;
}

/** An element whose children are being read. */
interface Open {
  element: Element;
  /** The parent of those children; none for slotted nodes, which come from anywhere. */
  container: Node | undefined;
  slotted: Node[] | undefined;
  slot: number;
  flow: Flow | undefined;
  /** The block that a hidden element stands in the middle of. */
  around: BlockBuilder | undefined;
  /** How many children in a row stood below the view. */
  below: number;
  restIsFar: boolean;
}

/** Steps (tens of nanoseconds each) between two looks at the clock. */
const stepsBetweenLooks = 32;

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
    if (isText(node)) this.#readText(node);
    else if (isElement(node) && this.#enter(node)) return true;
    this.#node = this.#after(node);
    return true;
  }

  #readText(node: Text): void {
    const { data } = node;
    let next = 0;
    do {
      next = this.#builder.add(node, data, next);
      if (this.#builder.isOverlong || (next > 0 && this.#builder.isLong)) this.#end();
    } while (next > 0);
  }

  /** Whether the reading goes on inside the element. */
  #enter(element: Element): boolean {
    const role = roles.get(nameOf(element));
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
    if (isEditable(element) || (role === 'pre' && !holdsProse(element))) {
      this.#end();
      return false;
    }
    if (this.#view && role === 'box' && this.#isFar(element, this.#view)) return false;
    return this.#descend(element, role === 'slot', role === 'own' ? 'ends' : undefined);
  }

  #descend(element: Element, isSlot: boolean, known: Flow | undefined): boolean {
    const flow = this.#builder.isEmpty ? known : (known ?? flowOf(element));
    if (flow === 'ends') this.#end();

    const root = shadowRootOf(element);
    if (root) this.#findings.root(root);
    const slotted = isSlot ? slottedIn(element as HTMLSlotElement) : undefined;
    const container = root ?? element;
    const child = slotted ? slotted[0] : firstChildOf(container);
    if (!child) return false;

    this.#open.push({
      element,
      container: slotted ? undefined : container,
      slotted,
      slot: 0,
      flow,
      around: flow === 'hidden' ? this.#builder : undefined,
      below: 0,
      restIsFar: false,
    });
    if (flow === 'hidden') this.#builder = new BlockBuilder();
    this.#node = child;
    return true;
  }

  #leave(): boolean {
    const left = this.#open.pop();
    if (!left) {
      this.#end();
      return false;
    }
    if (left.around) {
      this.#end();
      this.#builder = left.around;
    } else if (!this.#builder.isEmpty && (left.flow ?? flowOf(left.element)) !== 'through') {
      this.#end();
    }
    this.#node = this.#after(left.element);
    return true;
  }

  #after(node: Node): Node | null {
    const parent = this.#open.at(-1);
    if (!parent) return node === this.#run.last ? null : nextOf(node);
    if (parent.slotted) return parent.slotted[++parent.slot] ?? null;
    return parent.restIsFar ? null : nextOf(node);
  }

  #end(): void {
    if (!this.#builder.isEmpty) this.#findings.block(this.#builder.take());
  }

  #isFar(element: Element, view: View): boolean {
    const parent = this.#open.at(-1);
    const place = view.place(element);
    const flow = place === 'near' ? 'through' : flowOf(element);
    if (flow === 'through') {
      if (parent) parent.below = 0;
      return false;
    }
    if (flow === 'ends') this.#end();
    this.#findings.far({ first: element, last: element });
    if (parent && place === 'below' && ++parent.below === enoughBelow)
      this.#skipRest(parent, element);
    return true;
  }

  #skipRest(parent: Open, element: Element): void {
    const rest = nextOf(element);
    // Where the parent ends no block, text of its last children runs on behind it.
    if (!rest || parent.slotted || flowOf(parent.element) !== 'ends') return;
    this.#findings.far({ first: rest });
    parent.restIsFar = true;
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
    const lost = this.#open[broken - 1]?.element;
    this.#builder = new BlockBuilder();
    this.#open.length = Math.max(broken - 1, 0);
    this.#node = lost ? this.#after(lost) : null;
    if (lost) this.#findings.lost({ first: lost, last: lost });
    else if (isElement(this.#outside)) {
      this.#findings.lost({ first: this.#outside, last: this.#outside });
    }
  }
}

/** Nothing if the slot shows its own children. */
function slottedIn(slot: HTMLSlotElement): Node[] | undefined {
  const assigned = slot.assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : undefined;
}
