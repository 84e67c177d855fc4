/**
 * What can be found out about a table from its first rows. The import dialog shows it, lets the
 * reader correct it, and hands it back as options.
 */
import type { Problem } from '../problems.ts';
import { findDelimiter } from './delimiter.ts';
import type { Columns, Delimiter, Field, TableOptions } from './fields.ts';
import { unguarded } from './formula-guard.ts';
import { textOfHtml, withoutSounds } from './html-text.ts';
import { type AnkiHeaders, type Preamble, preambleOf } from './preamble.ts';
import { proposeColumns, SAMPLE_ROWS } from './propose-columns.ts';
import { type Row, rowsOf } from './rows.ts';

/** `tsv` is also what is pasted from a spreadsheet. */
export type TableKind = 'csv' | 'tsv';

export interface TableLayout {
  delimiter: Delimiter;
  hasHeader: boolean;
  columns: Columns;
  /** The first rows that hold something, the header among them, as a reader should see them. */
  rows: string[][];
}

/** What the reader has `said` stands; the rest is found out. */
export function inspectTable(text: string, kind: TableKind, said: TableOptions = {}): TableLayout {
  return openTable(text, kind, said).layout;
}

interface OpenTable {
  layout: TableLayout;
  /** Empty if the table has none. */
  headings: readonly string[];
  /** The rows that hold something. Returns why it stopped early, if it did. */
  rows: Generator<Row & { isHeader: boolean }, Problem | undefined>;
}

export function openTable(text: string, kind: TableKind, said: TableOptions): OpenTable {
  const preamble = preambleOf(text);
  const delimiter = said.delimiter ?? preamble.delimiter ?? delimiterOf(text, kind);
  const sample: string[][] = [];
  for (const { cells } of filledRows(text, kind, delimiter, preamble)) {
    sample.push(cells);
    if (sample.length === SAMPLE_ROWS) break;
  }
  const named = preamble.anki?.headings;
  const rows = named ? [named, ...sample] : sample;
  const proposal = proposeColumns(unreserved(rows, preamble.anki), named ? true : said.hasHeader);
  const columns = said.columns ?? withAnki(proposal.columns, preamble.anki);
  const layout = { delimiter, rows, hasHeader: proposal.hasHeader, columns };
  const headerLine = proposal.hasHeader && !named;
  return {
    layout,
    headings: proposal.hasHeader ? (rows[0] ?? []) : [],
    rows: markHeader(filledRows(text, kind, delimiter, preamble), headerLine),
  };
}

function delimiterOf(text: string, kind: TableKind): Delimiter {
  return kind === 'tsv' && text.includes('\t') ? '\t' : findDelimiter(text);
}

const UNCLOSED = { csv: 'refuse', tsv: 'literal' } as const;

function* filledRows(
  text: string,
  kind: TableKind,
  delimiter: Delimiter,
  preamble: Preamble,
): Generator<Row, Problem | undefined> {
  const { anki } = preamble;
  const rows = rowsOf(text, { delimiter, unclosed: UNCLOSED[kind], from: preamble });
  let next = rows.next();
  for (; !next.done; next = rows.next()) {
    const row = next.value;
    if (row.filled === 0 || (anki && row.cells[0]?.startsWith('#'))) continue;
    row.cells = row.cells.map(anki ? (cell, column) => ankiCell(cell, column, anki) : unguarded);
    yield row;
  }
  return next.value;
}

function* markHeader(
  rows: Generator<Row, Problem | undefined>,
  hasHeader: boolean,
): OpenTable['rows'] {
  let isHeader = hasHeader;
  let next = rows.next();
  for (; !next.done; next = rows.next()) {
    yield { ...next.value, isHeader };
    isHeader = false;
  }
  return next.value;
}

function ankiCell(cell: string, column: number, { html, tagsColumn }: AnkiHeaders): string {
  const text = html ? textOfHtml(cell) : withoutSounds(cell);
  return column === tagsColumn ? text.trim().replace(/\s+/g, '|') : text;
}

function withAnki(columns: Columns, anki: AnkiHeaders | undefined): Columns {
  return anki?.tagsColumn === undefined ? columns : { ...columns, [anki.tagsColumn]: TAGS };
}

const TAGS: Field = { name: 'tags' };

/** The rows without what the headers of Anki have said the meaning of, for proposals of the rest. */
function unreserved(rows: string[][], anki: AnkiHeaders | undefined): string[][] {
  if (!anki) return rows;
  const reserved = new Set([...anki.otherColumns, anki.tagsColumn]);
  return rows.map((cells) => cells.map((cell, column) => (reserved.has(column) ? '' : cell)));
}
