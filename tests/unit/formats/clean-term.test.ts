/** The numbers are those of the list of bad inputs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAddress } from '../../../glossary/formats/clean-address.ts';
import {
  cleanLabel,
  cleanTerm,
  cleanText,
  type Findings,
} from '../../../glossary/formats/clean-term.ts';
import { matchKey } from '../../../glossary/formats/match-key.ts';
import { testMarks } from '../matching/marked.ts';

/** The answer, and the codes of all that was found, the rejection first. */
function found<T>(
  clean: (raw: string, findings: Findings) => T,
  raw: string,
): { value: T; codes: string[] } {
  const findings: Findings = { warnings: [] };
  const value = clean(raw, findings);
  const problems = findings.rejection
    ? [findings.rejection, ...findings.warnings]
    : findings.warnings;
  return { value, codes: problems.map(({ code }) => code) };
}

describe('a term stays letter by letter', () => {
  test.each([
    ['1 an image that would run a script', '<img src=x onerror=alert(1)>'],
    ['3 markup that breaks out of an attribute', '"><svg/onload=alert(1)>'],
    ['7 escaped markup', '&lt;b&gt;'],
    ['8 braces of a template', '{{constructor}}'],
    ['8 a template literal', '$' + '{x}'],
    ['9 format words', '%s%n'],
    ['9 an escape that is text', '\\u0000'],
    ['33 the name of a property of objects', '__proto__'],
    ['33 the name of a method of objects', 'hasOwnProperty'],
    ['60 an emoji of several', '女科学家 👩‍🔬'],
    ['60 the flag of England', 'England 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['60 a joiner within a Persian word', 'می‌خواهم'],
    ['64 letters that change their length', 'İstanbul straße ﬁn'],
    ['78 a pattern', '(a+)+$'],
    ['78 another', 'a.*b'],
    ['an ideographic variation', '葛\u{e0100}城'],
    ['Latin in Chinese', '5G基站'],
  ])('%s', (_, raw) => {
    expect(found(cleanTerm, raw)).toEqual({ value: { term: raw }, codes: [] });
  });
});

describe('a term is cleaned', () => {
  test.each([
    ['outer space', '\u3000共同富裕 \u00a0', '共同富裕', []],
    ['inner space', 'common  \u00a0prosperity', 'common prosperity', []],
    ['two lines', 'common\r\nprosperity', 'common prosperity', ['linesJoined']],
    ['a tab', 'common\tprosperity', 'common prosperity', ['linesJoined']],
    ['57 an override of direction', 'tax\u202ecod', 'taxcod', ['bidiRemoved']],
    ['58 an isolate left open', '\u2066tax', 'tax', ['bidiRemoved']],
    ['59 a zero-width space', 'ta\u200bx', 'tax', ['invisibleRemoved']],
    ['59 a byte order mark', 'ta\ufeffx', 'tax', ['invisibleRemoved']],
    ['a soft hyphen', 'pros\u00adperity', 'prosperity', ['invisibleRemoved']],
    ['a joiner at the end', 'tax\u200d', 'tax', ['invisibleRemoved']],
    ['letters of tags without a flag', 'tax\u{e0061}\u{e0062}', 'tax', ['invisibleRemoved']],
    [
      'a second variation selector',
      '葛\u{e0100}\u{e0101}城',
      '葛\u{e0100}城',
      ['invisibleRemoved'],
    ],
    ['63 a decomposed letter', 'cafe\u0301', 'café', []],
    ['61 Cyrillic in a Latin word', 't\u0430x', 't\u0430x', ['mixedScript']],
    ['Greek in a Latin word', 'h\u03bfuse', 'h\u03bfuse', ['mixedScript']],
    ['a damaged letter', 'caf\ufffd', 'caf\ufffd', ['damagedText']],
    ['83 a stop word', 'the', 'the', ['stopWord']],
    ['two small letters', 'gd', 'gd', ['shortTerm']],
    ['two capitals', 'EU', 'EU', []],
    ['a name that is a stop word in small letters', 'IT', 'IT', []],
    ['no letters', '——', '——', ['noLetters']],
  ])('%s', (_, raw, term, codes) => {
    expect(found(cleanTerm, raw)).toEqual({ value: { term }, codes });
  });

  test.each([
    ['82 one Han character', '税'],
    ['one beyond the first plane', '𠮷'],
    ['one letter', 'a'],
    ['one letter with a mark of its own', 'x\u0304'],
  ])('%s is switched off until confirmed', (_, term) => {
    expect(found(cleanTerm, term)).toEqual({
      value: { term, match: { enabled: false } },
      codes: ['oneCharacter'],
    });
  });
});

describe('a term is rejected', () => {
  test.each([
    ['10 NUL', 'ta\0x', 'controlInTerm'],
    ['11 a C0 control', 'ta\x07x', 'controlInTerm'],
    ['11 a C1 control', 'ta\x9bx', 'controlInTerm'],
    ['a noncharacter', 'ta\uffffx', 'controlInTerm'],
    ['12 spaces', '   ', 'emptyTerm'],
    ['12 no-break spaces', '\u00a0\u00a0', 'emptyTerm'],
    ['12 ideographic spaces', '\u3000', 'emptyTerm'],
    ['only what cannot be seen', '\u200b\u2060', 'emptyTerm'],
    ['62 a flood of marks', `a${'\u0301'.repeat(500)}`, 'termTooLong'],
    ['62 a small flood of marks', `ab${'\u0323'.repeat(20)}`, 'tooManyMarks'],
    ['71 half a character', '\ud800', 'loneSurrogate'],
    ['79 5,000 characters', 'ab'.repeat(2500), 'termTooLong'],
    ['201 characters', '税'.repeat(201), 'termTooLong'],
  ])('%s', (_, raw, code) => {
    const { value, codes } = found(cleanTerm, raw);
    expect(value).toBeUndefined();
    expect(codes[0]).toBe(code);
  });

  test('but not of 200 characters', () => {
    expect(found(cleanTerm, '税'.repeat(200)).codes).toEqual([]);
  });
});

describe('a text', () => {
  test.each([
    ['2 a script', '<script>alert(1)</script>', '<script>alert(1)</script>', []],
    ['11 controls', 'a\x00b\x9bc', 'abc', ['controlsRemoved']],
    ['lines', ' one\r\ntwo\rthree\u2028four\x85five ', 'one\ntwo\nthree\nfour\nfive', []],
    ['direction', 'a\u202eb', 'ab', ['bidiRemoved']],
    ['nothing', ' \n ', undefined, []],
    ['71 half a character', 'a\udc00', undefined, ['loneSurrogate']],
    ['10,001 characters', 'a'.repeat(10_001), undefined, ['fieldTooLong']],
  ])('%s', (_, raw, value, codes) => {
    expect(found(cleanText, raw)).toEqual({ value, codes });
  });

  test('of one line is joined', () => {
    expect(found(cleanLabel, 'Xinhua\n News').value).toBe('Xinhua News');
  });
});

describe('an address', () => {
  test.each([
    ['a web address', ' https://example.org/a?b#c ', 'https://example.org/a?b#c', []],
    ['a scheme in capitals', 'HTTPS://Example.org', 'https://Example.org', []],
    ['4 a script', 'javascript:alert(1)', undefined, ['unsafeLink']],
    ['4 a script after a line break', 'java\nscript:alert(1)', undefined, ['unsafeLink']],
    [
      '4 a script before a web address',
      'javascript://https://a.b/%0aalert(1)',
      undefined,
      ['unsafeLink'],
    ],
    ['5 data', 'data:text/html,<script>alert(1)</script>', undefined, ['unsafeLink']],
    [
      '6 a password',
      'https://user:pw@example.org/a',
      'https://example.org/a',
      ['credentialsRemoved'],
    ],
    [
      '6 a name that looks like a host',
      'https://gov.cn@evil.example/',
      'https://evil.example/',
      ['credentialsRemoved'],
    ],
    ['a backslash', 'https:\\\\example.org', undefined, ['unsafeLink']],
    ['no host', 'https://', undefined, ['unsafeLink']],
    ['a file', 'file:///etc/passwd', undefined, ['unsafeLink']],
    ['words', 'see page 3', undefined, ['unsafeLink']],
    ['nothing', ' ', undefined, []],
  ])('%s', (_, raw, value, codes) => {
    expect(found(cleanAddress, raw)).toEqual({ value, codes });
  });
});

describe('a key for matching', () => {
  test.each([
    ['29 full-width letters', 'ＶＡＴ', 'VAT'],
    ['29 small letters', 'vat', 'VAT'],
    ['59 an invisible character', 'ta\u200bx', 'tax'],
    ['63 a decomposed letter', 'cafe\u0301', 'café'],
    ['the other script', '經濟', '经济'],
  ])('%s', (_, one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  test('is another for other terms', () => {
    expect(matchKey('经济')).not.toBe(matchKey('经纪'));
  });
});

describe('78 a term that looks like a pattern is found as it stands', () => {
  testMarks(
    (
      [
        ['any letters', 'a.*b', 'a and b, ab, axxb, ⟦a.*b⟧'],
        ['repeated repetition', '(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa! ⟦(a+)+$⟧'],
        ['a class', '[abc]', 'a, b, c and ⟦[abc]⟧'],
        ['a backslash', 'c:\\dir', 'c:dir, ⟦c:\\dir⟧'],
      ] as const
    ).map(([name, raw, marked]) => [name, [cleanTerm(raw, { warnings: [] })?.term ?? ''], marked]),
  );
});

test('cleaning twice changes nothing more', () => {
  const raw = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(raw, (text) => {
      for (const clean of [cleanText, cleanLabel] as const) {
        const once = found(clean, text).value;
        if (once !== undefined) expect(found(clean, once).value).toBe(once);
      }
      const term = found(cleanTerm, text).value?.term;
      if (term !== undefined) expect(found(cleanTerm, term).value?.term).toBe(term);
    }),
    { numRuns: 5000 },
  );
});
