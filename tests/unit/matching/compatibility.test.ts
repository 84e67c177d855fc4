/** Characters that stand for others: ligatures, widths, radicals, and those beyond the first plane. */
import { describe } from 'vitest';
import { testMarks } from './marked.ts';

describe('characters that become several', () => {
  testMarks([
    ['ligature ffi', ['efficiency'], 'energy ⟦eﬃciency⟧'],
    ['ligature fi', ['finance'], 'green ⟦ﬁnance⟧'],
    ['ligature fl at the end of a word', ['reﬂection'], 'a ⟦reflection⟧'],
    ['a term that ends before a ligature of its word', ['o'], 'oﬃce'],
    ['an ellipsis beside a term', ['reform'], '…⟦reform⟧…'],
    ['a term with an ellipsis', ['reform…'], '⟦reform...⟧'],
    ['a squared era name', ['平成'], '⟦㍻⟧時代'],
    ['a term that starts in the middle of a squared name', ['成时'], '平⟦成時⟧'],
    ['half of a squared name takes it whole', ['成时代'], '⟦㍻時代⟧'],
    ['a Roman numeral of one character', ['Phase II'], '⟦Phase Ⅱ⟧ works'],
    ['a unit of measure', ['100 km'], '⟦100 ㎞⟧ away'],
    ['a fraction', ['1⁄2 share'], 'a ⟦½ share⟧'],
    ['a degree sign', ['1.5°C target'], 'the ⟦1.5℃ target⟧'],
    ['a trade mark stands beside the word', ['Zhongguancun'], 'the ⟦Zhongguancun⟧™ brand'],
    ['a circled number stands beside the word', ['AI'], '⑩⟦AI⟧和①⟦AI⟧'],
    ['a superscript stands beside the word', ['WHO'], 'the ⟦WHO⟧² says'],
    ['a capital with a dot has a longer small letter', ['reform'], 'İİİ ⟦reform⟧ İ'],
    ['a term that starts with it', ['İstanbul'], 'in ⟦İstanbul⟧'],
    ['sharp s stays one letter', ['Straße'], 'the ⟦Straße⟧'],
  ]);
});

describe('several characters that become one', () => {
  testMarks([
    ['a decomposed accent', ['café society'], 'a ⟦cafe\u0301 society⟧'],
    ['a decomposed accent in the term', ['cafe\u0301 society'], 'a ⟦café society⟧'],
    ['two marks on one letter', ['Lǘ'], '⟦Lu\u0308\u0301⟧ people'],
    ['an accent behind a term is of its last letter', ['cafe'], 'a cafe\u0301'],
    [
      'mathematical letters',
      ['reform'],
      'the ⟦\u{1d42b}\u{1d41e}\u{1d41f}\u{1d428}\u{1d42b}\u{1d426}⟧',
    ],
    ['mathematical digits', ['5G'], 'on ⟦\u{1d7d3}G⟧'],
    ['an astral compatibility ideograph', ['你好'], '⟦\u{2f804}好⟧'],
    ['voiced kana', ['ガ行'], '⟦カ\u3099行⟧と⟦ｶﾞ行⟧'],
    ['decomposed Hangul', ['한국'], '⟦\u1112\u1161\u11ab국⟧'],
  ]);
});

describe('characters that become another', () => {
  testMarks([
    ['full-width letters', ['WTO'], '加入⟦ＷＴＯ⟧'],
    ['full-width digits', ['2035年'], '到⟦２０３５年⟧'],
    ['full-width brackets', ['高校(含民办)'], '⟦高校（含民办）⟧'],
    ['half-width katakana', ['カ国'], '⟦ｶ国⟧'],
    ['Kangxi radicals', ['人工智能'], '⟦\u2f08\u2f2f智能⟧'],
    ['a radical of the supplement', ['人民'], '⟦人\u2ea0⟧'],
    ['a compatibility ideograph', ['福利'], '⟦\ufa1b利⟧'],
    ['a circled ideograph', ['一流'], '⟦㊀流⟧'],
    ['capitals and small letters', ['Made in China 2025'], 'the ⟦MADE IN CHINA 2025⟧ plan'],
    ['Greek capitals', ['Λόγος'], '⟦ΛΌΓΟΣ⟧'],
    ['Cyrillic capitals', ['реформа'], '⟦РЕФОРМА⟧'],
  ]);
});

describe('characters beyond the first plane', () => {
  testMarks([
    ['before a term', ['科技创新'], '😀😀⟦科技创新⟧'],
    ['before a Latin term', ['reform'], '🚀⟦reform⟧🚀'],
    ['a flag and a family before a term', ['改革开放'], '🇨🇳👨‍👩‍👧‍👦⟦改革开放⟧'],
    ['in a term', ['\u{20bb7}野家'], '去⟦\u{20bb7}野家⟧'],
    ['half of one is not found in another', ['\u{20bb7}野家'], '\u{20bb8}野家'],
    ['a lone half in the text', ['改革'], '\ud842⟦改革⟧\udfb7'],
    ['an emoji with a variation selector', ['改革'], '❤\ufe0f⟦改革⟧❤\ufe0f'],
  ]);
});

describe('scripts', () => {
  testMarks([
    ['Traditional text, Simplified term', ['统筹发展'], '⟦統籌發展⟧'],
    ['Simplified text, Traditional term', ['統籌發展'], '⟦统筹发展⟧'],
    ['mixed in one word', ['统筹发展'], '⟦统籌发展⟧'],
    ['Hong Kong and Taiwan shapes', ['平台经济'], '⟦平臺經濟⟧、⟦平台經濟⟧'],
    ['Japanese shapes', ['经济'], '⟦経済⟧'],
    ['one character for two', ['后勤'], '⟦後勤⟧'],
  ]);
});
