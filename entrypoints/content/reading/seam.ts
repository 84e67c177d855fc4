/**
 * What stands between two pieces of text: the elements that close and open there. Whether the text runs
 * on is judged only where there is text on both sides, and by the cheapest witness first: the style of
 * an element is the dearest thing to ask for on a page.
 */
import { type Flow, flowOf } from './flow.ts';
import type { Role } from './roles.ts';

/** An element that text may end at. */
export interface Edge {
  element: Element;
  role: Role | undefined;
  /** Once it was asked for. */
  flow: Flow | undefined;
  /** How the element stands at the present seam; `empty` if it both opens and closes there. */
  side: 'opens' | 'closes' | 'empty' | undefined;
}

/** Written for engines that have not warmed up yet: one array for good, walked by index. */
export class Seam<Of extends Edge> {
  #edges: Of[] = [];
  #count = 0;

  open(edge: Of): void {
    edge.side = 'opens';
    this.#edges[this.#count++] = edge;
  }

  close(edge: Of): void {
    if (edge.side === 'opens') {
      edge.side = 'empty';
    } else {
      edge.side = 'closes';
      this.#edges[this.#count++] = edge;
    }
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) (this.#edges[i] as Of).side = undefined;
    this.#count = 0;
  }

  /**
   * Whether text runs on over the seam (`through`), ends at it, or stops for the hidden element that is
   * returned. A box with white space beside it ends the text unasked: what a page lays out in a line
   * although it is called a box is letters and words cut for an effect, without white space between.
   */
  judge(isSpaced: boolean): 'through' | 'ends' | Of {
    let closingBox: Of | undefined;
    for (let i = 0; i < this.#count; i++) {
      const edge = this.#edges[i] as Of;
      if (edge.role === 'own') return 'ends';
      if (edge.role !== 'box' || edge.side === 'empty') continue;
      if (isSpaced) return 'ends';
      if (edge.side === 'closes') closingBox ??= edge;
    }
    if (closingBox && flowOnce(closingBox) !== 'through') return 'ends';
    for (let i = 0; i < this.#count; i++) {
      const edge = this.#edges[i] as Of;
      const flow = flowOnce(edge);
      if (flow === 'ends' || (flow === 'hidden' && edge.side === 'closes')) return 'ends';
      if (flow === 'hidden' && edge.side === 'opens') return edge;
    }
    return 'through';
  }

  /** Takes off what stands before an edge, as a seam of its own. */
  splitBefore(edge: Of): Seam<Of> {
    const before = new Seam<Of>();
    before.#count = this.#edges.indexOf(edge);
    before.#edges = this.#edges.slice(0, before.#count);
    this.#edges = this.#edges.slice(before.#count);
    this.#count -= before.#count;
    return before;
  }
}

function flowOnce(edge: Edge): Flow {
  edge.flow ??= flowOf(edge.element);
  return edge.flow;
}
