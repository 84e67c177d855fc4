/**
 * The forms of a lexicon as they were collected, without those of some concepts and with those of others. After an
 * edit of a large glossary nothing but what was edited is read from the store, where all of it takes a second.
 */
import { FIELDS, LENGTH, LENGTH_BITS } from './acceptances.ts';
import {
  addCue,
  addFolded,
  addForms,
  type Entry,
  emptyTable,
  type FormTable,
} from './form-table.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type ActiveConcept,
  compareListed,
  type ListedConcept,
  listed,
} from './listed-concepts.ts';

/** A concept that is changed has gone and come. */
export interface Edits {
  /** Ids. */
  gone: ReadonlySet<string>;
  came: ActiveConcept[];
}

export function editedForms(lexicon: Lexicon, edits: Edits): FormTable {
  const order = newOrder(lexicon, edits);
  const table = emptyTable(order.concepts);
  addKept(table, lexicon, order.placeOf);
  for (const { concept, place } of order.came) addForms(table, place, concept);
  return table;
}

interface NewOrder {
  concepts: ListedConcept[];
  /** Concept of the lexicon → its index in `concepts`, −1 if it is gone. */
  placeOf: Int32Array;
  came: { concept: ActiveConcept; place: number }[];
}

function newOrder({ conceptIds, conceptTraits }: Lexicon, { gone, came }: Edits): NewOrder {
  const coming = came.map((concept) => ({ concept, ...listed(concept), place: 0 }));
  coming.sort(compareListed);
  const concepts: ListedConcept[] = [];
  const add = ({ id, traits }: ListedConcept) => concepts.push({ id, traits }) - 1;
  const placeOf = new Int32Array(conceptIds.length).fill(-1);
  let next = 0;
  const addComing = (until?: ListedConcept) => {
    for (let one = coming[next]; one; one = coming[++next]) {
      if (until && compareListed(one, until) > 0) return;
      one.place = add(one);
    }
  };
  conceptIds.forEach((id, concept) => {
    if (gone.has(id)) return;
    const kept = { id, traits: conceptTraits[concept] ?? 0 };
    addComing(kept);
    placeOf[concept] = add(kept);
  });
  addComing();
  return { concepts, placeOf, came: coming };
}

/** All entries of concepts that have a place. Forms and cue rules without any are not taken along. */
function addKept(table: FormTable, lexicon: Lexicon, placeOf: Int32Array): void {
  const { entryStarts, entryConcepts } = lexicon;
  const cueOf = keptCues(table, lexicon, placeOf);
  const forms = formsOf(lexicon);
  forms.forEach((form, index) => {
    const end = entryStarts[index + 2] ?? 0;
    for (let at = entryStarts[index + 1] ?? 0; at < end; at++) {
      const concept = placeOf[entryConcepts[at] ?? 0] ?? -1;
      if (concept >= 0) addFolded(table, form, entryAt(lexicon, at, concept, cueOf));
    }
  });
}

function entryAt(lexicon: Lexicon, at: number, concept: number, cueOf: Uint32Array): Entry {
  const caseForm = lexicon.caseForms[(lexicon.entryCaseForms[at] ?? 0) - 1];
  return {
    concept,
    cue: cueOf[lexicon.entryCues[at] ?? 0] ?? 0,
    against: lexicon.entryAgainst[at] === 1,
    anywhere: lexicon.entryAnywhere[at] === 1,
    ...(caseForm !== undefined && { caseForm }),
  };
}

/** Cue rule of the lexicon + 1 → that of the table + 1. */
function keptCues(table: FormTable, lexicon: Lexicon, placeOf: Int32Array): Uint32Array {
  const { entryConcepts, entryCues, cuePages, cueWordStarts, cueWords } = lexicon;
  const cueOf = new Uint32Array(cuePages.length + 1);
  entryCues.forEach((cue, entry) => {
    if (cue === 0 || cueOf[cue] || (placeOf[entryConcepts[entry] ?? 0] ?? -1) < 0) return;
    cueOf[cue] = addCue(table, {
      scope: cuePages[cue - 1] ? 'page' : 'block',
      with: cueWords.slice(cueWordStarts[cue - 1], cueWordStarts[cue]),
    });
  });
  return cueOf;
}

/** In the order of acceptances, from the first. */
function formsOf({ formUnits, acceptances }: Lexicon): string[] {
  const all = textOf(formUnits);
  const forms: string[] = [];
  let start = 0;
  for (let at = FIELDS; at < acceptances.length; at += FIELDS) {
    const end = start + ((acceptances[at + LENGTH] ?? 0) & LENGTH_BITS);
    forms.push(all.slice(start, end));
    start = end;
  }
  return forms;
}

/** Units a call: an engine takes so many arguments. */
const chunk = 8_192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += chunk)
    text += String.fromCharCode(...units.subarray(at, at + chunk));
  return text;
}
