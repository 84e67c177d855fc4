/**
 * What stands in a text where the lexicon leads: the entries that count there, but for their cues.
 * Reads one text after the other; what is said of a text ends with the next.
 */
import { JUDGED, traitsOf } from './acceptances.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { type EncodedText, encode } from './scan.ts';
import { WORD } from './starts.ts';
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
  readonly #isActive: (concept: number) => boolean;
  readonly #judge: Judge;
  #text: string;
  #folded: string | undefined;
  #encoded: EncodedText;

  constructor(lexicon: Lexicon, isActive: (concept: number) => boolean, judge: Judge) {
    this.lexicon = lexicon;
    this.#isActive = isActive;
    this.#judge = judge;
    this.#text = '';
    this.#encoded = encode(lexicon, '');
  }

  read(text: string): void {
    this.#text = text;
    this.#folded = undefined;
    this.#encoded = encode(this.lexicon, text);
  }

  get encoded(): EncodedText {
    return this.#encoded;
  }

  /** For cue rules. */
  get folded(): string {
    this.#folded ??= fold(this.#text);
    return this.#folded;
  }

  at(acceptance: number, start: number, end: number): Found {
    const { entryStarts, entryConcepts, entryAgainst, entryAnywhere } = this.lexicon;
    const isCut = !this.isWhole(start, end);
    const needsWord = (entry: number) => !entryAnywhere[entry];
    const found: Found = { entries: [], isAgainst: false };
    const entriesEnd = entryStarts[acceptance + 1] ?? 0;
    for (let entry = entryStarts[acceptance] ?? 0; entry < entriesEnd; entry++) {
      if ((isCut && !entryAnywhere[entry]) || !this.#isActive(entryConcepts[entry] ?? 0)) continue;
      if (entryAgainst[entry]) found.isAgainst = true;
      else if (this.#hasCapitals(entry, start)) found.entries.push(entry);
    }
    const isForJudge = traitsOf(this.lexicon, acceptance) & JUDGED && found.entries.some(needsWord);
    if (isForJudge && !this.isWord(start, end))
      found.entries = found.entries.filter((entry) => !needsWord(entry));
    return found;
  }

  /** Whether no word of the text is cut at either edge. */
  isWhole(start: number, end: number): boolean {
    return !this.#cutsWord(start) && !this.#cutsWord(end);
  }

  /** Whether an offset lies inside a word of the text. */
  #cutsWord(offset: number): boolean {
    const { units } = this.#encoded;
    return ((units[offset] ?? 0) & (units[offset + 1] ?? 0) & WORD) !== 0;
  }

  /** Whether the judge keeps a candidate. */
  isWord(start: number, end: number): boolean {
    return this.#judge(this.#text, start, end);
  }

  /** Whether the text has the capitals and small letters of the entry's form, if that matters. */
  #hasCapitals(entry: number, start: number): boolean {
    const form = this.lexicon.caseForms[(this.lexicon.entryCaseForms[entry] ?? 0) - 1];
    if (form === undefined) return true;
    for (let i = 0; i < form.length; i++) {
      if (isCapital(form.charAt(i)) !== isCapital(this.#text.charAt(start + i))) return false;
    }
    return true;
  }
}

/** Asked only where two units fold to the same. */
function isCapital(unit: string): boolean {
  return unit !== unit.toLowerCase();
}
