/** Finds out what separates the cells of a text: European spreadsheets write `;` into `.csv` files. */
import type { Delimiter } from './fields.ts';
import { rowsOf } from './rows.ts';

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];

/** Enough to tell, and read at once. */
const SAMPLE_ROWS = 25;

/** Spreadsheets write it as a line of its own before the first row. */
const DECLARATION = /^sep=([,;\t|])\r?\n?/i;

/** The delimiter by which most rows have the same number of cells; the widest rows decide a tie. */
export function findDelimiter(text: string): Delimiter {
  const declared = declaredDelimiter(text);
  if (declared) return declared.delimiter;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = likelihood(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** What a first line such as `sep=;` says, and its length in UTF-16 units. */
export function declaredDelimiter(
  text: string,
): { delimiter: Delimiter; length: number } | undefined {
  const found = DECLARATION.exec(text);
  return found ? { delimiter: found[1] as Delimiter, length: found[0].length } : undefined;
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
