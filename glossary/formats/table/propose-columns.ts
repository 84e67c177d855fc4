/**
 * Reads the meaning of columns off their headings, or, where there are none, off their letters. A
 * heading in words it does not know proposes nothing: the reader of the import dialog decides.
 */
import { areLanguageCodes, guessLanguage } from '../guess-language.ts';
import { type Columns, type Field, isSectionField, isTermField } from './fields.ts';
import { extraKey, LONGEST_HEADING, type Meaning, meaningOf } from './headings.ts';

export interface Proposal {
  hasHeader: boolean;
  columns: Columns;
}

/** Rows to look at. */
export const SAMPLE_ROWS = 50;

/** `rows` are the first rows of the table, with the header if there is one. */
export function proposeColumns(rows: readonly string[][], hasHeader?: boolean): Proposal {
  const [first = [], ...rest] = rows.slice(0, SAMPLE_ROWS);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const below = valuesOf(rest, width);
  const meanings = first.map((cell, column) => meaningOf(cell, below[column]));
  const named = hasHeader ?? isHeader(first, meanings, below);
  const columns = named
    ? fromHeadings(first, meanings, below)
    : fromLetters(valuesOf([first, ...rest], width));
  return { hasHeader: named, columns };
}

function fromHeadings(
  headings: readonly string[],
  meanings: readonly (Meaning | undefined)[],
  below: readonly string[][],
): Columns {
  const columns: Record<number, Field> = {};
  const terms = meanings.filter((meaning) => meaning?.name === 'term');
  const isPair = terms.length === 1 && !terms[0]?.lang;
  let nearest: string | undefined;
  for (const [column, heading] of headings.entries()) {
    const meaning = meanings[column];
    const name = meaning?.name === 'termOrSource' ? (isPair ? 'term' : 'source') : meaning?.name;
    const values = below[column] ?? [];
    if (name === 'rowNumber') continue;
    if (name === undefined) {
      if (isKey(heading)) columns[column] = { name: 'extra' };
      continue;
    }
    if (name === 'term') {
      const lang = meaning?.lang ?? guessLanguage(values);
      if (lang) columns[column] = { name, lang };
      nearest = lang ?? nearest;
    } else if (isTermField(name) || isSectionField(name)) {
      const lang = meaning?.lang ?? languageBeside(name, values, nearest, meanings);
      if (lang) columns[column] = { name, lang };
    } else {
      columns[column] = { name };
    }
  }
  return columns;
}

function isKey(heading: string): boolean {
  return heading.trim() !== '' && extraKey(heading).length <= LONGEST_HEADING;
}

/**
 * The language of a field whose heading does not say it: for texts that of their letters, for pinyin
 * Chinese, else that of the nearest terms to the left, as in tables of memoQ.
 */
function languageBeside(
  name: Field['name'],
  values: readonly string[],
  nearest: string | undefined,
  meanings: readonly (Meaning | undefined)[],
): string | undefined {
  const first = meanings.find((meaning) => meaning?.name === 'term')?.lang;
  if (name === 'reading') {
    const tags = [nearest, ...meanings.map((meaning) => meaning?.lang)];
    return tags.find((tag) => tag?.startsWith('zh')) ?? 'zh-Hans';
  }
  const isText = name === 'definition' || name === 'context';
  return (isText ? guessLanguage(values) : undefined) ?? nearest ?? first ?? 'zh-Hans';
}

function fromLetters(values: readonly string[][]): Columns {
  const columns: Record<number, Field> = {};
  const taken = new Set<string>();
  for (const [column, cells] of values.entries()) {
    if (areLanguageCodes(cells)) continue;
    const lang = guessLanguage(cells);
    if (!lang || taken.has(lang)) continue;
    taken.add(lang);
    columns[column] = { name: 'term', lang };
  }
  return columns;
}

/** A header says something of its columns, or is in other letters than they are. */
function isHeader(
  first: readonly string[],
  meanings: readonly (Meaning | undefined)[],
  below: readonly string[][],
): boolean {
  const isAlone = below.every((values) => values.length === 0);
  if (isAlone) return first.every((cell, column) => meanings[column] ?? cell.trim() === '');
  const says = meanings.some((meaning, column) => {
    const isRepeated = below[column]?.some((value) => value.trim() === first[column]?.trim());
    return meaning && !isRepeated;
  });
  return says || !looksLike(first, below);
}

/** Whether each cell of the first row is in the letters of the column below it. */
function looksLike(first: readonly string[], below: readonly string[][]): boolean {
  return first.every((cell, column) => {
    const lang = guessLanguage([cell])?.slice(0, 2);
    const rest = guessLanguage(below[column] ?? [])?.slice(0, 2);
    return rest === undefined || lang === rest;
  });
}

function valuesOf(rows: readonly string[][], width: number): string[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}
