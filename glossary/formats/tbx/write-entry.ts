/**
 * A concept as an entry of TBX-Basic. Versions 2 and 3 have the same data categories under other
 * element names. Order matters to the grammar: what describes a level stands before its children,
 * what describes a term behind it.
 */
import type { Concept, LanguageSection, Sourced, Term } from '../../concept.ts';
import { anyUri } from './any-uri.ts';

import { readingMark } from './reading-mark.ts';
import type { TermId } from './term-ids.ts';
import { type Attributes, element, textElement } from './xml-text.ts';

/** What differs between the versions. */
export interface Names {
  entry: string;
  section: string;
  term: string;
  /** The language code for a tag of the model. */
  code(lang: string): string;
  /** The sections in the order in which they are written. */
  sections(languages: LanguageSection[]): LanguageSection[];
}

/** An element: one line, or the lines of one. */
type Piece = string | string[];

/** The lines of the entry. Nothing if no section has a term. */
export function writeEntry(concept: Concept, names: Names, termId: TermId): string[] | undefined {
  const sections = names.sections(concept.languages);
  const full = sections.filter(({ terms }) => terms.length > 0);
  if (full.length === 0) return undefined;
  const empty = sections.filter(({ terms }) => terms.length === 0);
  return element(names.entry, { id: concept.id }, [
    ...transaction('origination', concept.created),
    ...transaction('modification', concept.modified),
    ...concept.subjectField.map((subject) => descrip('subjectField', subject)),
    ...(concept.crossReferences ?? []).map(({ url, label }) => xref(url, label ?? '')),
    ...note(concept.note),
    // A section needs a term; without one its texts name their language themselves.
    ...empty.flatMap((section) => sectionData(section, { 'xml:lang': names.code(section.lang) })),
    ...full.map((section) => languageSection(section, names, termId)),
  ]);
}

function languageSection(section: LanguageSection, names: Names, termId: TermId): string[] {
  return element(names.section, { 'xml:lang': names.code(section.lang) }, [
    ...sectionData(section),
    ...section.terms.map((term) => termSection(term, names, termId)),
  ]);
}

function sectionData({ definition, note: text }: LanguageSection, lang?: Attributes): Piece[] {
  return [...(definition ? [sourced('definition', definition, lang)] : []), ...note(text, lang)];
}

function termSection(term: Term, names: Names, termId: TermId): string[] {
  const status = term.administrativeStatus;
  return element(names.term, { id: termId(term.id) }, [
    textElement('term', {}, term.term),
    ...termNote('partOfSpeech', term.partOfSpeech),
    ...termNote('administrativeStatus', status && `${status}Term-admn-sts`),
    ...termNote('termType', term.termType),
    ...termNote('geographicalUsage', term.geographicalUsage),
    ...(term.contexts ?? []).map((context) => sourced('context', context)),
    ...source(term.source),
    ...(term.sourceUrl ? [xref(term.sourceUrl, term.source ?? '')] : []),
    ...note(term.reading && readingMark + term.reading),
    ...note(term.note),
  ]);
}

/** Basic allows no cross-reference in a group: a link is one more source. */
function sourced(type: string, { text, ...from }: Sourced, lang?: Attributes): Piece {
  const head = descrip(type, text, lang);
  const sources = [...source(from.source), ...source(from.sourceUrl)];
  return sources.length === 0 ? head : element('descripGrp', {}, [head, ...sources]);
}

/** The grammar that lists the categories of Basic knows days only: the moment goes to a note. */
function transaction(type: 'origination' | 'modification', moment: string | undefined): Piece[] {
  if (!moment || Number.isNaN(Date.parse(moment))) return [];
  const whole = new Date(moment).toISOString();
  return [
    element('transacGrp', {}, [
      textElement('transac', { type: 'transactionType' }, type),
      textElement('date', {}, whole.slice(0, 'YYYY-MM-DD'.length)),
      ...(moment === whole && whole.endsWith('T00:00:00.000Z') ? [] : note(moment)),
    ]),
  ];
}

function descrip(type: string, text: string, lang?: Attributes): string {
  return textElement('descrip', { type, ...lang }, text);
}

function termNote(type: string, text: string | undefined): string[] {
  return text ? [textElement('termNote', { type }, text)] : [];
}

function source(text: string | undefined): string[] {
  return text ? [textElement('admin', { type: 'source' }, text)] : [];
}

function note(text: string | undefined, lang?: Attributes): string[] {
  return text ? [textElement('note', { ...lang }, text)] : [];
}

function xref(url: string, label: string): string {
  return textElement('xref', { type: 'externalCrossReference', target: anyUri(url) }, label);
}
