/**
 * Files that are no glossaries, or hold an entry that is none, and the sentence a reader gets.
 * The numbers are those of the list of bad inputs.
 */
import type { GivenFile } from '../browsers/driver.ts';
import type { Key } from './words.ts';

export interface BadFile {
  what: string;
  file: GivenFile;
  /** Key of the sentence and what is filled in; numbers as the reader's language writes them. */
  sentence: [key: Key, ...given: string[]];
  /** The line that is named with it. */
  line?: number;
}

type Row = [
  what: string,
  name: string,
  content: string | Uint8Array,
  sentence: BadFile['sentence'],
  line?: number,
];

const table = 'zh-Hans,en\n';
const tifa = (concepts: string, version = '1') =>
  `{"format":"tifa","schemaVersion":${version},"concepts":[${concepts}]}`;
const concept = (zh: string) =>
  `{"id":"c-1","origin":"personal","subjectField":[],"languages":[{"lang":"zh-Hans","terms":[{"id":"t-1","term":"${zh}"}]}]}`;
const tbx = (body: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<martif type="TBX" xml:lang="en"><martifHeader/><text><body>${body}</body></text></martif>`;
const bytes = (...all: number[]) => Uint8Array.from(all);

/** Nothing of the file is read. */
export const refused: BadFile[] = rows([
  ['13 nothing', 'empty.csv', '', ['problemEmptyFile']],
  ['14 headings only', 'headings.csv', table, ['problemNoEntries']],
  [
    '16 too many rows',
    'rows.csv',
    table + '税收款,tax\n'.repeat(200_001),
    ['problemTooManyEntries', '200,001'],
  ],
  [
    '17 one long line',
    'line.csv',
    `${table}${'税'.repeat(1_300_000)},tax\n`,
    ['problemCellTooLong'],
    2,
  ],
  [
    '18 10,000 columns',
    'columns.csv',
    `${'a,'.repeat(9_999)}a\n`,
    ['problemTooManyColumns', '10,000'],
  ],
  [
    '21 a quotation mark never closed',
    'quote.csv',
    `${table}税收,tax\n"平台,platform\n`,
    ['problemUnclosedQuote'],
    3,
  ],
  [
    '26 a heading twice',
    'twice.csv',
    'zh-Hans,en,en\n税收,tax,levy\n',
    ['problemDuplicateHeaders', 'en'],
    1,
  ],
  [
    '35 deep JSON',
    'deep.json',
    `{"format":"tifa","x":${'['.repeat(200_000)}`,
    ['problemTooDeep'],
    1,
  ],
  ['38 a comma too many', 'comma.json', '{"format":"tifa",}', ['problemNotJson', '1:18'], 1],
  ['39 a newer Tifa', 'newer.json', tifa('', '2'), ['problemNewerVersion', '2']],
  ['39 no version', 'version.json', tifa('', '"1"'), ['problemBadVersion']],
  ['JSON of others', 'other.json', '{"name":"package"}', ['problemNotTifa']],
  [
    '34 no list of entries',
    'length.json',
    '{"format":"tifa","schemaVersion":1,"concepts":{"length":1e9}}',
    ['problemMalformedField', 'concepts'],
  ],
  [
    '41 entities',
    'laughs.tbx',
    tbx('&a;', '<!DOCTYPE martif [<!ENTITY a "ha">]>'),
    ['problemDeclaresEntities'],
    1,
  ],
  [
    '43 an entity of the disk',
    'disk.tbx',
    tbx('&a;', '<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    ['problemDeclaresEntities'],
    1,
  ],
  ['45 deep XML', 'deep.tbx', tbx('<a>'.repeat(100_000)), ['problemTooDeep'], 1],
  ['other XML', 'feed.xml', '<?xml version="1.0"?><rss/>', ['problemNotTbx', 'rss'], 1],
  [
    '67 UTF-16 that does not say so',
    'wide.csv',
    utf16(`${table}税收,tax\n`),
    ['problemEncodingUnclear'],
  ],
  [
    '69 a wrong byte',
    'byte.csv',
    withWrongByte(`${table}税收,tax\n平台,plat`, 'form\n'),
    ['problemNotUtf8', '33'],
  ],
  [
    '72 a workbook',
    'book.csv',
    new TextEncoder().encode('PK\u0003\u0004......xl/workbook.xml'),
    ['problemNotText', 'XLSX'],
  ],
  ['72 a PDF', 'paper.csv', new TextEncoder().encode('%PDF-1.7\n'), ['problemNotText', 'PDF']],
  [
    '72 a picture',
    'picture.csv',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ['problemNotText', 'PNG'],
  ],
  ['73 gzip', 'packed.csv', bytes(0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0), ['problemNotText', 'gzip']],
]);

/** An entry is rejected, and there is no other. */
export const rejected: BadFile[] = rows([
  ['10 a NUL in a term', 'nul.csv', `${table}税\0收,tax\n`, ['problemControlInTerm', 'U+0000'], 2],
  ['12 a term of spaces', 'spaces.json', tifa(concept('\u3000\u00a0')), ['problemEmptyTerm'], 1],
  ['20 a row too long', 'row.csv', `${table}税收款,tax,more\n`, ['problemRowTooLong', '3'], 2],
  [
    '47 an unknown language',
    'language.tbx',
    tbx('<termEntry><langSet xml:lang="12"><tig><term>tax</term></tig></langSet></termEntry>'),
    ['problemUnknownLanguage', '12'],
    1,
  ],
  [
    '62 a flood of marks',
    'marks.csv',
    `${table}税收款,a${'\u0301'.repeat(150)}bc\n`,
    ['problemTooManyMarks'],
    2,
  ],
  [
    '71 half a character',
    'half.json',
    tifa(concept('税\\ud800收')),
    ['problemLoneSurrogate', 'U+D800'],
    1,
  ],
  [
    '76 one column',
    'column.txt',
    '# -*- coding: utf-8 -*-\n税收\ttax\n平台\n',
    ['problemMalformedLine', '平台'],
    3,
  ],
  [
    '79 a term of 5,000 characters',
    'long.csv',
    `${table}税收款,${'tax '.repeat(1_250)}\n`,
    ['problemTermTooLong', '4,999'],
    2,
  ],
]);

function rows(all: Row[]): BadFile[] {
  return all.map(([what, name, content, sentence, line]) => ({
    what,
    file: {
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    },
    sentence,
    ...(line !== undefined && { line }),
  }));
}

/** Little-endian, without a byte order mark. */
function utf16(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le');
}

function withWrongByte(before: string, after: string): Uint8Array {
  const encoder = new TextEncoder();
  return Uint8Array.from([...encoder.encode(before), 0xff, ...encoder.encode(after)]);
}
