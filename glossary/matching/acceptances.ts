/**
 * What a scan needs to know of each form, four numbers side by side: they are read from one line of the
 * processor's cache, where an array for each would cost a miss for each.
 */
import type { Entry, FormTable } from './form-table.ts';
import { GENERAL } from './listed-concepts.ts';
import type { Trie } from './trie.ts';

/** Every distinct folded form is an acceptance, numbered from 1. */
export interface Acceptances extends Entries {
  /** `FIELDS` numbers an acceptance: see the constants below. */
  acceptances: Int32Array;
}

export interface Entries {
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
export const PLAIN_BITS = 3;

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
  { forms, entryCount, pageWords, conceptTraits }: FormTable,
  { shorter, tailOf }: Pick<Trie, 'shorter' | 'tailOf'>,
): Acceptances {
  const acceptances = new Int32Array(FIELDS * (forms.size + 1));
  const all = newEntries(forms.size, entryCount);
  let acceptance = 1;
  let end = 0;
  for (const [form, entries] of forms) {
    end = writeEntries(all, acceptance, end, entries);
    const at = FIELDS * acceptance;
    acceptances[at + SHORTER] = shorter[acceptance] ?? 0;
    acceptances[at + LENGTH] = form.length;
    acceptances[at + TAIL] = tailOf[acceptance] ?? 0;
    tellTraits(acceptances, acceptance, traitsOfForm(form, pageWords), entries, conceptTraits);
    acceptance++;
  }
  return { acceptances, ...all };
}

/** Empty ones, for so many acceptances. */
export function newEntries(acceptanceCount: number, entryCount: number): Entries {
  return {
    entryStarts: new Uint32Array(acceptanceCount + 2),
    entryConcepts: new Uint32Array(entryCount),
    entryCues: new Uint32Array(entryCount),
    entryAgainst: new Uint8Array(entryCount),
    entryAnywhere: new Uint8Array(entryCount),
    entryCaseForms: new Uint32Array(entryCount),
    caseForms: [],
  };
}

/** From `at` on; answers where the next acceptance's are to stand. */
export function writeEntries(
  all: Entries,
  acceptance: number,
  at: number,
  entries: readonly Entry[],
): number {
  let end = at;
  for (const { concept, cue, against, anywhere, caseForm } of entries) {
    all.entryConcepts[end] = concept;
    all.entryCues[end] = cue;
    if (against) all.entryAgainst[end] = 1;
    if (anywhere) all.entryAnywhere[end] = 1;
    if (caseForm !== undefined) all.entryCaseForms[end] = all.caseForms.push(caseForm);
    end++;
  }
  all.entryStarts[acceptance + 1] = end;
  return end;
}

/** Those a form has whatever stands under it. */
export function traitsOfForm(form: string, pageWords: ReadonlySet<string>): number {
  return (HAN_TERM.test(form) ? JUDGED : 0) | (pageWords.has(form) ? PAGE_WORD : 0);
}

/** Writes the traits of an acceptance, those of its form and what its entries make of them, and `PLAIN`. */
export function tellTraits(
  acceptances: Int32Array,
  acceptance: number,
  ofForm: number,
  entries: readonly Entry[],
  conceptTraits: Uint8Array,
): void {
  let traits = ofForm;
  for (const { against, anywhere } of entries)
    traits |= (against ? 0 : HAS_TERM) | (anywhere ? ANYWHERE : 0);
  const at = FIELDS * acceptance;
  const length = (acceptances[at + LENGTH] ?? 0) & LENGTH_BITS;
  acceptances[at + LENGTH] = length | (traits << TRAITS_SHIFT);
  const [first] = entries;
  const isPlain = first && entries.length === 1 && isPlainEntry(first) && !(traits & PAGE_WORD);
  acceptances[at + PLAIN] = isPlain ? plainOf(first, traits, conceptTraits) : -1;
}

function plainOf({ concept, anywhere }: Entry, traits: number, conceptTraits: Uint8Array): number {
  return (
    (concept << PLAIN_SHIFT) |
    (traits & JUDGED && !anywhere ? PLAIN_JUDGED : 0) |
    ((conceptTraits[concept] ?? 0) & GENERAL ? PLAIN_GENERAL : 0)
  );
}

function isPlainEntry({ cue, against, caseForm }: Entry): boolean {
  return cue === 0 && !against && caseForm === undefined;
}
