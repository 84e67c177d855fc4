/** Text in columns for a terminal, where a Chinese character takes two cells. */

/** East Asian Wide and Fullwidth, as far as terms use them: https://www.unicode.org/reports/tr11/ */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const noWidth = /[\p{Mark}\p{Default_Ignorable_Code_Point}]/u;

/** Terminal cells a text takes. */
export function cells(text: string): number {
  return [...text]
    .map((character) => (noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1))
    .reduce((sum: number, width) => sum + width, 0);
}

/** Lines of a table with two spaces between columns; numbers stand to the right. */
export function table(rows: (string | number)[][]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cells(String(cell)));
    });
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - cells(String(cell)));
        return typeof cell === 'number' ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}
