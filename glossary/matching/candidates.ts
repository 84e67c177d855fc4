/** What stands in one text where the lexicon leads: the entries that count there, but for their cues. */
import { fold } from './fold.ts';
import { JUDGED, type Lexicon, WORD } from './lexicon.ts';
import { type EncodedText, encode } from './scan.ts';
import type { Judge } from './word-judge.ts';

/** What was found at one place. */
interface Found {
  /** Entries of active concepts whose term stands there. */
  entries: number[];
  /** Whether a phrase against a term of an active concept stands there. */
  isAgainst: boolean;
}

export class Candidates {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly encoded: EncodedText;
  readonly #isActive: (concept: number) => boolean;
  readonly #judge: Judge;
  #folded: string | undefined;
  readonly #cuesWithWord = new Map<number, boolean>();

  constructor(
    lexicon: Lexicon,
    text: string,
    isActive: (concept: number) => boolean,
    judge: Judge,
  ) {
    this.lexicon = lexicon;
    this.text = text;
    this.encoded = encode(lexicon, text);
    this.#isActive = isActive;
    this.#judge = judge;
  }

  /** Whether the only entry of an acceptance, which needs neither capitals nor cue, counts. */
  isPlain(acceptance: number, start: number, end: number): boolean {
    const { entryConcepts, entryStarts } = this.lexicon;
    const concept = entryConcepts[entryStarts[acceptance] ?? 0] ?? 0;
    return this.#isActive(concept) && this.#isWord(acceptance, start, end);
  }

  at(acceptance: number, start: number, end: number): Found {
    const { entryStarts, entryConcepts, entryAgainst } = this.lexicon;
    const found: Found = { entries: [], isAgainst: false };
    const entriesEnd = entryStarts[acceptance + 1] ?? 0;
    for (let entry = entryStarts[acceptance] ?? 0; entry < entriesEnd; entry++) {
      if (!this.#isActive(entryConcepts[entry] ?? 0)) continue;
      if (entryAgainst[entry]) found.isAgainst = true;
      else if (this.#hasCapitals(entry, start)) found.entries.push(entry);
    }
    if (found.entries.length > 0 && !this.#isWord(acceptance, start, end)) found.entries = [];
    return found;
  }

  /** Whether one of the words listed with a cue rule stands in the text. */
  holdsWordOf(cue: number): boolean {
    let holds = this.#cuesWithWord.get(cue);
    if (holds === undefined) {
      const { cueWords, cueWordStarts } = this.lexicon;
      holds = cueWords
        .slice(cueWordStarts[cue], cueWordStarts[cue + 1])
        .some((word) => this.#holdsWord(word));
      this.#cuesWithWord.set(cue, holds);
    }
    return holds;
  }

  #holdsWord(word: string): boolean {
    const folded = this.#foldedText();
    let start = folded.indexOf(word);
    while (start >= 0) {
      if (!this.#cutsWord(start) && !this.#cutsWord(start + word.length)) return true;
      start = folded.indexOf(word, start + 1);
    }
    return false;
  }

  /** Whether an offset lies inside a word. */
  #cutsWord(offset: number): boolean {
    const { units } = this.encoded;
    return ((units[offset] ?? 0) & (units[offset + 1] ?? 0) & WORD) !== 0;
  }

  #isWord(acceptance: number, start: number, end: number): boolean {
    if (!((this.lexicon.traits[acceptance] ?? 0) & JUDGED)) return true;
    return this.#judge(this.#foldedText(), start, end);
  }

  /** Whether the text has the capitals and small letters of the entry's form, if that matters. */
  #hasCapitals(entry: number, start: number): boolean {
    const form = this.lexicon.caseForms[(this.lexicon.entryCaseForms[entry] ?? 0) - 1];
    if (form === undefined) return true;
    for (let i = 0; i < form.length; i++) {
      if (isCapital(form.charAt(i)) !== isCapital(this.text.charAt(start + i))) return false;
    }
    return true;
  }

  #foldedText(): string {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }
}

/** Asked only where two units fold to the same. */
function isCapital(unit: string): boolean {
  return unit !== unit.toLowerCase();
}
