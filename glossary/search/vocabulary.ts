/**
 * The words of all terms, for finding those a reader mistyped: some tens of thousands, where looking
 * through every term for every slip would take too long for a keystroke.
 */
import uFuzzy from '@leeoniya/ufuzzy';

/** One slip a word, its first letter right; none in words of less than four letters. */
const fuzzy = new uFuzzy({
  intraMode: 1,
  interLft: 2,
  intraRules: (word) => {
    const slips = word.length < 4 ? 0 : 1;
    return {
      intraSlice: [1, Number.POSITIVE_INFINITY],
      intraIns: slips,
      intraSub: slips,
      intraTrn: slips,
      intraDel: slips,
    };
  },
});

/** Words with the same first letter, and for each the slots that hold it. */
interface Letter {
  words: string[];
  slots: number[][];
}

export class Vocabulary {
  #places = new Map<string, number>();
  #letters = new Map<string, Letter>();

  /** `words` may repeat. Slots come in rising order. */
  add(slot: number, words: Iterable<string>): void {
    for (const word of words) {
      const letter = this.#letter(word.charAt(0));
      const place = this.#places.get(word);
      const slots = place === undefined ? undefined : letter.slots[place];
      if (!slots) {
        this.#places.set(word, letter.words.push(word) - 1);
        letter.slots.push([slot]);
      } else if (slots[slots.length - 1] !== slot) slots.push(slot);
    }
  }

  /** The slots of words that begin like this one, and by how many letters the nearest is longer or shorter. */
  like(word: string): Map<number, number> {
    const found = new Map<number, number>();
    const { words, slots } = this.#letter(word.charAt(0));
    const hits = fuzzy.filter(words, word);
    if (!hits?.length) return found;
    for (const hit of fuzzy.info(hits, words, word).idx) {
      const distance = Math.abs((words[hit]?.length ?? 0) - word.length);
      for (const slot of slots[hit] ?? []) {
        if (distance < (found.get(slot) ?? Number.POSITIVE_INFINITY)) found.set(slot, distance);
      }
    }
    return found;
  }

  #letter(first: string): Letter {
    const letter = this.#letters.get(first) ?? { words: [], slots: [] };
    this.#letters.set(first, letter);
    return letter;
  }
}
