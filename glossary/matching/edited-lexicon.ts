/**
 * A lexicon after an edit. Nothing but what was edited is read or compiled: new forms are put into the trie, and the
 * rest is copied. A form without terms stays where it is, and finds nothing.
 */
import {
  FIELDS,
  JUDGED,
  PAGE_WORD,
  PLAIN,
  PLAIN_BITS,
  PLAIN_SHIFT,
  tellTraits,
  traitsOf,
  traitsOfForm,
} from './acceptances.ts';
import { withCues } from './cue-rules.ts';
import { editedEntries } from './edited-entries.ts';
import { type EditedOrder, type Edits, editedOrder } from './edited-order.ts';
import { addForms, type Entry, emptyTable, type FormTable, mayStartInside } from './form-table.ts';
import { GrowingTrie } from './growing-trie.ts';
import type { Lexicon } from './lexicon.ts';
import { type Codes, withUnits } from './numbered-units.ts';
import { CODE, widenFilter } from './starts.ts';

/** What edits leave behind adds up: after so many forms and concepts all is compiled anew. */
const MOST_WEAR = 1_000;

/** A new form of one unit is looked for wherever its unit stands. */
const WEAR_OF_SINGLE = 50;

/** A form that an edit brings. */
interface NewForm {
  form: string;
  codes: Uint16Array;
  acceptance: number;
  entries: Entry[];
}

/** Marks what would be marked had all been compiled anew. Nothing where that is to be done. */
export function editLexicon(lexicon: Lexicon, edits: Edits, revision: number): Lexicon | undefined {
  const order = editedOrder(lexicon, edits);
  const { conceptIds, conceptTraits } = order;
  const table = emptyTable();
  for (const { concept, place } of order.came) addForms(table, place, concept);
  const wear = lexicon.wear + edits.gone.size + wearOf(table);
  const numbered = wear > MOST_WEAR ? undefined : withUnits(lexicon, newUnits(table, lexicon));
  if (!numbered) return undefined;

  const trie = new GrowingTrie(lexicon, table.forms.size);
  const forms = newForms(table, lexicon, numbered, trie);
  const added = new Map(forms.map(({ acceptance, entries }) => [acceptance, entries]));
  const { changed, ...entries } = editedEntries(lexicon, order, added, trie.count);
  const arrays = trie.arrays();
  if (!order.isSame) renumberPlain(arrays.acceptances, order);
  const formOf = new Map(forms.map(({ acceptance, form }) => [acceptance, form]));
  for (const [acceptance, all] of changed) {
    const before = traitsOf(lexicon, acceptance) & (JUDGED | PAGE_WORD);
    const ofForm = before | traitsOfForm(formOf.get(acceptance) ?? '', table.pageWords);
    tellTraits(arrays.acceptances, acceptance, ofForm, all, conceptTraits);
  }
  return {
    ...lexicon,
    ...numbered,
    ...arrays,
    ...entries,
    ...widerFilter(lexicon, forms, numbered),
    ...withCues(lexicon, table.cues),
    revision,
    wear,
    conceptIds,
    conceptTraits,
  };
}

function wearOf({ forms }: FormTable): number {
  let wear = 0;
  for (const { length } of forms.keys()) wear += length === 1 ? WEAR_OF_SINGLE : 1;
  return wear;
}

/** The units of the forms that have no code yet. */
function newUnits({ forms }: FormTable, { codes }: Codes): number[] {
  const units = new Set<number>();
  for (const form of forms.keys()) {
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      if (((codes[unit] ?? 0) & CODE) === 0) units.add(unit);
    }
  }
  return [...units];
}

/** Puts them into the trie. */
function newForms(
  { forms }: FormTable,
  { cuePages }: Lexicon,
  { codes }: Codes,
  trie: GrowingTrie,
): NewForm[] {
  return Array.from(forms, ([form, entries]) => {
    const inCodes = new Uint16Array(form.length);
    for (let i = 0; i < form.length; i++) inCodes[i] = (codes[form.charCodeAt(i)] ?? 0) & CODE;
    return {
      form,
      codes: inCodes,
      acceptance: trie.put(inCodes),
      // Their rules will stand behind those there are.
      entries: entries.map((one) => ({ ...one, cue: one.cue && one.cue + cuePages.length })),
    };
  });
}

function renumberPlain(acceptances: Int32Array, { placeOf }: EditedOrder): void {
  for (let at = PLAIN; at < acceptances.length; at += FIELDS) {
    const plain = acceptances[at] ?? -1;
    if (plain < 0) continue;
    const concept = placeOf[plain >> PLAIN_SHIFT] ?? 0;
    acceptances[at] = (concept << PLAIN_SHIFT) | (plain & PLAIN_BITS);
  }
}

function widerFilter(lexicon: Lexicon, forms: NewForm[], numbered: Codes) {
  const inside = forms.filter(({ form, entries }) => mayStartInside(form, entries, numbered.codes));
  return widenFilter(lexicon, numbered.greatestCode, forms.map(codesOf), inside.map(codesOf));
}

function codesOf({ codes }: NewForm): Uint16Array {
  return codes;
}
