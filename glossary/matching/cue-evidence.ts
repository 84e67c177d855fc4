/**
 * Whether terms with a cue rule count in a text. Evidence is judged as if no such term existed, so
 * that two of them cannot vouch for each other; it is looked for once, in texts that hold one.
 */
import { PAGE_WORD, traitsOf } from './acceptances.ts';
import type { Candidates } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { GENERAL } from './listed-concepts.ts';
import { ENOUGH, REFUSED, scan } from './scan.ts';

/** What a page holds that speaks for cued terms: folded words, and this for a term that needs no cue. */
export const TERM = '';

export class CueEvidence {
  readonly #candidates: Candidates;
  readonly #ofPage: ReadonlySet<string>;
  #hasTerm: boolean | undefined;
  readonly #holdsWords = new Map<number, boolean>();

  /** The page words of a text that holds no term, once `hasTerm` has been asked. */
  readonly pageWords = new Set<string>();

  /** Whether a term of the text would count if the page held more. */
  isWaiting = false;

  constructor(candidates: Candidates, ofPage: ReadonlySet<string>) {
    this.#candidates = candidates;
    this.#ofPage = ofPage;
  }

  /** To be called when the candidates read the next text. */
  startText(): void {
    this.isWaiting = false;
    this.#hasTerm = undefined;
    this.pageWords.clear();
    this.#holdsWords.clear();
  }

  /** Whether an entry found in the text counts. */
  holds(entry: number): boolean {
    const { entryCues, cuePages } = this.#candidates.lexicon;
    const cue = (entryCues[entry] ?? 0) - 1;
    if (cue < 0 || this.hasTerm() || this.#holdsWordOf(cue)) return true;
    if (!cuePages[cue]) return false;
    const holds = this.#ofPage.has(TERM) || this.#pageHoldsWordOf(cue);
    this.isWaiting ||= !holds;
    return holds;
  }

  /** Whether the text holds a term that speaks for others. */
  hasTerm(): boolean {
    this.#hasTerm ??= this.#findTerm();
    return this.#hasTerm;
  }

  #findTerm(): boolean {
    const candidates = this.#candidates;
    let isFound = false;
    scan(candidates.lexicon, candidates.encoded, (acceptance, start, end) => {
      if (traitsOf(candidates.lexicon, acceptance) & PAGE_WORD && candidates.isWhole(start, end))
        this.pageWords.add(candidates.folded.slice(start, end));
      const { entries } = candidates.at(acceptance, start, end);
      isFound = entries.some((entry) => speaks(candidates.lexicon, entry));
      return isFound ? ENOUGH : REFUSED;
    });
    return isFound;
  }

  #pageHoldsWordOf(cue: number): boolean {
    return this.#ofPage.size > 0 && this.#wordsOf(cue).some((word) => this.#ofPage.has(word));
  }

  #wordsOf(cue: number): string[] {
    const { cueWords, cueWordStarts } = this.#candidates.lexicon;
    return cueWords.slice(cueWordStarts[cue], cueWordStarts[cue + 1]);
  }

  #holdsWordOf(cue: number): boolean {
    let holds = this.#holdsWords.get(cue);
    if (holds === undefined) {
      holds = this.#wordsOf(cue).some((word) => this.#holdsWord(word));
      this.#holdsWords.set(cue, holds);
    }
    return holds;
  }

  #holdsWord(word: string): boolean {
    const candidates = this.#candidates;
    const { folded } = candidates;
    let start = folded.indexOf(word);
    while (start >= 0) {
      if (candidates.isWhole(start, start + word.length)) return true;
      start = folded.indexOf(word, start + 1);
    }
    return false;
  }
}

/** Whether a term speaks for others: ordinary words do not, even where the reader has them marked. */
export function speaks(
  { entryCues, entryConcepts, conceptTraits }: Lexicon,
  entry: number,
): boolean {
  return !entryCues[entry] && !((conceptTraits[entryConcepts[entry] ?? 0] ?? 0) & GENERAL);
}
