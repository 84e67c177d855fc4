/**
 * The forms as sequences of codes: their units, numbered the frequent ones first, for a dense array, but last those
 * that are a form by themselves. Before these some numbers are left for units that come with an edit.
 */
import { foldedUnits, foldTable } from './fold.ts';
import { CODE, WORD } from './starts.ts';
import type { Keys } from './trie.ts';
import { wordUnits } from './word-units.ts';

export interface Codes {
  /** 65,536 numbers, unit of a tidied text → `CODE` of the folded unit, 0 for none, and `WORD` if
   * the unit itself, not what it folds to, is part of a word. */
  codes: Uint16Array;
  /** Codes from this one on are forms by themselves. */
  singles: number;
  /** The first code below `singles` that no unit has. */
  spareCode: number;
  /** No code is greater. */
  greatestCode: number;
}

/** A term a reader adds brings one or two characters the glossary did not have, mostly none. */
const SPARE_CODES = 128;

/** All Han characters of the plane, folded, are 25,000. */
export const MOST_UNITS = CODE - SPARE_CODES;

/** `forms` are folded, each once. */
export function numberForms(forms: string[]): Codes & { keys: Keys } {
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
  const spareCode = units.length - singles.size + 1;
  const codeOf = new Uint16Array(0x10000);
  units.forEach((unit, index) => {
    codeOf[unit] = index + 1 < spareCode ? index + 1 : index + 1 + SPARE_CODES;
  });
  const codes = Uint16Array.from(wordBits());
  giveCodes(codes, units, codeOf);
  return {
    codes,
    singles: spareCode + SPARE_CODES,
    spareCode,
    greatestCode: units.length + SPARE_CODES,
    keys: { codes: inCodes(formUnits, codeOf), starts },
  };
}

/** The same with codes for these units too, which are folded and have none. Nothing where no codes are left. */
export function withUnits(
  { codes: before, singles, spareCode, greatestCode }: Codes,
  units: number[],
): Codes | undefined {
  if (units.length === 0) return { codes: before, singles, spareCode, greatestCode };
  if (spareCode + units.length > singles) return undefined;
  const codes = before.slice();
  const codeOf = new Uint16Array(0x10000);
  units.forEach((unit, index) => {
    codeOf[unit] = spareCode + index;
  });
  giveCodes(codes, units, codeOf);
  return { codes, singles, spareCode: spareCode + units.length, greatestCode };
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

/** Every unit of a text that folds to one of these gets its code. */
function giveCodes(codes: Uint16Array, units: number[], codeOf: Uint16Array): void {
  for (const unit of units) codes[unit] = (codes[unit] ?? 0) | (codeOf[unit] ?? 0);
  for (let i = 0; i < foldedUnits.length; i++) {
    const unit = foldedUnits[i] ?? 0;
    codes[unit] = (codes[unit] ?? 0) | (codeOf[foldTable[unit] ?? 0] ?? 0);
  }
}

let bits: Uint16Array | undefined;

function wordBits(): Uint16Array {
  bits ??= Uint16Array.from(wordUnits(), (isWord) => (isWord ? WORD : 0));
  return bits;
}
