/**
 * The terms of a row. Terms in one cell and the values in the cells beside it go together by their
 * order; values for which there is no term are part of the last one.
 */
import type { Sourced, Term } from '../../concept.ts';
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
import { partOfSpeechOf } from '../part-of-speech-words.ts';
import { statusOf } from '../status-words.ts';
import { termTypeOf } from '../term-type-words.ts';
import { splitCell } from './cell-list.ts';
import { isTermField, type TermField } from './fields.ts';
import { matchOf } from './match-words.ts';
import { cellOf, keepAside, type LanguageColumns, type RowReading } from './row-plan.ts';

/** The terms of the nth cell for terms, with what the nth cells of the other fields say of them. */
export function termsOf(row: RowReading, columns: LanguageColumns, nth: number): Term[] {
  const cell = cellOf(row, columns, 'term', nth);
  if (cell === '') return [];
  const { separator } = row.plan;
  const spellings = splitCell(cell, separator);
  if (spellings.every((spelling) => spelling === '')) {
    reject('emptyTerm', undefined, row.findings);
    return [];
  }
  const beside = new Map<TermField, string[]>();
  for (const field of columns.keys()) {
    if (field === 'term' || !isTermField(field)) continue;
    beside.set(field, aligned(cellOf(row, columns, field, nth), spellings.length, separator));
  }
  return spellings.flatMap((spelling, at) => {
    if (spelling === '') return [];
    const value = (field: TermField) => beside.get(field)?.[at] ?? '';
    const column = (field: TermField) => columns.get(field)?.[nth];
    return termOf(spelling, row, value, column) ?? [];
  });
}

function termOf(
  spelling: string,
  row: RowReading,
  value: (field: TermField) => string,
  column: (field: TermField) => number | undefined,
): Term | undefined {
  const { findings } = row;
  const clean = cleanTerm(spelling, findings);
  if (!clean) return undefined;
  const known = <T>(field: TermField, meaning: (word: string) => T | undefined) =>
    knownValue(row, column(field), value(field), meaning);
  const context = sourcedOf(findings, {
    text: value('context'),
    source: value('contextSource'),
    url: value('contextUrl'),
  });
  const match = { ...clean.match, ...known('match', matchOf) };
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
    note: cleanText(value('termNote'), findings),
    match: Object.keys(match).length > 0 ? match : undefined,
  });
}

/** A text and where it is from; nothing without the text. */
export function sourcedOf(
  findings: Findings,
  said: { text: string; source: string; url: string },
): Sourced | undefined {
  const text = cleanText(said.text, findings);
  if (text === undefined) return undefined;
  const source = cleanLabel(said.source, findings);
  return compact<Sourced>({ text, source, sourceUrl: cleanAddress(said.url, findings) });
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
