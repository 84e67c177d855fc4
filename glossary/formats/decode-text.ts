/**
 * Bytes as text. Only what says its encoding or is strictly UTF-8 is decoded unasked. Chinese files
 * of other encodings are offered to the reader with a preview: a wrong guess would read as Chinese too.
 */
import { typeOfFile } from './file-type.ts';
import { ASK_BYTES, MOST_BYTES } from './limits.ts';
import type { Problem } from './problems.ts';
import { utf8Errors } from './utf8.ts';

/** All places this runs in have it; the glossary is compiled without the types of the DOM. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedText {
  /** Without a byte order mark. */
  text: string;
  encoding: Encoding;
}

/** An encoding in which the bytes are valid, and what they would say. */
interface EncodingChoice {
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
