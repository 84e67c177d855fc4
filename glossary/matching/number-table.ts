/**
 * A small hash from numbers to numbers. An answer meets a thousandth of a large glossary: arrays as long
 * as the glossary would cost more to make and clear than all the rest of it, and a `Map` four times the look.
 */
const FIRST_LOG = 8;

// biome-ignore-start lint/style/noNonNullAssertion: places are masked to the length of the slots
export class NumberTable {
  /** Two numbers a slot: key + 1, or 0 where it is free, and value. */
  #slots = new Int32Array(2 << FIRST_LOG);
  #log = FIRST_LOG;
  #count = 0;

  /** The value of a key (0 …), 0 where it has none. */
  get(key: number): number {
    return this.#slots[this.#placeOf(key) + 1]!;
  }

  set(key: number, value: number): void {
    if (2 * this.#count >= 1 << this.#log) this.#grow();
    const place = this.#placeOf(key);
    if (this.#slots[place] === 0) this.#count++;
    this.#slots[place] = key + 1;
    this.#slots[place + 1] = value;
  }

  /** Where a key is, or would be. */
  #placeOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let place = (Math.imul(key, 0x9e3779b1) >>> (32 - this.#log)) << 1;
    while (slots[place] !== 0 && slots[place] !== key + 1) place = (place + 2) & mask;
    return place;
  }

  /** Fourfold: what was hashed once is hashed again each time. */
  #grow(): void {
    const old = this.#slots;
    this.#log += 2;
    this.#slots = new Int32Array(2 << this.#log);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      const place = this.#placeOf(old[at]! - 1);
      this.#slots[place] = old[at]!;
      this.#slots[place + 1] = old[at + 1]!;
    }
  }
}
// biome-ignore-end lint/style/noNonNullAssertion: end of the table
