/** Tab-separated values: what spreadsheets put on the clipboard, with their quotation marks. */
import { tableFormat } from './table/table-format.ts';

export const tsv = tableFormat('tsv', {
  extensions: ['tsv', 'tab', 'txt'],
  mediaType: 'text/tab-separated-values',
});
