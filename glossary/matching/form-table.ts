/**
 * The first half of compiling: all active surface forms of the concepts, folded, each once, with
 * the terms that are found under it. What a form costs to look for is decided here, not per match.
 */
import type { Term } from '../concept.ts';
import type { FoldedCue } from './cue-rules.ts';
import { fold, foldTable } from './fold.ts';
import { type ActiveConcept, compareListed, listed } from './listed-concepts.ts';
import { MOST_UNITS } from './numbered-units.ts';
import { WORD } from './starts.ts';
import { spellingsOf, surfaceForms } from './surface-forms.ts';
import { tidy } from './tidy.ts';

/** One term under one form. */
export interface Entry {
  /** Index of the concept; concepts are ordered as a card lists them. */
  concept: number;
  /** The form in its own capitals, if the text must have them. */
  caseForm?: string;
  /** Index of the cue rule + 1; 0 for none. */
  cue: number;
  /** Whether the form is a phrase listed against the term: it is found, and nothing is marked. */
  against: boolean;
  /** Whether the form counts also where it cuts a word, unseen by the judge. */
  anywhere: boolean;
}

export interface FormTable {
  /** Folded form → its entries, ordered by concept. */
  forms: Map<string, Entry[]>;
  entryCount: number;
  /** Whether any entry counts anywhere. */
  hasAnywhere: boolean;
  /** In the order of cards. */
  conceptIds: string[];
  /** As `traits` of `ListedConcept`. */
  conceptTraits: Uint8Array;
  /** The units of the forms: 1 if one has it, and how many there are. */
  units: Uint8Array;
  unitCount: number;
  cues: FoldedCue[];
  /** Folded forms that speak for cued terms anywhere on their page. They may have no entries. */
  pageWords: Set<string>;
}

export function collectForms(source: Iterable<ActiveConcept>): FormTable {
  const sorted = Array.from(source, (concept) => ({ concept, ...listed(concept) }));
  sorted.sort(compareListed);
  const table = emptyTable();
  table.conceptIds = sorted.map(({ id }) => id);
  table.conceptTraits = Uint8Array.from(sorted, ({ traits }) => traits);
  sorted.forEach(({ concept }, index) => {
    addForms(table, index, concept);
  });
  return table;
}

export function emptyTable(): FormTable {
  return {
    forms: new Map(),
    entryCount: 0,
    hasAnywhere: false,
    units: new Uint8Array(0x10000),
    unitCount: 0,
    conceptIds: [],
    conceptTraits: new Uint8Array(),
    cues: [],
    pageWords: new Set(),
  };
}

/** The forms of the concept that stands at this index of the table's. */
export function addForms(table: FormTable, concept: number, { languages }: ActiveConcept): void {
  for (const { lang, terms } of languages) {
    for (const term of terms) addTerm(table, concept, term, lang);
  }
}

function addTerm(table: FormTable, concept: number, term: Term, lang: string): void {
  const found = surfaceForms(term, lang);
  if (found.length === 0) return;
  const rule = term.match?.cue;
  const cue = rule ? addCue(table, { scope: rule.scope, with: foldedWords(rule.with ?? []) }) : 0;
  for (const { form, caseSensitive, anywhere } of found) {
    const entry: Entry = { concept, cue, against: false, anywhere };
    if (caseSensitive) entry.caseForm = form;
    addEntry(table, form, entry);
  }
  for (const phrase of rule?.against ?? []) {
    for (const form of spellingsOf(phrase, lang)) {
      addEntry(table, form, { concept, cue, against: true, anywhere: false });
    }
  }
}

/** Whether a form counts anywhere and begins with a unit of words: Chinese has no word to start in. */
export function mayStartInside(
  form: string,
  entries: readonly Entry[],
  codes: Uint16Array,
): boolean {
  const isWord = (codes[form.charCodeAt(0)] ?? 0) & WORD;
  return isWord !== 0 && entries.some(({ anywhere }) => anywhere);
}

/** Answers the index of the rule + 1. */
function addCue(table: FormTable, cue: FoldedCue): number {
  if (cue.scope === 'page') for (const word of cue.with) addPageWord(table, word);
  return table.cues.push(cue);
}

function addPageWord(table: FormTable, word: string): void {
  if (!table.forms.has(word)) {
    if (!addUnits(table, word)) return;
    table.forms.set(word, []);
  }
  table.pageWords.add(word);
}

function addEntry(table: FormTable, spelling: string, entry: Entry): void {
  const form = isFolded(spelling) ? spelling : fold(spelling);
  const entries = table.forms.get(form);
  if (entries) {
    if (entries.some((present) => covers(present, entry))) return;
    const behind = entries.findLastIndex(({ concept }) => concept <= entry.concept) + 1;
    entries.splice(behind, 0, entry);
  } else {
    if (!addUnits(table, form)) return;
    table.forms.set(form, [entry]);
  }
  table.entryCount++;
  table.hasAnywhere ||= entry.anywhere;
}

/** Most Chinese forms are, and a string less to make for each is a tenth of the compile. */
function isFolded(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (foldTable[unit] !== unit) return false;
  }
  return true;
}

/** Whether there is room for the units of the form. */
function addUnits(table: FormTable, form: string): boolean {
  if (table.unitCount + form.length > MOST_UNITS) return false;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (!table.units[unit]) table.unitCount++;
    table.units[unit] = 1;
  }
  return true;
}

/** Whether what `entry` finds is found by `present` already: the form of another script, mostly. */
function covers(present: Entry, entry: Entry): boolean {
  return (
    present.concept === entry.concept &&
    present.against === entry.against &&
    (present.anywhere || !entry.anywhere) &&
    (present.caseForm === undefined || present.caseForm === entry.caseForm) &&
    (present.cue === 0 || present.cue === entry.cue)
  );
}

function foldedWords(words: string[]): string[] {
  return words.map((word) => fold(tidy(word).text).trim()).filter((word) => word !== '');
}
