/**
 * Whether terms with a cue rule count in a text. Evidence is judged as if no such term existed, so
 * that two of them cannot vouch for each other; it is looked for once, in texts that hold one.
 */
import type { Candidates } from './candidates.ts';
import { ENOUGH, REFUSED, scan } from './scan.ts';

export class CueEvidence {
  readonly #candidates: Candidates;
  readonly #pageHasTerm: boolean;
  #hasTerm: boolean | undefined;
  readonly #holdsWords = new Map<number, boolean>();

  /** Whether a term of the text would count if the page held one that needs no cue. */
  isWaiting = false;

  constructor(candidates: Candidates, pageHasTerm: boolean) {
    this.#candidates = candidates;
    this.#pageHasTerm = pageHasTerm;
  }

  /** To be called when the candidates read the next text. */
  startText(): void {
    this.isWaiting = false;
    this.#hasTerm = undefined;
    this.#holdsWords.clear();
  }

  /** Whether an entry found in the text counts. */
  holds(entry: number): boolean {
    const { entryCues, cuePages } = this.#candidates.lexicon;
    const cue = (entryCues[entry] ?? 0) - 1;
    if (cue < 0 || this.hasTerm() || this.#holdsWordOf(cue)) return true;
    if (!cuePages[cue]) return false;
    this.isWaiting ||= !this.#pageHasTerm;
    return this.#pageHasTerm;
  }

  /** Whether the text holds a term that needs no cue. */
  hasTerm(): boolean {
    this.#hasTerm ??= this.#findTerm();
    return this.#hasTerm;
  }

  #findTerm(): boolean {
    const candidates = this.#candidates;
    let isFound = false;
    scan(candidates.lexicon, candidates.encoded, (acceptance, start, end) => {
      const { entries } = candidates.at(acceptance, start, end);
      isFound = entries.some((entry) => !candidates.lexicon.entryCues[entry]);
      return isFound ? ENOUGH : REFUSED;
    });
    return isFound;
  }

  #holdsWordOf(cue: number): boolean {
    let holds = this.#holdsWords.get(cue);
    if (holds === undefined) {
      const { cueWords, cueWordStarts } = this.#candidates.lexicon;
      const words = cueWords.slice(cueWordStarts[cue], cueWordStarts[cue + 1]);
      holds = words.some((word) => this.#holdsWord(word));
      this.#holdsWords.set(cue, holds);
    }
    return holds;
  }

  #holdsWord(word: string): boolean {
    const candidates = this.#candidates;
    const { folded } = candidates;
    let start = folded.indexOf(word);
    while (start >= 0) {
      if (!candidates.cutsWord(start) && !candidates.cutsWord(start + word.length)) return true;
      start = folded.indexOf(word, start + 1);
    }
    return false;
  }
}
