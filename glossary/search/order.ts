/** One order of all rows, kept while rows come and go: what is new is sorted alone and merged in. */

/** Sorts behind every key. */
const LAST = '\uffff';

export class Order {
  #keyOf: (slot: number) => string;
  #keys: string[] = [];
  #sorted = new Int32Array(0);
  #added: number[] = [];
  #keyless = 0;

  constructor(keyOf: (slot: number) => string) {
    this.#keyOf = keyOf;
  }

  /** Each slot once, and never again: a changed row is a new one. */
  add(slot: number): void {
    this.#added.push(slot);
  }

  /** All slots added so far, those without a key last whatever the direction. */
  slots(descending: boolean): Int32Array {
    this.#merge();
    if (!descending) return this.#sorted;
    const slots = this.#sorted.slice();
    slots.subarray(0, slots.length - this.#keyless).reverse();
    return slots;
  }

  #merge(): void {
    if (this.#added.length === 0) return;
    for (const slot of this.#added) {
      const key = this.#keyOf(slot);
      if (key === '') this.#keyless++;
      this.#keys[slot] = key || LAST;
    }
    const added = this.#added.sort((a, b) => this.#compare(a, b));
    this.#added = [];
    const old = this.#sorted;
    const merged = new Int32Array(old.length + added.length);
    let next = 0;
    let kept = 0;
    for (let i = 0; i < merged.length; i++) {
      const slot = added[next];
      const before = old[kept];
      const takesOld =
        before !== undefined && (slot === undefined || this.#compare(before, slot) <= 0);
      merged[i] = (takesOld ? before : slot) ?? 0;
      if (takesOld) kept++;
      else next++;
    }
    this.#sorted = merged;
  }

  #compare(a: number, b: number): number {
    const left = this.#keys[a] ?? '';
    const right = this.#keys[b] ?? '';
    return left < right ? -1 : left > right ? 1 : a - b;
  }
}
