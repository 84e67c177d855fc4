/**
 * One row of a table as a concept. Terms in one cell and the values in the cells beside it go
 * together by their order; values for which there is no term are part of the last one.
 */
import type { Concept, LanguageSection, Sourced, Term } from '../../concept.ts';
import { cleanAddress } from '../clean-address.ts';
import {
  cleanLabel,
  cleanTerm,
  cleanText,
  excerpt,
  type Findings,
  reject,
  warn,
} from '../clean-term.ts';
import { compact } from '../compact.ts';
import { isIdentifier, isPlainKey, isTimestamp } from '../identifiers.ts';
import { partOfSpeechOf } from '../part-of-speech-words.ts';
import { statusOf } from '../status-words.ts';
import { termTypeOf } from '../term-type-words.ts';
import { splitCell } from './cell-list.ts';
import {
  type Columns,
  type ConceptField,
  isSectionField,
  isTermField,
  type SectionField,
  type TermField,
} from './fields.ts';
import { extraKey } from './headings.ts';
import { matchOf } from './match-words.ts';

/** What of a table is the same for all rows. */
export interface RowPlan {
  /** In the order of their first columns. */
  languages: { lang: string; columns: Map<TermField | SectionField, number[]> }[];
  concept: Map<ConceptField, number[]>;
  /** Empty if the table has none. */
  headings: readonly string[];
  separator: string;
  mintId(): string;
}

/** One row being read. */
interface RowReading {
  cells: readonly string[];
  plan: RowPlan;
  findings: Findings;
  /** What no field holds, by heading. */
  extra: Map<string, string>;
}

export function rowPlan(
  columns: Columns,
  rest: Pick<RowPlan, 'headings' | 'separator' | 'mintId'>,
): RowPlan {
  const languages = new Map<string, Map<TermField | SectionField, number[]>>();
  const concept = new Map<ConceptField, number[]>();
  for (const column of Object.keys(columns).map(Number)) {
    const field = columns[column];
    if (!field) continue;
    if (field.lang === undefined) {
      concept.set(field.name, [...(concept.get(field.name) ?? []), column]);
    } else if (isTermField(field.name) || isSectionField(field.name)) {
      const named = languages.get(field.lang) ?? new Map<TermField | SectionField, number[]>();
      named.set(field.name, [...(named.get(field.name) ?? []), column]);
      languages.set(field.lang, named);
    }
  }
  return {
    languages: [...languages].map(([lang, named]) => ({ lang, columns: named })),
    concept,
    ...rest,
  };
}

/** The concept of a row, and whether it has an id; none, and a rejection, if the row can be none. */
export function rowConcept(
  cells: readonly string[],
  plan: RowPlan,
  findings: Findings,
): { concept?: Concept; hasId: boolean } {
  const row: RowReading = { cells, plan, findings, extra: new Map() };
  const id = conceptValue(row, 'id', isIdentifier);
  const languages = plan.languages.flatMap((language) => sectionOf(row, language) ?? []);
  if (!languages.some(({ terms }) => terms.length > 0)) reject('noTerm', undefined, findings);
  const concept = compact<Concept>({
    id: id ?? `c-${plan.mintId()}`,
    origin: 'personal',
    subjectField: listOf(row, 'subjectField', cleanLabel),
    languages,
    note: textsOf(row, 'note'),
    tags: ifAny(listOf(row, 'tags', cleanLabel)),
    crossReferences: ifAny(listOf(row, 'url', cleanAddress).map((url) => ({ url }))),
    created: conceptValue(row, 'created', isTimestamp),
    modified: conceptValue(row, 'modified', isTimestamp),
    extra: extraOf(row),
  });
  return findings.rejection ? { hasId: false } : { concept, hasId: id !== undefined };
}

type LanguagePlan = RowPlan['languages'][number];

function sectionOf(row: RowReading, { lang, columns }: LanguagePlan): LanguageSection | undefined {
  const terms = (columns.get('term') ?? []).flatMap((_, nth) => termsOf(row, columns, nth));
  const definition = sourcedOf(row.findings, {
    text: cellOf(row, columns, 'definition'),
    source: cellOf(row, columns, 'definitionSource'),
    url: cellOf(row, columns, 'definitionUrl'),
  });
  const note = cleanText(cellOf(row, columns, 'sectionNote'), row.findings);
  return terms.length > 0 || definition || note
    ? compact<LanguageSection>({ lang, definition, note, terms })
    : undefined;
}

/** The terms of the nth cell for terms, with what the nth cells of the other fields say of them. */
function termsOf(row: RowReading, columns: LanguagePlan['columns'], nth: number): Term[] {
  const cell = cellOf(row, columns, 'term', nth);
  if (cell === '') return [];
  const spellings = splitCell(cell, row.plan.separator);
  if (spellings.every((spelling) => spelling === '')) {
    reject('emptyTerm', undefined, row.findings);
    return [];
  }
  const values = (field: TermField) =>
    aligned(cellOf(row, columns, field, nth), spellings.length, row.plan.separator);
  const beside = {
    reading: values('reading'),
    administrativeStatus: values('administrativeStatus'),
    termType: values('termType'),
    partOfSpeech: values('partOfSpeech'),
    geographicalUsage: values('geographicalUsage'),
    source: values('source'),
    sourceUrl: values('sourceUrl'),
    context: values('context'),
    contextSource: values('contextSource'),
    contextUrl: values('contextUrl'),
    note: values('termNote'),
    match: values('match'),
  };
  return spellings.flatMap((spelling, at) => {
    const clean = spelling === '' ? undefined : cleanTerm(spelling, row.findings);
    if (!clean) return [];
    const { findings } = row;
    const value = (name: keyof typeof beside) => beside[name][at] ?? '';
    const known = <T>(
      name: keyof typeof beside & TermField,
      meaning: (word: string) => T | undefined,
    ) => knownValue(row, columns.get(name)?.[nth], value(name), meaning);
    const context = sourcedOf(findings, {
      text: value('context'),
      source: value('contextSource'),
      url: value('contextUrl'),
    });
    return compact<Term>({
      id: `t-${row.plan.mintId()}`,
      term: clean.term,
      reading: cleanLabel(value('reading'), findings),
      administrativeStatus: known('administrativeStatus', statusOf),
      termType: known('termType', termTypeOf),
      partOfSpeech: known('partOfSpeech', partOfSpeechOf),
      geographicalUsage: cleanLabel(value('geographicalUsage'), findings),
      source: cleanLabel(value('source'), findings),
      sourceUrl: cleanAddress(value('sourceUrl'), findings),
      contexts: context && [context],
      note: cleanText(value('note'), findings),
      match: ifFilled({ ...clean.match, ...known('match', matchOf) }),
    });
  });
}

/** The values of a cell, as many as there are terms. */
function aligned(cell: string, count: number, separator: string): string[] {
  if (cell === '') return [];
  const values = splitCell(cell, separator);
  if (values.length <= count) return values;
  return [...values.slice(0, count - 1), values.slice(count - 1).join(separator)];
}

/** What a word means; if it is none of the known ones, it is kept under its heading. */
function knownValue<T>(
  row: RowReading,
  column: number | undefined,
  word: string,
  meaning: (word: string) => T | undefined,
): T | undefined {
  if (word === '') return undefined;
  const found = meaning(word);
  if (found === undefined) {
    warn('unknownValue', excerpt(word), row.findings);
    keepAside(row, column, word);
  }
  return found;
}

function conceptValue(
  row: RowReading,
  field: 'id' | 'created' | 'modified',
  isValid: (value: string) => boolean,
): string | undefined {
  const [column] = row.plan.concept.get(field) ?? [];
  const value = column === undefined ? '' : (row.cells[column] ?? '').trim();
  if (value === '') return undefined;
  if (isValid(value)) return value;
  keepAside(row, column, value);
  return undefined;
}

function listOf<T>(
  row: RowReading,
  field: 'subjectField' | 'tags' | 'url',
  clean: (value: string, findings: Findings) => T | undefined,
): T[] {
  return (row.plan.concept.get(field) ?? [])
    .flatMap((column) => splitCell(row.cells[column] ?? '', row.plan.separator))
    .flatMap((value) => clean(value, row.findings) ?? []);
}

/** Several columns of notes become one note. */
function textsOf(row: RowReading, field: 'note'): string | undefined {
  const texts = (row.plan.concept.get(field) ?? []).flatMap(
    (column) => cleanText(row.cells[column] ?? '', row.findings) ?? [],
  );
  return texts.length > 0 ? texts.join('\n') : undefined;
}

function sourcedOf(
  findings: Findings,
  said: { text: string; source: string; url: string },
): Sourced | undefined {
  const text = cleanText(said.text, findings);
  if (text === undefined) return undefined;
  return compact<Sourced>({
    text,
    source: cleanLabel(said.source, findings),
    sourceUrl: cleanAddress(said.url, findings),
  });
}

function cellOf(
  row: RowReading,
  columns: LanguagePlan['columns'],
  field: TermField | SectionField,
  nth = 0,
): string {
  const column = columns.get(field)?.[nth];
  return column === undefined ? '' : (row.cells[column] ?? '');
}

function keepAside(row: RowReading, column: number | undefined, value: string): void {
  const heading = column === undefined ? undefined : row.plan.headings[column];
  if (heading !== undefined && heading !== '') row.extra.set(heading, value);
}

function extraOf(row: RowReading): Record<string, string> | undefined {
  for (const column of row.plan.concept.get('extra') ?? []) {
    row.extra.set(extraKey(row.plan.headings[column] ?? ''), row.cells[column] ?? '');
  }
  const kept = [...row.extra].flatMap(([heading, value]) => {
    const text = cleanText(value, row.findings);
    const key = cleanLabel(heading, row.findings) ?? '';
    return text !== undefined && isPlainKey(key) ? [[key, text] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function ifAny<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function ifFilled<T extends object>(fields: T): T | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}
