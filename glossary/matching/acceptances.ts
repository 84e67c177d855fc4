/**
 * What a scan needs to know of each form, four numbers side by side: they are read from one line of the
 * processor's cache, where an array for each would cost a miss for each.
 */
import type { Entry, FormTable } from './form-table.ts';
import { GENERAL } from './listed-concepts.ts';
import type { Trie } from './trie.ts';

/** Every distinct folded form is an acceptance, numbered from 1. */
export interface Acceptances {
  /** `FIELDS` numbers an acceptance: see the constants below. */
  acceptances: Int32Array;
  /** Acceptance a has the entries from `entryStarts[a]` to `entryStarts[a + 1]`, ordered by concept. */
  entryStarts: Uint32Array;
  entryConcepts: Uint32Array;
  /** Entry → cue rule + 1, 0 for none. */
  entryCues: Uint32Array;
  /** Entry → 1 for a phrase against the concept's term. */
  entryAgainst: Uint8Array;
  /** Entry → 1 if the form counts also where it cuts a word, unseen by the judge. */
  entryAnywhere: Uint8Array;
  /** Entry → place in `caseForms` + 1, 0 where capitals do not matter. */
  entryCaseForms: Uint32Array;
  caseForms: string[];
}

export const FIELDS = 4;
/**
 * If an acceptance has one entry, a term without cue and capitals, and is no page word: the concept,
 * shifted by `PLAIN_SHIFT`, and the two bits below. −1 for all others.
 */
export const PLAIN = 0;
/** The next shorter acceptance that this one starts with, or 0. */
export const SHORTER = 1;
/** Its length (UTF-16 units), and from `TRAITS_SHIFT` on its traits. */
export const LENGTH = 2;
/** `tailOf` of the trie. */
export const TAIL = 3;

export const PLAIN_SHIFT = 2;
export const PLAIN_JUDGED = 1;
export const PLAIN_GENERAL = 2;

export const LENGTH_BITS = 0xffff;
export const TRAITS_SHIFT = 16;

/** Traits. */
export const JUDGED = 1; // two to four Han characters, which neighbours make by accident
export const HAS_TERM = 2; // not only a phrase against one
export const PAGE_WORD = 4; // speaks for cued terms anywhere on its page
export const ANYWHERE = 8; // counts for one of its terms also where it cuts a word

/** Longer forms, and forms of one character, do not come about by accident, or cannot be told. */
const HAN_TERM = /^\p{scx=Han}{2,4}$/u;

export function traitsOf({ acceptances }: Acceptances, acceptance: number): number {
  return (acceptances[FIELDS * acceptance + LENGTH] ?? 0) >> TRAITS_SHIFT;
}

export function listAcceptances(
  { forms, entryCount, pageWords, concepts }: FormTable,
  { shorter, tailOf }: Pick<Trie, 'shorter' | 'tailOf'>,
): Acceptances {
  const all: Acceptances = {
    acceptances: new Int32Array(FIELDS * (forms.size + 1)),
    entryStarts: new Uint32Array(forms.size + 2),
    entryConcepts: new Uint32Array(entryCount),
    entryCues: new Uint32Array(entryCount),
    entryAgainst: new Uint8Array(entryCount),
    entryAnywhere: new Uint8Array(entryCount),
    entryCaseForms: new Uint32Array(entryCount),
    caseForms: [],
  };
  const plainOf = (entry: Entry, isJudged: boolean) =>
    (entry.concept << PLAIN_SHIFT) |
    (isJudged && !entry.anywhere ? PLAIN_JUDGED : 0) |
    ((concepts[entry.concept]?.traits ?? 0) & GENERAL ? PLAIN_GENERAL : 0);

  let acceptance = 1;
  let end = 0;
  for (const [form, entries] of forms) {
    const isJudged = HAN_TERM.test(form);
    const isPageWord = pageWords.has(form);
    let traits = (isJudged ? JUDGED : 0) | (isPageWord ? PAGE_WORD : 0);
    for (const { concept, cue, against, anywhere, caseForm } of entries) {
      all.entryConcepts[end] = concept;
      all.entryCues[end] = cue;
      if (against) all.entryAgainst[end] = 1;
      else traits |= HAS_TERM;
      if (anywhere) {
        all.entryAnywhere[end] = 1;
        traits |= ANYWHERE;
      }
      if (caseForm !== undefined) all.entryCaseForms[end] = all.caseForms.push(caseForm);
      end++;
    }
    const [first] = entries;
    const isPlain = first && entries.length === 1 && isPlainEntry(first) && !isPageWord;
    const at = FIELDS * acceptance;
    all.acceptances[at + PLAIN] = isPlain ? plainOf(first, isJudged) : -1;
    all.acceptances[at + SHORTER] = shorter[acceptance] ?? 0;
    all.acceptances[at + LENGTH] = form.length | (traits << TRAITS_SHIFT);
    all.acceptances[at + TAIL] = tailOf[acceptance] ?? 0;
    acceptance++;
    all.entryStarts[acceptance] = end;
  }
  return all;
}

function isPlainEntry({ cue, against, caseForm }: Entry): boolean {
  return cue === 0 && !against && caseForm === undefined;
}
