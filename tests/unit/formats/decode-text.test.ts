/** The numbers are those of the list of bad inputs. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, type Encoding, sizeVerdict } from '../../../glossary/formats/decode-text.ts';

const rows = '原文,译文\n共同富裕,common prosperity\n新质生产力,new quality productive forces\n';

/** The same text as other programs write it, by hand: what Node encodes is UTF-8 and UTF-16LE. */
const gb18030 = bytes('d4adcec4 2c d2ebcec4 0a b9b2cdacb8bbd4a3 2c', 'common prosperity\n');
const big5 = bytes('adeca4e5 2c c4b6a4e5 0a a640a650b449b8ce 2c', 'common prosperity\n');

function bytes(hex: string, ascii = ''): Uint8Array {
  return Uint8Array.from(
    Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.from(ascii)]),
  );
}

function utf8(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text));
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const little = Buffer.from(text, 'utf16le');
  return Uint8Array.from(order === 'le' ? little : little.swap16());
}

function join(...parts: (Uint8Array | string)[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts.map((part) => Buffer.from(part))));
}

describe('text that says its encoding, or is UTF-8, is decoded', () => {
  test.each([
    ['plain UTF-8', utf8(rows), 'utf-8', rows],
    ['65 a UTF-8 mark', utf8(`\ufeff${rows}`), 'utf-8', rows],
    ['66 UTF-16LE with a mark', utf16(`\ufeff${rows}`, 'le'), 'utf-16le', rows],
    ['66 UTF-16BE with a mark', utf16(`\ufeff${rows}`, 'be'), 'utf-16be', rows],
    ['ASCII', utf8('a,b\n'), 'utf-8', 'a,b\n'],
    ['a character beyond the first plane', utf8('𠮷,lucky'), 'utf-8', '𠮷,lucky'],
    ['a second mark, which is text', utf8('\ufeff\ufeffa'), 'utf-8', '\ufeffa'],
  ])('%s', (_, input, encoding, text) => {
    expect(decodeText(input)).toEqual({ text, encoding });
  });
});

describe('other text is offered in the encodings that fit, the likeliest first', () => {
  test.each([
    ['67 UTF-16LE without a mark', utf16(rows, 'le'), 'encodingUnclear', 'utf-16le', rows],
    ['67 UTF-16BE without a mark', utf16(rows, 'be'), 'encodingUnclear', 'utf-16be', rows],
    ['68 GB18030', gb18030, 'notUtf8', 'gb18030', '原文,译文\n共同富裕,common prosperity\n'],
    ['68 Big5', big5, 'notUtf8', 'big5', '原文,譯文\n共同富裕,common prosperity\n'],
  ])('%s', (_, input, code, encoding, preview) => {
    const answer = decodeText(input);
    expect(answer).toMatchObject({ refusal: { code } });
    expect('choices' in answer && answer.choices[0]).toEqual({ encoding, preview });
    expect(decodeText(input, encoding as Encoding)).toEqual({ text: preview, encoding });
  });

  test('the preview starts at the first line that is not ASCII', () => {
    const answer = decodeText(join('a,b\n'.repeat(1000), gb18030));
    expect('choices' in answer && answer.choices[0]?.preview.slice(0, 5)).toBe('原文,译文');
  });

  test('a choice that does not fit is refused', () => {
    expect(decodeText(utf8('abc'), 'utf-16le')).toMatchObject({
      refusal: { code: 'notInEncoding', detail: 'utf-16le' },
      choices: [],
    });
  });
});

describe('what is no text is refused', () => {
  test.each([
    ['13 an empty file', bytes(''), 'emptyFile', undefined],
    [
      '69 a wrong byte in the middle',
      join(utf8(rows), bytes('ff'), utf8(rows)),
      'notUtf8',
      String(utf8(rows).length),
    ],
    [
      '70 an overlong slash',
      join(utf8(rows), bytes('c0af'), utf8(rows)),
      'notUtf8',
      String(utf8(rows).length),
    ],
    [
      '70 a surrogate',
      join(utf8(rows), bytes('eda080'), utf8(rows)),
      'notUtf8',
      String(utf8(rows).length),
    ],
    ['a character cut short', utf8(rows).slice(0, 19), 'notUtf8', '17'],
    [
      'half a character of UTF-16',
      join(utf16('\ufeffab', 'le'), bytes('00d8')),
      'notInEncoding',
      'utf-16le',
    ],
    ['72 a workbook', join(bytes('504b0304', '\x14\0\0\0'), 'xl/workbook.xml'), 'notText', 'XLSX'],
    ['72 an archive', bytes('504b0304', 'glossary.csv'), 'notText', 'ZIP'],
    ['72 an old workbook', bytes('d0cf11e0a1b11ae1', 'x'), 'notText', 'XLS'],
    ['72 a PDF', utf8('%PDF-1.7\n'), 'notText', 'PDF'],
    ['72 an image', bytes('89504e470d0a1a0a', 'x'), 'notText', 'PNG'],
    ['73 gzip', Uint8Array.from(gzipSync(rows)), 'notText', 'gzip'],
  ])('%s', (_, input, code, detail) => {
    expect(decodeText(input)).toEqual({
      refusal: detail === undefined ? { code } : { code, detail },
      choices: [],
    });
  });

  test('15 a file above 50 MiB, whatever it holds', () => {
    expect(decodeText(new Uint8Array(50 * 1024 * 1024 + 1))).toMatchObject({
      refusal: { code: 'fileTooLarge', detail: '52428801' },
    });
  });
});

test.each([
  [10 * 1024 * 1024, 'read'],
  [10 * 1024 * 1024 + 1, 'ask'],
  [50 * 1024 * 1024, 'ask'],
  [50 * 1024 * 1024 + 1, 'refuse'],
])('15 a file of %i bytes: %s', (size, verdict) => {
  expect(sizeVerdict(size)).toBe(verdict);
});

test('strict UTF-8 is what the decoder of the platform takes for it', () => {
  const near = fc.array(
    fc.constantFrom(
      0x41,
      0x80,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc2,
      0xe0,
      0xe4,
      0xed,
      0xf0,
      0xf4,
      0xf5,
      0xff,
    ),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(near, (all) => {
      const input = Uint8Array.from(all);
      const answer = decodeText(join('ab', input));
      if ('text' in answer)
        expect(Buffer.from(answer.text)).toEqual(Buffer.from(join('ab', input)));
      else expect(() => new TextDecoder('utf-8', { fatal: true }).decode(input)).toThrow();
    }),
    { numRuns: 2000 },
  );
});

test('any bytes are either text or refused', () => {
  const input = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 50 }).map(utf8),
    fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => utf16(text, 'le')),
  );
  fc.assert(
    fc.property(input, (all) => {
      const answer = decodeText(all);
      expect('text' in answer || answer.refusal.code).toBeTruthy();
      if ('text' in answer) expect(answer.text.isWellFormed()).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
