/** What a text is found to be before it is read, for the reader to correct. */
import type { DecodedText } from '../../../glossary/formats/decode-text.ts';
import { detectFormat, type ReadFormat } from '../../../glossary/formats/detect.ts';
import type { Direction } from '../../../glossary/formats/format.ts';
import { MOST_COLUMNS } from '../../../glossary/formats/limits.ts';
import { inspectTable, type TableLayout } from '../../../glossary/formats/table/table-layout.ts';
import type { Inspection, Said } from './protocol.ts';

export function inspect({ text, encoding }: DecodedText, name: string, said: Said): Inspection {
  const format = said.format ?? detectFormat(text, name);
  if (format === 'csv' || format === 'tsv') {
    return { encoding, format, table: toShow(inspectTable(text, format, said.table)) };
  }
  const languages = said.languages ?? languagesIn(text, format);
  return { encoding, format, ...(languages && { languages }) };
}

/** Rows to show: enough to see which column is which. */
const SHOWN_ROWS = 6;

/** UTF-16 units of a cell to show: more does not fit its column. */
const SHOWN_LENGTH = 80;

/** What is no table may come out as one of ten thousand columns, or with a cell of a megabyte. */
function toShow({ columns, rows, ...layout }: TableLayout): TableLayout {
  const shown = Object.entries(columns).filter(([column]) => Number(column) < MOST_COLUMNS);
  return {
    ...layout,
    columns: Object.fromEntries(shown),
    rows: rows
      .slice(0, SHOWN_ROWS)
      .map((cells) =>
        cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, SHOWN_LENGTH).toWellFormed()),
      ),
  };
}

function languagesIn(text: string, format: ReadFormat): Partial<Direction> | undefined {
  if (format !== 'omegat') return undefined;
  const { columns } = inspectTable(text, 'tsv', { delimiter: '\t', hasHeader: false });
  const [source, target] = [columns[0]?.lang, columns[1]?.lang];
  return { ...(source !== undefined && { source }), ...(target !== undefined && { target }) };
}
