import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceEnd, sourceStart, tidy } from '../../../glossary/matching/tidy.ts';

describe('tidied text', () => {
  test.each([
    ['nothing to do', 'The Double Reduction policy', 'The Double Reduction policy'],
    ['case, width and script stay', 'ＷＴＯ 與 Ⅴ ㊀ ⼈', 'ＷＴＯ 與 Ⅴ ㊀ ⼈'],
    ['white space at the ends is one space', '\n  reform \t', ' reform '],
    ['only white space', ' \n ', ' '],
    ['only what cannot be seen', '\u200b\ufeff', ''],
    ['space between Han goes', '政 府\n工　作', '政府工作'],
    ['space between Han and others stays', '第 3 章 A', '第 3 章 A'],
    ['space between Han and punctuation stays', '改革 ，开放', '改革 ，开放'],
    ['space between what becomes Han goes', '㍻ ㍻', '平成平成'],
    ['space beside kana stays', '中 の 中', '中 の 中'],
    ['an accent of its own stays', '´ ¨', '´ ¨'],
    ['a mark without a letter stays', ' \u0301', ' \u0301'],
    ['lone halves stay', '\ud842 \udfb7', '\ud842 \udfb7'],
  ])('%s', (_name, source, text) => {
    expect(tidy(source).text).toBe(text);
  });
});

describe('the way back', () => {
  test.each([
    ['an unchanged text', 'reform', [0, 6], [0, 6]],
    ['behind a dropped character', 'a\u00adb', [1, 2], [2, 3]],
    ['before a dropped character', 'a\u00adb', [0, 1], [0, 1]],
    ['over a dropped character', 'a\u00adb', [0, 2], [0, 3]],
    ['behind collapsed space', 'a \n b', [2, 3], [4, 5]],
    ['over collapsed space', 'a \n b', [0, 3], [0, 5]],
    ['the collapsed space itself', 'a \n b', [1, 2], [1, 4]],
    ['a start inside an expansion', 'aﬃb', [2, 5], [1, 3]],
    ['an end inside an expansion', 'aﬃb', [0, 2], [0, 2]],
    ['the middle of an expansion', 'aﬃb', [2, 3], [1, 2]],
    ['over a contraction', 'e\u0301a', [0, 1], [0, 2]],
    ['behind a contraction', 'e\u0301a', [1, 2], [2, 3]],
    ['over an astral letter', '\u{1d400}b', [0, 1], [0, 2]],
    ['an astral character that becomes two', '\u{1f100}x', [1, 2], [0, 2]],
    ['over dropped space between Han', '政 府', [0, 2], [0, 3]],
    ['up to dropped space between Han', '政 府', [0, 1], [0, 1]],
  ])('%s', (_name, source, [start = 0, end = 0], expected) => {
    const tidied = tidy(source);
    expect([sourceStart(tidied, start), sourceEnd(tidied, end)]).toEqual(expected);
  });

  test('nodes joined to a block map by their own runs', () => {
    const nodes = ['深\u200b入 ', '  推\u00ad进'].map(tidy);
    const [first, second] = nodes;
    // As the docstring says: the second node's leading space stands on the block's last.
    const block = `${first?.text}${second?.text.slice(1)}`;
    const secondStart = (first?.text.length ?? 0) - 1;
    expect(block).toBe('深入 推进');
    expect(second && sourceStart(second, block.indexOf('推') - secondStart)).toBe(2);
    expect(second && sourceEnd(second, block.length - secondStart)).toBe(5);
  });
});

const source = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'aeＡ中文か가 \n\u00a0\u3000\u00ad\u200b\u200d\ufe0f\ufeff\u0301\u0308\u3099ﾊﾟﬁ…㍻ﷺŀ½´⑩™',
      ...['\u{1d400}', '\u{2f800}', '\u{20000}', '😀', '\u{e0100}', '\u1100', '\u1161', '\u11a8'],
      ...['\ud800', '\udc00', '\ufa6c', '\u{1f100}'],
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('any text', () => {
  test('is tidy once tidied', () => {
    fc.assert(
      fc.property(source, (text) => {
        const once = tidy(text).text;
        expect(tidy(once).text).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  test('maps back in order, every unit to the characters it was made of', () => {
    fc.assert(
      fc.property(source, (text) => {
        const tidied = tidy(text);
        let start = 0;
        let end = 0;
        for (let unit = 0; unit < tidied.text.length; unit++) {
          const nextStart = sourceStart(tidied, unit);
          const nextEnd = sourceEnd(tidied, unit + 1);
          expect(nextStart).toBeGreaterThanOrEqual(start);
          expect(nextEnd).toBeGreaterThanOrEqual(end);
          expect(nextEnd).toBeGreaterThan(nextStart);
          expect(nextEnd).toBeLessThanOrEqual(text.length);
          const from = text.slice(nextStart, nextEnd);
          const visible = from.replace(/\p{DI}/gu, '');
          const character = tidied.text.charAt(unit);
          expect(
            `${visible}${visible.normalize('NFKC')}${/\s|\x85/.test(from) ? ' ' : ''}`,
          ).toContain(character);
          start = nextStart;
          end = nextEnd;
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('of one unit is tidied alike on the fast and on the slow path', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const it = String.fromCharCode(unit);
      for (const text of [`Q${it}Q`, `中${it}中`, `Q${it} Q`, `中 ${it}中`, `中${it} 中`]) {
        const alone = tidy(text).text;
        // A line break in front sends the text down the slow path and stays as one space.
        if (tidy(`\n${text}`).text !== ` ${alone}`)
          expect.fail(`U+${unit.toString(16)} in ${text}`);
      }
    }
  });
});
