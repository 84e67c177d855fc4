/**
 * Comma-separated values (RFC 4180), the format everybody can open. Ours has the names of TBX as
 * headings; files of others are read with the columns the reader says or the headings suggest.
 */
import { tableFormat } from './table/table-format.ts';

export const csv = tableFormat('csv', { extensions: ['csv', 'txt'], mediaType: 'text/csv' });
