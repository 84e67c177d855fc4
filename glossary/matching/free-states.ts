/** Which states of a double array are taken, as bits, so that a node is tried at 32 places at a time. */

const WORD_BITS = 32;
const ALL = -1;

export class FreeStates {
  #taken = new Int32Array(64);
  /** Behind the last state that is taken. */
  end = 0;

  take(state: number): void {
    this.#reserve(state);
    this.#taken[state >> 5] = (this.#taken[state >> 5] ?? 0) | (1 << (state & 31));
    this.end = Math.max(this.end, state + 1);
  }

  /** The least base, from `least` on, by which the labels from `first` to `last` lead to free states. `last` is the greatest. */
  baseFor(labels: Uint16Array, first: number, last: number, least: number): number {
    const greatest = labels[last] ?? 0;
    for (let base = least & ~31; ; base += WORD_BITS) {
      this.#reserve(base + greatest + WORD_BITS);
      let taken = base < least ? (1 << (least & 31)) - 1 : 0;
      for (let child = first; child <= last && taken !== ALL; child++)
        taken |= this.#from(base + (labels[child] ?? 0));
      if (taken !== ALL) return base + lowestZero(taken);
    }
  }

  /** A word of bits: the states from this one on. */
  #from(state: number): number {
    const word = state >> 5;
    const shift = state & 31;
    const here = (this.#taken[word] ?? 0) >>> shift;
    return shift === 0 ? here : here | ((this.#taken[word + 1] ?? 0) << (WORD_BITS - shift));
  }

  /** There is a word behind that of the state. */
  #reserve(state: number): void {
    const words = (state >> 5) + 2;
    if (words <= this.#taken.length) return;
    const more = new Int32Array(2 * words);
    more.set(this.#taken);
    this.#taken = more;
  }
}

function lowestZero(bits: number): number {
  const lowest = ~bits & (bits + 1);
  return 31 - Math.clz32(lowest);
}
