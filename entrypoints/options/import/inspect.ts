/** What a text is found to be before it is read, for the reader to correct. */
import type { DecodedText } from '../../../glossary/formats/decode-text.ts';
import { detectFormat, type ReadFormat } from '../../../glossary/formats/detect.ts';
import type { Direction } from '../../../glossary/formats/format.ts';
import { inspectTable } from '../../../glossary/formats/table/table-layout.ts';
import type { Inspection, Said } from './protocol.ts';

/** Rows to show: enough to see which column is which. */
const SHOWN_ROWS = 6;

export function inspect({ text, encoding }: DecodedText, name: string, said: Said): Inspection {
  const format = said.format ?? detectFormat(text, name);
  if (format === 'csv' || format === 'tsv') {
    const table = inspectTable(text, format, said.table);
    return { encoding, format, table: { ...table, rows: table.rows.slice(0, SHOWN_ROWS) } };
  }
  const languages = said.languages ?? languagesIn(text, format);
  return { encoding, format, ...(languages && { languages }) };
}

function languagesIn(text: string, format: ReadFormat): Partial<Direction> | undefined {
  if (format !== 'omegat') return undefined;
  const { columns } = inspectTable(text, 'tsv', { delimiter: '\t', hasHeader: false });
  const [source, target] = [columns[0]?.lang, columns[1]?.lang];
  return { ...(source !== undefined && { source }), ...(target !== undefined && { target }) };
}
