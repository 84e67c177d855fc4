/**
 * The forms as sequences of codes: their units, numbered the frequent ones first, for a dense array, but last those
 * that are a form by themselves. After an edit this runs cold, so nothing here is done for each unit there is.
 */
import { foldedUnits, foldTable } from './fold.ts';
import { WORD } from './starts.ts';
import type { Keys } from './trie.ts';
import { wordUnits } from './word-units.ts';

interface NumberedForms {
  /** The units of all forms, one form behind the other. */
  formUnits: Uint16Array;
  /** As in the lexicon. */
  codes: Uint16Array;
  /** Codes from this one on are forms by themselves. */
  singles: number;
  keys: Keys;
}

/** `forms` are folded, each once. */
export function numberForms(forms: string[]): NumberedForms {
  const starts = new Uint32Array(forms.length + 1);
  forms.forEach((form, index) => {
    starts[index + 1] = (starts[index] ?? 0) + form.length;
  });
  const formUnits = new Uint16Array(starts[forms.length] ?? 0);
  let end = 0;
  for (const form of forms) {
    for (let i = 0; i < form.length; i++) formUnits[end++] = form.charCodeAt(i);
  }
  const singles = new Set(forms.filter(({ length }) => length === 1));
  const units = byFrequency(formUnits, singles);
  const codeOf = new Uint16Array(0x10000);
  units.forEach((unit, index) => {
    codeOf[unit] = index + 1;
  });
  return {
    formUnits,
    codes: codesOfText(units, codeOf),
    singles: units.length - singles.size + 1,
    keys: { codes: inCodes(formUnits, codeOf), starts },
  };
}

function inCodes(formUnits: Uint16Array, codeOf: Uint16Array): Uint16Array {
  const codes = new Uint16Array(formUnits.length);
  for (let i = 0; i < codes.length; i++) codes[i] = codeOf[formUnits[i] ?? 0] ?? 0;
  return codes;
}

/** Above every frequency. */
const LAST = 2 ** 32;
const UNITS = 0x10000;

/** Each unit once. They are sorted as numbers, without a function that compares. */
function byFrequency(formUnits: Uint16Array, singles: ReadonlySet<string>): number[] {
  const frequency = new Uint32Array(UNITS);
  const units: number[] = [];
  for (let i = 0; i < formUnits.length; i++) {
    const unit = formUnits[i] ?? 0;
    if (frequency[unit] === 0) units.push(unit);
    frequency[unit] = (frequency[unit] ?? 0) + 1;
  }
  const rankOf = (unit: number) =>
    (singles.has(String.fromCharCode(unit)) ? 2 * LAST : LAST) - (frequency[unit] ?? 0);
  const ranked = Float64Array.from(units, (unit) => rankOf(unit) * UNITS + unit).sort();
  return Array.from(ranked, (rank) => rank % UNITS);
}

/** Unit of a text → code of what it folds to, and `WORD`. */
function codesOfText(units: number[], codeOf: Uint16Array): Uint16Array {
  const codes = Uint16Array.from(wordBits());
  for (const unit of units) codes[unit] = (codes[unit] ?? 0) | (codeOf[unit] ?? 0);
  for (let i = 0; i < foldedUnits.length; i++) {
    const unit = foldedUnits[i] ?? 0;
    codes[unit] = (codes[unit] ?? 0) | (codeOf[foldTable[unit] ?? 0] ?? 0);
  }
  return codes;
}

let bits: Uint16Array | undefined;

function wordBits(): Uint16Array {
  bits ??= Uint16Array.from(wordUnits(), (isWord) => (isWord ? WORD : 0));
  return bits;
}
