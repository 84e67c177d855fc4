/** What the fixtures are held to must itself be right. */
import { describe, expect, test } from 'vitest';
import { asRead } from '../../e2e/as-read.ts';
import { marksOf } from '../../e2e/expected-marks.ts';

describe('marks a page says it has', () => {
  test.each([
    ['plain', '<p>在⟦怀柔科学城⟧里', ['怀柔科学城']],
    ['tags within', '⟦怀柔<b>科学</b>城⟧', ['怀柔科学城']],
    ['readings are not read', '⟦<ruby>双<rp>(</rp><rt>shuāng</rt><rp>)</rp>减</ruby>⟧', ['双减']],
    [
      'a line broken in the source',
      '⟦怀柔\n  科学城⟧ ⟦Science\n  City⟧',
      ['怀柔科学城', 'Science City'],
    ],
    ['a line broken on the page', '⟦Science<br>City⟧', ['Science City']],
    ['entities', '⟦science&nbsp;&amp;&#32;tech&#x6e;ology⟧', ['science & technology']],
    ['soft hyphens', '⟦inno&shy;vation⟧', ['innovation']],
    ['a comment', '<!-- ⟦双减⟧ -->⟦双<!-- -->减⟧', ['双减']],
    [
      'a frame where its element stands',
      '⟦a⟧<iframe srcdoc="<p>⟦b⟧ &amp; ⟦c&amp;amp;d⟧"></iframe>⟦e⟧',
      ['a', 'b', 'c&d', 'e'],
    ],
    ['a string of a script', "<script>p.textContent = '⟦双减⟧'</script>", ['双减']],
    ['two in one text node', '⟦双减⟧⟦高校⟧', ['双减', '高校']],
    ['two that meet between elements read as one', '⟦双减⟧<b>⟦高校⟧</b>', ['双减高校']],
    ['two that meet between blocks do not', '<p>⟦双减⟧</p><p>⟦高校⟧</p>', ['双减', '高校']],
    ['none', '<p>nothing</p>', []],
  ])('%s', (_, source, expected) => {
    expect(marksOf(source, '.')).toEqual(expected);
  });

  test('a mark within a mark is a slip of the hand', () => {
    expect(() => marksOf('⟦怀柔⟦科学城⟧⟧', '.')).toThrow('within');
  });
  test('so is one left open', () => {
    expect(() => marksOf('<p>⟦怀柔科学城</p>', '.')).toThrow('open');
  });
});

describe('a text as read', () => {
  test.each([
    ['Han over two source lines', '怀柔\n    科学城', '怀柔科学城'],
    ['Latin beside Han keeps its space', '用 AI 学', '用 AI 学'],
    ['zero width', '双\u200b减', '双减'],
    ['spaces around', ' a  b ', 'a b'],
  ])('%s', (_, text, expected) => {
    expect(asRead(text)).toBe(expected);
  });
});
