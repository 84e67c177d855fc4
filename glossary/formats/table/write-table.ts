/** Writes concepts as a table: one row a concept, a column for all that at least one of them has. */
import type { Concept } from '../../concept.ts';
import type { Progress } from '../format.ts';
import { PROGRESS_EVERY } from '../limits.ts';
import type { TableColumn } from './columns.ts';
import { guarded, kept } from './formula-guard.ts';

export interface TableStyle {
  delimiter: ',' | '\t';
  spreadsheetSafe: boolean;
}

/** Returns the parts of the file. Excel takes UTF-8 for something else without a BOM. */
export function* tableParts(
  concepts: readonly Concept[],
  columns: readonly TableColumn[],
  style: TableStyle,
): Generator<Progress, string[]> {
  const end = style.spreadsheetSafe ? '\r\n' : '\n';
  const line = (cells: string[]) =>
    cells.map((cell) => cellText(cell, style)).join(style.delimiter) + end;
  const parts = [
    (style.spreadsheetSafe ? '\ufeff' : '') + line(columns.map(({ heading }) => heading)),
  ];
  for (let start = 0; start < concepts.length; start += PROGRESS_EVERY) {
    const some = concepts.slice(start, start + PROGRESS_EVERY);
    parts.push(some.map((concept) => line(columns.map(({ value }) => value(concept)))).join(''));
    yield { done: start + some.length, total: concepts.length };
  }
  return parts;
}

function cellText(cell: string, { delimiter, spreadsheetSafe }: TableStyle): string {
  const spaced = delimiter === '\t' ? cell.replaceAll('\t', ' ') : cell;
  const safe = spreadsheetSafe ? guarded(spaced) : kept(spaced);
  const needsQuotes = /["\r\n]|^\s|\s$/.test(safe) || safe.includes(delimiter);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}
