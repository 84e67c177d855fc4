/**
 * The compiled form of all active surface forms: flat arrays that the store keeps as they are and a
 * scan uses at once. What stands under an acceptance are its entries, each a term of a concept or a
 * phrase against one; words that speak for cued terms on their page may have none.
 */

import { type Acceptances, listAcceptances } from './acceptances.ts';
import { type CueRules, noCues, withCues } from './cue-rules.ts';
import { type DoubleArray, placeTrie } from './double-array.ts';
import { collectForms, type FormTable, mayStartInside } from './form-table.ts';
import type { ActiveConcept } from './listed-concepts.ts';
import { type Codes, numberForms } from './numbered-units.ts';
import { buildFilter, type StartFilter } from './starts.ts';
import { foldPairs } from './tables/fold-pairs.ts';
import { buildTrie, type Trie } from './trie.ts';

/** Raise it when fields of the lexicon or the rules behind its forms change. */
const FORMAT = 8;

export interface Lexicon
  extends Codes,
    DoubleArray,
    StartFilter,
    Acceptances,
    CueRules,
    Pick<Trie, 'tails'> {
  /** Differs where a stored lexicon cannot be used by this code. */
  format: string;
  revision: number;
  /** How much edits have left behind in it since it was compiled. */
  wear: number;
  /** Ordered as cards list concepts: the reader's own first, then those of collections, of packs, and bundled ones. */
  conceptIds: string[];
  /** As `traits` of `ListedConcept`. */
  conceptTraits: Uint8Array;
}

/** The lexicon of all concepts at one revision. Muted and general ones are in it: they are left out by the asker. */
export function compileLexicon(concepts: Iterable<ActiveConcept>, revision: number): Lexicon {
  const table = collectForms(concepts);
  const { keys, ...numbered } = numberForms([...table.forms.keys()]);
  const inside = insideKeys(table, numbered.codes);
  const trie = buildTrie(keys);
  return {
    format: currentFormat(),
    revision,
    wear: 0,
    ...numbered,
    ...buildFilter(keys, numbered.singles, inside),
    ...placeTrie(trie, numbered.greatestCode),
    tails: trie.tails,
    ...listAcceptances(table, trie),
    ...withCues(noCues, table.cues),
    conceptIds: table.conceptIds,
    conceptTraits: table.conceptTraits,
  };
}

export function isCurrentFormat(lexicon: Lexicon): boolean {
  return lexicon.format === currentFormat();
}

function insideKeys({ forms, hasAnywhere }: FormTable, codes: Uint16Array): number[] {
  if (!hasAnywhere) return [];
  const inside: number[] = [];
  let key = 0;
  for (const [form, entries] of forms) {
    if (mayStartInside(form, entries, codes)) inside.push(key);
    key++;
  }
  return inside;
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
