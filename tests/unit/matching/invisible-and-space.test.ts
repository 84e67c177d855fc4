/** What pages put between letters without showing it, and what they show as space. */
import { describe } from 'vitest';
import { type Case, testMarks } from './marked.ts';

const invisible: [name: string, character: string][] = [
  ['soft hyphen', '\u00ad'],
  ['zero-width space', '\u200b'],
  ['zero-width non-joiner', '\u200c'],
  ['zero-width joiner', '\u200d'],
  ['word joiner', '\u2060'],
  ['byte order mark', '\ufeff'],
  ['left-to-right mark', '\u200e'],
  ['right-to-left mark', '\u200f'],
  ['bidi embedding', '\u202a'],
  ['bidi isolate', '\u2066'],
  ['Arabic letter mark', '\u061c'],
  ['grapheme joiner', '\u034f'],
  ['variation selector', '\ufe0f'],
  ['astral variation selector', '\u{e0100}'],
  ['Mongolian vowel separator', '\u180e'],
];

describe('invisible characters', () => {
  testMarks([
    ...invisible.map(
      ([name, it]): Case => [`${name} in Han`, ['科技创新'], `推进⟦科${it}技创${it}${it}新⟧工作`],
    ),
    ...invisible.map(
      ([name, it]): Case => [`${name} in Latin`, ['reform'], `the ⟦re${it}form⟧ of`],
    ),
    ['at the ends they are left out', ['科技创新'], '\u200b⟦科技创新⟧\u200b\u00ad'],
    ['between a term and its next word', ['reform'], 'a re\u00adformer'],
    ['every second character', ['政府'], '⟦政\u200b府⟧\u200b工\u200b作'],
    [
      'soft hyphens of every syllable',
      ['modernisation'],
      '⟦mod\u00adern\u00adisa\u00adtion⟧ drive',
    ],
    ['an invisible character is no word edge', ['form'], 're\u00adform'],
    ['in the term itself', ['科\u200b技创新'], '⟦科技创新⟧'],
    ['inside white space', ['urban renewal'], '⟦urban \u200b renewal⟧'],
  ]);
});

const spaces: [name: string, character: string][] = [
  ['no-break space', '\u00a0'],
  ['ideographic space', '\u3000'],
  ['narrow no-break space', '\u202f'],
  ['thin space', '\u2009'],
  ['em space', '\u2003'],
  ['line separator', '\u2028'],
  ['tab', '\t'],
  ['line break', '\n'],
  ['line break and indent', '\r\n      '],
  ['next line', '\u0085'],
];

describe('white space', () => {
  testMarks([
    ...spaces.map(
      ([name, it]): Case => [`${name} in Latin`, ['urban renewal'], `for ⟦urban${it}renewal⟧ in`],
    ),
    ...spaces.map(([name, it]): Case => [`${name} in Han`, ['科技创新'], `推进⟦科技${it}创新⟧`]),
    ['a letter-spaced title', ['政府工作报告'], '⟦政 府 工 作 報 告⟧'],
    ['letter-spaced with ideographic spaces', ['政府工作报告'], '　⟦政　府　工　作　报　告⟧　'],
    ['letter-spaced, with the words further apart', ['政府工作报告'], '⟦政 府  工 作  报 告⟧'],
    ['a letter-spaced title of astral Han', ['\u{20bb7}\u{20bb7}'], '⟦\u{20bb7} \u{20bb7}⟧'],
    ['space between Han and Latin stays', ['5G网络'], '5G 网络和⟦5G网络⟧'],
    ['space between Latin and Han in the term', ['5G 网络'], '⟦5G 网络⟧和5G网络'],
    ['a line broken in a Chinese term in the source', ['新质生产力'], '发展⟦新质\n    生产力⟧。'],
    ['runs of spaces before a term', ['reform'], '  the   \n  ⟦reform⟧'],
    ['space around a term stays outside', ['科技创新'], '  ⟦科技创新⟧  '],
    ['Latin letters spaced out are no word', ['reform'], 'r e f o r m'],
    ['space in the term is single', ['urban   renewal'], '⟦urban renewal⟧'],
    ['a comma is no white space', ['urban renewal'], 'urban, renewal'],
  ]);
});
