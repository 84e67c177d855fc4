/** Reads delimited text: CSV and TSV, ours and others', files and what is pasted from a spreadsheet. */
import { excerpt, type Findings, reject, warn } from '../clean-term.ts';
import { gatherDrafts } from '../drafts.ts';
import type { Progress, Reading, ReadOptions, Refusal } from '../format.ts';
import { MOST_COLUMNS, PROGRESS_EVERY } from '../limits.ts';
import type { Problem } from '../problems.ts';
import type { Columns, TableOptions } from './fields.ts';
import { rowConcept } from './row-concept.ts';
import { rowPlan } from './row-plan.ts';
import type { Row } from './rows.ts';
import { openTable, type TableKind } from './table-layout.ts';

/** Refuses a table in which no column is known to hold terms: the dialog asks, nothing is guessed. */
export function* readTable(
  text: string,
  kind: TableKind,
  options: ReadOptions,
): Generator<Progress, Reading> {
  if (text.trim() === '') return { refusal: { code: 'emptyFile' } };
  const said = options.table ?? {};
  const { layout, headings, rows } = openTable(text, kind, said);
  const separator = said.separator ?? '|';
  const plan = rowPlan(layout.columns, { headings, separator, mintId: options.mintId });
  const drafts = gatherDrafts(options);
  let width: number | undefined;
  let count = 0;
  let next = rows.next();
  for (; !next.done; next = rows.next()) {
    const row = next.value;
    if (width === undefined) {
      if (row.filled > MOST_COLUMNS) return tooWide(row);
      const refusal = refusalOf(layout.columns, headings, said);
      if (refusal) return { refusal };
      width = headings.length || MOST_COLUMNS;
    }
    if (row.isHeader) continue;
    const findings: Findings = { warnings: [] };
    if (row.strayQuote) warn('strayQuote', undefined, findings);
    if (row.filled > width) reject('rowTooLong', String(row.filled), findings);
    const { concept, hasId } = rowConcept(row.cells, plan, findings);
    drafts.add(row.line, concept, findings, !hasId);
    count++;
    if (count % PROGRESS_EVERY === 0) yield { done: row.end, total: text.length };
  }
  if (next.value) return { refusal: next.value };
  const leftOut = headings.filter((heading, column) => heading.trim() && !layout.columns[column]);
  if (leftOut.length > 0) {
    drafts.note({ code: 'columnsLeftOut', detail: leftOut.map(excerpt).join(', ') });
  }
  return drafts.reading();
}

function tooWide(row: Row): Refusal {
  return { refusal: { code: 'tooManyColumns', detail: String(row.filled) } };
}

function refusalOf(
  columns: Columns,
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
