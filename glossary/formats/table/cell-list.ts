/** Several values in one cell: `平台|台`. A backslash before the separator makes it a letter. */

/** Joins values with `|`; empty ones hold their place, but not at the end. */
export function joinCell(values: readonly (string | undefined)[]): string {
  const escaped = values.map((value) => (value ?? '').replace(/[\\|]/g, '\\$&'));
  while (escaped.length > 1 && escaped.at(-1) === '') escaped.pop();
  return escaped.join('|');
}

/** The values of a cell, trimmed, at least one. No separator: the cell is one value as it stands. */
export function splitCell(cell: string, separator: string): string[] {
  if (separator === '') return [cell.trim()];
  if (!cell.includes(separator) && !cell.includes('\\')) return [cell.trim()];
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at++) {
    const letter = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (letter === '\\' && (next === '\\' || next === separator)) {
      value += next;
      at++;
    } else if (letter === separator) {
      values.push(value.trim());
      value = '';
    } else {
      value += letter;
    }
  }
  return [...values, value.trim()];
}
