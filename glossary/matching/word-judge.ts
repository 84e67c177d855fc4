/**
 * Decides whether a short Chinese candidate is a word where it stands or an accident of its
 * neighbours: 民生 is an accident in 人民生活 and a word in 民生活动. The characters around it are
 * split into words as cheaply as the table of words allows; a candidate that such a split cuts
 * is an accident. A word around the candidate (教育部 around 教育) is split in its turn.
 */
import { LONGEST, WordLattice } from './word-lattice.ts';
import type { WordTable } from './words.ts';

/** Whether the candidate [start, end) of a tidied text is a word there; spellings need not be folded. */
export type Judge = (text: string, start: number, end: number) => boolean;

/** The terms of the glossary, which count as words too. */
export interface WordSource {
  /** Calls `found` with the end of each term that starts at `from` in the text. */
  visit(text: string, from: number, found: (end: number) => void): void;
}

/** A judge keeps the words of the text it was asked about last. It is not to be called by `terms`. */
export function wordJudge(words: WordTable, terms: WordSource): Judge {
  const lattice = new WordLattice(words, terms);
  return (text, start, end) => {
    if (end - start > LONGEST) return true;
    lattice.surround(text, start, end);
    if (!lattice.mayCut()) return true;
    lattice.read(text);
    return lattice.keeps();
  };
}
