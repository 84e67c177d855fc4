/** Finds out what separates the cells of a text: European spreadsheets write `;` into `.csv` files. */
import type { Delimiter } from './fields.ts';
import { rowsOf } from './rows.ts';

/** Of two that are equally likely, the first: nobody writes a tab for anything else. */
const delimiters: readonly Delimiter[] = ['\t', ',', ';', '|'];

/** Enough to tell, and read at once. */
const SAMPLE_ROWS = 25;

/** The delimiter by which most rows have the same number of cells; the widest rows decide a tie. */
export function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = likelihood(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of rows of the commonest width above 1, and a little for each column. */
function likelihood(text: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const row of rowsOf(text, { delimiter, unclosed: 'literal' })) {
    if (row.filled === 0) continue;
    widths.set(row.width, (widths.get(row.width) ?? 0) + 1);
    rows++;
    if (rows === SAMPLE_ROWS) break;
  }
  widths.delete(1);
  let best = 0;
  for (const [width, count] of widths) {
    best = Math.max(best, count / rows + Math.min(width, 50) / 1000);
  }
  return best;
}
