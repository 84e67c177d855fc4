/**
 * Spreadsheets run cells that start like a formula, quoted or not (CWE-1236). An apostrophe before
 * them makes them text. It comes off again when the file is read, here as in the spreadsheet.
 */

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What `unguarded` would take for a guard. */
const LIKE_GUARDED = /^'[=+\-@\t\r\n＝＋－＠']/;

/** For files that are opened in a spreadsheet: also what starts with an apostrophe, to keep it. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) || cell.startsWith("'") ? `'${cell}` : cell;
}

/** For files that are not: only what would lose its own apostrophe on the way back. */
export function kept(cell: string): string {
  return LIKE_GUARDED.test(cell) ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
  return LIKE_GUARDED.test(cell) ? cell.slice(1) : cell;
}
