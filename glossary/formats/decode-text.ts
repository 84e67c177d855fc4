/**
 * Bytes as text. Only what says its encoding or is strictly UTF-8 is decoded unasked. Chinese files
 * of other encodings are offered to the reader with a preview: a wrong guess would read as Chinese too.
 */
import { ASK_BYTES, MOST_BYTES } from './limits.ts';
import type { Problem } from './problems.ts';

/** All places this runs in have it; the glossary is compiled without the types of the DOM. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  /** Without a byte order mark. */
  text: string;
  encoding: Encoding;
}

/** An encoding in which the bytes are valid, and what they would say. */
export interface EncodingChoice {
  encoding: Encoding;
  preview: string;
}

/** `choices` is empty where no other encoding fits: the file is damaged, or no text. */
export interface UndecodedText {
  refusal: Problem;
  /** The likeliest first. */
  choices: EncodingChoice[];
}

/** Before a file is read into memory, by its size in bytes. */
export function sizeVerdict(bytes: number): 'read' | 'ask' | 'refuse' {
  if (bytes > MOST_BYTES) return 'refuse';
  return bytes > ASK_BYTES ? 'ask' : 'read';
}

/** `encoding`: what the reader chose of the choices that an earlier call offered. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText | UndecodedText {
  if (sizeVerdict(bytes.length) === 'refuse') {
    return refused({ code: 'fileTooLarge', detail: String(bytes.length) });
  }
  if (bytes.length === 0) return refused({ code: 'emptyFile' });
  const type = typeOfFile(bytes);
  if (type) return refused({ code: 'notText', detail: type });
  const marked = encoding ?? markedEncoding(bytes);
  if (marked) {
    return decoded(bytes, marked) ?? refused(wrongBytes(bytes, marked));
  }
  const wide = unmarkedUtf16(bytes);
  if (wide) return refused({ code: 'encodingUnclear' }, choicesOf(bytes, wide));
  const text = decoded(bytes, 'utf-8');
  if (text) return text;
  return refused(wrongBytes(bytes, 'utf-8'), isDamagedUtf8(bytes) ? [] : chineseChoices(bytes));
}

function refused(refusal: Problem, choices: EncodingChoice[] = []): UndecodedText {
  return { refusal, choices };
}

function decoded(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function wrongBytes(bytes: Uint8Array, encoding: Encoding): Problem {
  return encoding === 'utf-8'
    ? { code: 'notUtf8', detail: String(utf8Errors(bytes).first) }
    : { code: 'notInEncoding', detail: encoding };
}

/** First bytes of what people take for text files because of what they hold or are called. */
const signatures: readonly [string, readonly number[]][] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

function typeOfFile(bytes: Uint8Array): string | undefined {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  return found?.[0] === 'ZIP' ? typeOfZip(bytes) : found?.[0];
}

/** Office files are archives; the names of their members stand in the first few kilobytes. */
function typeOfZip(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, 8192));
  if (names.includes('xl/')) return 'XLSX';
  if (names.includes('word/')) return 'DOCX';
  if (names.includes('opendocument.spreadsheet')) return 'ODS';
  if (names.includes('collection.anki')) return 'APKG';
  return 'ZIP';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Spaces, line ends and delimiters have a zero byte in UTF-16, on the side of its byte order. */
function unmarkedUtf16(bytes: Uint8Array): Encoding[] | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 65_536);
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || even + odd < length / 50) return undefined;
  return odd >= even ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le'];
}

/** Files of these encodings hold few sequences that happen to be UTF-8, those of damaged UTF-8 many. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const { right, wrong } = utf8Errors(bytes);
  return right >= wrong;
}

/** Counts the sequences of several bytes that are right, and the bytes that fit none; the first's offset. */
function utf8Errors(bytes: Uint8Array): { right: number; wrong: number; first: number } {
  let right = 0;
  let wrong = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length > 1) right++;
    if (length === 0) {
      wrong++;
      if (first < 0) first = at;
    }
    at += length || 1;
  }
  return { right, wrong, first };
}

/** Bytes of the character at `at`; 0 if it is none: overlong, a surrogate, too high, cut short. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function chineseChoices(bytes: Uint8Array): EncodingChoice[] {
  const order: Encoding[] = looksLikeBig5(bytes) ? ['big5', 'gb18030'] : ['gb18030', 'big5'];
  return choicesOf(bytes, order);
}

/**
 * The second byte of a Big5 character is often an ASCII letter; of the characters that mainland texts
 * use it never is.
 */
function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let low = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    pairs++;
    at++;
    if ((bytes[at] ?? 0) < 0x80) low++;
  }
  return low > pairs / 10;
}

/** Characters of a preview: some lines. */
const PREVIEW_LENGTH = 300;

function choicesOf(bytes: Uint8Array, order: readonly Encoding[]): EncodingChoice[] {
  return order.flatMap((encoding) => {
    const text = decoded(bytes, encoding)?.text;
    return text === undefined ? [] : [{ encoding, preview: previewOf(text) }];
  });
}

/** From the line of the first character that is not ASCII: only there the encodings differ. */
function previewOf(text: string): string {
  const differs = Math.max(0, text.search(/[^\0-\x7f]/));
  const start = text.lastIndexOf('\n', differs) + 1;
  return text
    .slice(differs - start > PREVIEW_LENGTH / 2 ? differs : start)
    .slice(0, PREVIEW_LENGTH)
    .toWellFormed();
}
