import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unicodeHost } from '../../../utils/punycode.ts';

describe('the Unicode of a host', () => {
  test.each([
    ['plain', 'example.org', 'example.org'],
    ['Chinese', 'xn--1lq90i.xn--fiqs8s', '北京.中国'],
    ['Latin with one letter beyond', 'xn--bcher-kva.example', 'bücher.example'],
    ['Russian', 'xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['beyond the first plane', 'xn--6n8h.example', '🐏.example'],
    ['a digit no one has', 'xn--%.org', 'xn--%.org'],
    ['an end too early', 'xn--a-b9.org', 'xn--a-b9.org'],
    ['a number too large', 'xn--99999999999999.org', 'xn--99999999999999.org'],
    ['what leads back to another host', 'xn--Example-.org', 'xn--Example-.org'],
  ])('%s', (_name, host, expected) => {
    expect(unicodeHost(host)).toBe(expected);
  });

  test('is what Node makes of it, wherever a host can have it', () => {
    const letters = fc.string({
      unit: fc.integer({ min: 0x61, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (label) => {
        const host = domainToASCII(`${label}.org`);
        if (host !== '') expect(unicodeHost(host)).toBe(domainToUnicode(host));
      }),
      { numRuns: 1_000 },
    );
  });
});
