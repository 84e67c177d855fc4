/**
 * The compiled form of all active surface forms: flat arrays that the store keeps as they are and a
 * scan uses at once. What stands under an acceptance are its entries, each a term of a concept or a
 * phrase against one; words that speak for cued terms on their page may have none.
 */
import { type Acceptances, listAcceptances } from './acceptances.ts';
import { type DoubleArray, placeTrie } from './double-array.ts';
import { type Edits, editedForms } from './edited-forms.ts';
import { foldTable } from './fold.ts';
import { collectForms, type FormTable } from './form-table.ts';
import type { ActiveConcept } from './listed-concepts.ts';
import { buildFilter, type StartFilter, WORD } from './starts.ts';
import { foldPairs } from './tables/fold-pairs.ts';
import { buildTrie, type Keys, type Trie } from './trie.ts';
import { wordUnits } from './word-units.ts';

/** Raise it when fields of the lexicon or the rules behind its forms change. */
const FORMAT = 7;

export interface Lexicon extends DoubleArray, StartFilter, Acceptances, Pick<Trie, 'tails'> {
  /** Differs where a stored lexicon cannot be used by this code. */
  format: string;
  revision: number;
  /** 65,536 numbers, unit of a tidied text → `CODE` of the folded unit, 0 for none, and `WORD` if
   * the unit itself, not what it folds to, is part of a word. */
  codes: Uint16Array;
  /** The units of all folded forms, one form behind the other, in the order of acceptances. */
  formUnits: Uint16Array;
  /** Ordered as cards list concepts: the reader's own first, then those of collections, of packs, and bundled ones. */
  conceptIds: string[];
  /** As `traits` of `ListedConcept`. */
  conceptTraits: Uint8Array;
  /** Cue rule → 1 if its page is enough. */
  cuePages: Uint8Array;
  /** Cue rule c has the folded words from `cueWordStarts[c]` to `cueWordStarts[c + 1]`. */
  cueWordStarts: Uint32Array;
  cueWords: string[];
}

/** The lexicon of all concepts at one revision. Muted and general ones are in it: they are left out by the asker. */
export function compileLexicon(concepts: Iterable<ActiveConcept>, revision: number): Lexicon {
  return lexiconOf(collectForms(concepts), revision);
}

/** Marks what would be marked had all been compiled anew. No other concept is needed. */
export function editLexicon(lexicon: Lexicon, edits: Edits, revision: number): Lexicon {
  return lexiconOf(editedForms(lexicon, edits), revision);
}

function lexiconOf(table: FormTable, revision: number): Lexicon {
  const forms = [...table.forms.keys()];
  const { codes, singles, keys } = encode(forms);
  const inside = insideKeys(table, codes);
  const trie = buildTrie(keys);
  return {
    format: currentFormat(),
    revision,
    codes,
    ...buildFilter(keys, singles, inside),
    ...placeTrie(trie),
    tails: trie.tails,
    ...listAcceptances(table, trie),
    ...cueRules(table),
    formUnits: unitsOf(forms, keys.codes.length),
    conceptIds: table.concepts.map(({ id }) => id),
    conceptTraits: Uint8Array.from(table.concepts, ({ traits }) => traits),
  };
}

function unitsOf(forms: string[], count: number): Uint16Array {
  const units = new Uint16Array(count);
  let end = 0;
  for (const form of forms) for (let i = 0; i < form.length; i++) units[end++] = form.charCodeAt(i);
  return units;
}

export function isCurrentFormat(lexicon: Lexicon): boolean {
  return lexicon.format === currentFormat();
}

/** Numbers the units of the forms: the frequent ones first, for a dense array, but last those that are one. */
function encode(forms: string[]): { codes: Uint16Array; singles: number; keys: Keys } {
  const frequency = new Uint32Array(0x10000);
  const starts = new Uint32Array(forms.length + 1);
  const singles = new Set<number>();
  forms.forEach((form, index) => {
    starts[index + 1] = (starts[index] ?? 0) + form.length;
    if (form.length === 1) singles.add(form.charCodeAt(0));
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      frequency[unit] = (frequency[unit] ?? 0) + 1;
    }
  });
  const units: number[] = [];
  for (let unit = 0; unit < frequency.length; unit++) if (frequency[unit]) units.push(unit);
  const rank = (unit: number) => (frequency[unit] ?? 0) - (singles.has(unit) ? 2 ** 32 : 0);
  units.sort((a, b) => rank(b) - rank(a));
  const codeOf = new Uint16Array(0x10000);
  units.forEach((unit, index) => {
    codeOf[unit] = index + 1;
  });

  const keyCodes = new Uint16Array(starts[forms.length] ?? 0);
  let end = 0;
  for (const form of forms) {
    for (let i = 0; i < form.length; i++) keyCodes[end++] = codeOf[form.charCodeAt(i)] ?? 0;
  }
  const isWord = wordUnits();
  const codes = new Uint16Array(0x10000);
  for (let unit = 0; unit < codes.length; unit++) {
    codes[unit] = (codeOf[foldTable[unit] ?? 0] ?? 0) | (isWord[unit] ? WORD : 0);
  }
  return { codes, singles: units.length - singles.size + 1, keys: { codes: keyCodes, starts } };
}

/** The forms that count anywhere and begin with a unit of words: Chinese has no word to start in. */
function insideKeys({ forms, hasAnywhere }: FormTable, codes: Uint16Array): number[] {
  if (!hasAnywhere) return [];
  const inside: number[] = [];
  let key = 0;
  for (const [form, entries] of forms) {
    const isWord = (codes[form.charCodeAt(0)] ?? 0) & WORD;
    if (isWord && entries.some(({ anywhere }) => anywhere)) inside.push(key);
    key++;
  }
  return inside;
}

function cueRules({ cues }: FormTable): Pick<Lexicon, 'cuePages' | 'cueWordStarts' | 'cueWords'> {
  const cueWordStarts = new Uint32Array(cues.length + 1);
  cues.forEach((cue, index) => {
    cueWordStarts[index + 1] = (cueWordStarts[index] ?? 0) + cue.with.length;
  });
  return {
    cuePages: Uint8Array.from(cues, ({ scope }) => (scope === 'page' ? 1 : 0)),
    cueWordStarts,
    cueWords: cues.flatMap((cue) => cue.with),
  };
}

let format: string | undefined;

/** Includes the fold: other pairs make other codes. */
function currentFormat(): string {
  if (!format) {
    let hash = 0;
    for (let i = 0; i < foldPairs.length; i++)
      hash = (Math.imul(hash, 31) + foldPairs.charCodeAt(i)) | 0;
    format = `${FORMAT}.${hash >>> 0}`;
  }
  return format;
}
