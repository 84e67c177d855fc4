/**
 * Delimited text as rows of cells. By hand and not by a package, because it must know the line of
 * each row, take line ends as they come, and stay linear and lose no row where quotation marks are
 * loose: a cell such as `"双碳"目标` is what its author meant, marks and all.
 */
import { LONGEST_LINE, MOST_COLUMNS } from '../limits.ts';
import type { Problem } from '../problems.ts';
import type { Delimiter } from './fields.ts';

export interface Row {
  /** 1-based line on which the row starts. */
  line: number;
  /** As they stand, untrimmed; at most one more than the most columns that may be read. */
  cells: string[];
  /** How many cells the row has. */
  width: number;
  /** The number, from 1, of the last cell with more than white space in it; 0 if there is none. */
  filled: number;
  /** Whether a quotation mark was taken literally. */
  strayQuote: boolean;
  /** UTF-16 offset behind the row and its line end. */
  end: number;
}

export interface RowOptions {
  delimiter: Delimiter;
  /**
   * What an opening quotation mark without a closing one means: an incomplete file (`refuse`) or,
   * in text pasted from a spreadsheet, a letter like others (`literal`).
   */
  unclosed: 'refuse' | 'literal';
  /** Where the first row starts: an offset in UTF-16 units and its 1-based line. */
  from?: { start: number; line: number };
}

const QUOTE = '"';
const LINE_FEED = 10;
const RETURN = 13;

/** Yields row by row, blank ones too. Returns why it stopped early, if it did. */
export function* rowsOf(text: string, options: RowOptions): Generator<Row, Problem | undefined> {
  const delimiter = options.delimiter.charCodeAt(0);
  let { start: at, line } = options.from ?? { start: 0, line: 1 };
  while (at < text.length) {
    const start = at;
    const row: Row = { line, cells: [], width: 0, filled: 0, strayQuote: false, end: at };
    for (let more = true; more; ) {
      const close = text[at] === QUOTE ? closingQuote(text, at, options) : LITERAL;
      if (close === NEVER && options.unclosed === 'refuse') return { code: 'unclosedQuote', line };
      const end = close > 0 ? blankEnd(text, close + 1) : plainEnd(text, at, delimiter);
      const cell = close > 0 ? text.slice(at + 1, close) : text.slice(at, end);
      if (end - start > LONGEST_LINE) return { code: 'cellTooLong', line: row.line };
      if (close > 0) line += lineEnds(cell);
      else row.strayQuote ||= cell.includes(QUOTE);
      row.width++;
      if (/\S/.test(cell)) row.filled = row.width;
      if (row.cells.length <= MOST_COLUMNS) {
        row.cells.push(close > 0 ? cell.replaceAll('""', QUOTE) : cell);
      }
      more = text.charCodeAt(end) === delimiter;
      at = more ? end + 1 : end;
    }
    if (text.charCodeAt(at) === RETURN) at++;
    if (text.charCodeAt(at) === LINE_FEED) at++;
    line++;
    row.end = at;
    yield row;
  }
  return undefined;
}

/** Instead of an offset: the quotation mark opens nothing, or what it opens never closes. */
const LITERAL = -1;
const NEVER = -2;

/** Where the cell that opens at `start` closes: at a mark with only blanks up to the cell's end. */
function closingQuote(text: string, start: number, options: RowOptions): number {
  const delimiter = options.delimiter.charCodeAt(0);
  for (let end = start; ; ) {
    end = text.indexOf(QUOTE, end + 1);
    if (end < 0) return NEVER;
    if (text[end + 1] === QUOTE) {
      end++;
      continue;
    }
    if (!isCellEnd(text, blankEnd(text, end + 1), delimiter)) return LITERAL;
    const isLoose = options.unclosed === 'literal' && holdsRows(text.slice(start, end), options);
    return isLoose ? LITERAL : end;
  }
}

/** Spreadsheets have no tabs in cells: what holds tabs and line ends is rows between loose marks. */
function holdsRows(quoted: string, { delimiter }: RowOptions): boolean {
  return delimiter === '\t' && quoted.includes('\t') && /[\r\n]/.test(quoted);
}

function blankEnd(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
}

function plainEnd(text: string, start: number, delimiter: number): number {
  let at = start;
  while (!isCellEnd(text, at, delimiter)) at++;
  return at;
}

function isCellEnd(text: string, at: number, delimiter: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === delimiter || unit === LINE_FEED || unit === RETURN || at >= text.length;
}

function lineEnds(cell: string): number {
  return cell.match(/\r\n?|\n/g)?.length ?? 0;
}
