/**
 * The compiled form of all active surface forms: flat arrays that the store keeps as they are and a
 * scan uses at once. What stands under an acceptance are its entries, each a term of a concept or a
 * phrase against one; words that speak for cued terms on their page may have none.
 */
import { type Acceptances, listAcceptances } from './acceptances.ts';
import { type DoubleArray, placeTrie } from './double-array.ts';
import { type Edits, editedForms } from './edited-forms.ts';
import { collectForms, type FormTable } from './form-table.ts';
import type { ActiveConcept } from './listed-concepts.ts';
import { numberForms } from './numbered-units.ts';
import { buildFilter, type StartFilter, WORD } from './starts.ts';
import { foldPairs } from './tables/fold-pairs.ts';
import { buildTrie, type Trie } from './trie.ts';

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
  const { formUnits, codes, singles, keys } = numberForms([...table.forms.keys()]);
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
    formUnits,
    conceptIds: table.concepts.map(({ id }) => id),
    conceptTraits: Uint8Array.from(table.concepts, ({ traits }) => traits),
  };
}

export function isCurrentFormat(lexicon: Lexicon): boolean {
  return lexicon.format === currentFormat();
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
