/**
 * What some programs write before the first row: Excel the delimiter (`sep=;`), Anki what the file
 * is like, line by line (`#separator:tab`, `#html:true`, `#columns:…`, `#tags column:3`).
 */
import type { Delimiter } from './fields.ts';

export interface Preamble {
  /** Where the first row starts, in UTF-16 units and as a 1-based line. */
  start: number;
  line: number;
  delimiter?: Delimiter;
  anki?: AnkiHeaders;
}

/** Cells may be HTML, tags are divided by spaces, and lines that start with # are comments. */
export interface AnkiHeaders {
  html: boolean;
  headings?: string[];
  /** 0-based. */
  tagsColumn?: number;
  /** 0-based columns that say where in Anki a note belongs, or which it is. */
  otherColumns: number[];
}

const NAMES: Readonly<Record<string, Delimiter>> = {
  tab: '\t',
  '\t': '\t',
  comma: ',',
  ',': ',',
  semicolon: ';',
  ';': ';',
  pipe: '|',
  '|': '|',
};

export function preambleOf(text: string): Preamble {
  const excel = /^sep=([,;\t|])(?:\r\n?|\n|$)/i.exec(text);
  if (excel) return { start: excel[0].length, line: 2, delimiter: excel[1] as Delimiter };
  const isAnki = /^#(?:separator|html|columns|notetype|deck|tags|guid)\b[^\n\r]*:/i.test(text);
  return isAnki ? ankiPreamble(text) : { start: 0, line: 1 };
}

function ankiPreamble(text: string): Preamble {
  const anki: AnkiHeaders = { html: false, otherColumns: [] };
  const preamble: Preamble = { start: 0, line: 1, anki };
  let columns: string | undefined;
  const lines = text.matchAll(/(?:#([a-z ]+):([^\r\n]*)|#[^\r\n]*)(?:\r\n?|\n|$)/giy);
  for (const [all, key = '', value = ''] of lines) {
    preamble.start += all.length;
    preamble.line++;
    const name = key.toLowerCase();
    if (name === 'separator') preamble.delimiter = NAMES[value.toLowerCase()] ?? '\t';
    else if (name === 'html') anki.html = value.trim().toLowerCase() === 'true';
    else if (name === 'columns') columns = value;
    else if (name === 'tags column') anki.tagsColumn = Number(value) - 1;
    else if (name.endsWith(' column')) anki.otherColumns.push(Number(value) - 1);
  }
  const headings = columns?.split(preamble.delimiter ?? '\t');
  return headings ? { ...preamble, anki: { ...anki, headings } } : preamble;
}
