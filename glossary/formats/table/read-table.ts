/** Reads delimited text: CSV and TSV, ours and others', files and what is pasted from a spreadsheet. */
import { excerpt, type Findings, reject, warn } from '../clean-term.ts';
import { gatherDrafts } from '../drafts.ts';
import type { Progress, Reading, ReadOptions, Refusal } from '../format.ts';
import { MOST_COLUMNS, PROGRESS_EVERY } from '../limits.ts';
import type { Problem } from '../problems.ts';
import { declaredDelimiter, findDelimiter } from './delimiter.ts';
import type { Columns, Delimiter, TableOptions } from './fields.ts';
import { unguarded } from './formula-guard.ts';
import { proposeColumns, SAMPLE_ROWS } from './propose-columns.ts';
import { rowConcept, rowPlan } from './row-concept.ts';
import { type Row, rowsOf } from './rows.ts';

/** What was found out about a table, for the import dialog to show and the reader to correct. */
export interface TableLayout {
  delimiter: Delimiter;
  hasHeader: boolean;
  columns: Columns;
  /** The first rows that hold something, the header among them, without the guards of formulas. */
  rows: string[][];
}

/** `tsv` is also what is pasted from a spreadsheet. */
export type TableKind = 'csv' | 'tsv';

/** Looks at the first rows only. What the reader has `said` stands. */
export function inspectTable(text: string, kind: TableKind, said: TableOptions = {}): TableLayout {
  const delimiter = said.delimiter ?? delimiterOf(text, kind);
  const rows: string[][] = [];
  for (const row of rowsOf(text, { delimiter, unclosed: unclosed[kind] })) {
    if (isContent(row, text)) rows.push(row.cells.map(unguarded));
    if (rows.length === SAMPLE_ROWS) break;
  }
  const proposal = proposeColumns(rows, said.hasHeader);
  return { delimiter, rows, ...proposal, ...(said.columns && { columns: said.columns }) };
}

/** Refuses a table in which no column is known to hold terms: the dialog asks, nothing is guessed. */
export function* readTable(
  text: string,
  kind: TableKind,
  options: ReadOptions,
): Generator<Progress, Reading> {
  if (text.trim() === '') return { refusal: { code: 'emptyFile' } };
  const said = options.table ?? {};
  const layout = inspectTable(text, kind, said);
  const headings = layout.hasHeader ? (layout.rows[0] ?? []) : [];
  const separator = said.separator ?? '|';
  const plan = rowPlan(layout.columns, { headings, separator, mintId: options.mintId });
  const drafts = gatherDrafts(options);
  const rows = rowsOf(text, { delimiter: layout.delimiter, unclosed: unclosed[kind] });
  let width: number | undefined;
  let count = 0;
  let next = rows.next();
  for (; !next.done; next = rows.next()) {
    const row = next.value;
    if (!isContent(row, text)) continue;
    if (width === undefined) {
      if (row.filled > MOST_COLUMNS) return tooWide(row);
      const refusal = refusalOf(layout, headings, said);
      if (refusal) return { refusal };
      width = layout.hasHeader ? row.width : MOST_COLUMNS;
      if (layout.hasHeader) continue;
    }
    const findings: Findings = { warnings: [] };
    if (row.strayQuote) warn('strayQuote', undefined, findings);
    if (row.filled > width) reject('rowTooLong', String(row.filled), findings);
    const { concept, hasId } = rowConcept(row.cells.map(unguarded), plan, findings);
    drafts.add(row.line, concept, findings, !hasId);
    count++;
    if (count % PROGRESS_EVERY === 0) yield { done: row.end, total: text.length };
  }
  if (next.value) return { refusal: next.value };
  const leftOut = headings.filter((heading, column) => heading.trim() && !layout.columns[column]);
  if (leftOut.length > 0) drafts.note({ code: 'columnsLeftOut', detail: leftOut.join(', ') });
  return drafts.reading();
}

const unclosed = { csv: 'refuse', tsv: 'literal' } as const;

function delimiterOf(text: string, kind: TableKind): Delimiter {
  return kind === 'tsv' && text.includes('\t') ? '\t' : findDelimiter(text);
}

/** Neither blank nor the line that declares the delimiter. */
function isContent(row: Row, text: string): boolean {
  return row.filled > 0 && !(row.line === 1 && row.end === declaredDelimiter(text)?.length);
}

function tooWide(row: Row): Refusal {
  return { refusal: { code: 'tooManyColumns', detail: String(row.filled) } };
}

function refusalOf(
  { columns }: TableLayout,
  headings: readonly string[],
  said: TableOptions,
): Problem | undefined {
  if (!said.columns) {
    const names = headings.map((heading) => heading.trim()).filter(Boolean);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) return { code: 'duplicateHeaders', line: 1, detail: excerpt(twice) };
  }
  const hasTerms = Object.values(columns).some(({ name }) => name === 'term');
  return hasTerms ? undefined : { code: 'columnsUnknown' };
}
