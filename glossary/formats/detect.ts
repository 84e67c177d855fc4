/**
 * Which format a text is in: by what stands in it, and only where that says nothing by the name of the
 * file. A proposal, for the reader may know better; it never fails, since anything may be a table.
 */
import { findDelimiter } from './table/delimiter.ts';
import { preambleOf } from './table/preamble.ts';
import { rowsOf } from './table/rows.ts';
import { inspectTable } from './table/table-layout.ts';

/**
 * Formats that are read. `tbx` is both versions and both styles; files of Anki and DeepL are tables,
 * whose readers know their headers and their columns of language codes.
 */
export const readFormats = [
  'tifa-json',
  'csv',
  'tsv',
  'tbx',
  'omegat',
  'cedict',
  'immersive-translate',
] as const;
export type ReadFormat = (typeof readFormats)[number];

/** UTF-16 units to look at: some hundred lines. */
const SAMPLE_LENGTH = 65_536;

/** `name` is the file's, or empty for text that was pasted. */
export function detectFormat(text: string, name: string): ReadFormat {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return byContent(sample) ?? byExtension(sample, extension) ?? tableOf(sample);
}

function byContent(sample: string): ReadFormat | undefined {
  if (/^\s*\{\s*(?:"|\}|$)/.test(sample)) return 'tifa-json';
  if (/^\s*<(?:\?xml\b|!doctype\b|!--|martif\b|tbx\b)/i.test(sample)) return 'tbx';
  if (isCedict(sample)) return 'cedict';
  if (isImmersiveTranslate(sample)) return 'immersive-translate';
  if (/^# -\*- coding:/.test(sample)) return 'omegat';
  return preambleOf(sample).anki ? tableOf(sample) : undefined;
}

function byExtension(sample: string, extension: string): ReadFormat | undefined {
  switch (extension) {
    case 'json':
      return 'tifa-json';
    case 'tbx':
    case 'xml':
    case 'martif':
      return 'tbx';
    case 'u8':
      return 'cedict';
    case 'utf8':
      return 'omegat';
    case 'csv':
    case 'tsv':
      return extension;
    case 'txt':
    case 'tab':
      return isOmegat(sample) ? 'omegat' : undefined;
    default:
      return undefined;
  }
}

function tableOf(sample: string): ReadFormat {
  const delimiter = preambleOf(sample).delimiter ?? findDelimiter(sample);
  return delimiter === '\t' ? 'tsv' : 'csv';
}

/** Lines to look at. */
const SAMPLE_LINES = 20;

function isCedict(sample: string): boolean {
  const lines = filledLines(sample).filter((line) => !line.startsWith('#'));
  const entries = lines.filter(
    (line) => /^\S+ \S+ \[/.test(line) && line.includes('] /') && line.endsWith('/'),
  );
  return entries.length > lines.length / 2;
}

function isImmersiveTranslate(sample: string): boolean {
  for (const { cells, filled } of rowsOf(sample, { delimiter: ',', unclosed: 'literal' })) {
    if (filled === 0) continue;
    const names = cells.map((cell) => cell.trim());
    return ['source', 'target', 'tgt_lng'].every((name) => names.includes(name));
  }
  return false;
}

/** Source, target and perhaps a comment, and no headings. */
function isOmegat(sample: string): boolean {
  const lines = filledLines(sample).filter((line) => !line.startsWith('#'));
  const widths = lines.map((line) => line.split('\t').length);
  const isPairs = lines.length > 0 && widths.every((width) => width === 2 || width === 3);
  return isPairs && !inspectTable(sample, 'tsv', { delimiter: '\t' }).hasHeader;
}

/** The last one may be cut off and is left out if there are others. */
function filledLines(sample: string): string[] {
  const lines = sample.slice(0, 200 * SAMPLE_LINES).split(/\r\n?|\n/);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, SAMPLE_LINES);
}
