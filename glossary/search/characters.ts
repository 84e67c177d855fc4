/** Which rows hold a Han character: a Chinese text is looked for only where its rarest one stands. */
import { hasHan } from '../display/script.ts';

const NONE: readonly number[] = [];

export class Characters {
  #slots = new Map<string, number[]>();

  /** Each slot once, in rising order. */
  add(slot: number, han: string): void {
    for (const character of new Set(han)) {
      if (!hasHan(character)) continue;
      const slots = this.#slots.get(character);
      if (slots) slots.push(slot);
      else this.#slots.set(character, [slot]);
    }
  }

  /** The slots that can hold all Han characters of the text, but for at most this many (0 or 1). */
  candidates(text: string, missing: number): readonly number[] {
    const slots = [...new Set(text)]
      .filter(hasHan)
      .map((character) => this.#slots.get(character) ?? NONE)
      .sort((a, b) => a.length - b.length);
    const [rarest = NONE, next] = slots;
    return missing > 0 && next ? [...new Set([...rarest, ...next])] : rarest;
  }
}
