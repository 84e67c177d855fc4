/** One English term, the ways it is written. */
import { describe } from 'vitest';
import { testMarks } from './marked.ts';

describe('number', () => {
  testMarks([
    ['plural of a singular term', ['pilot zone'], 'three ⟦pilot zones⟧'],
    ['singular of a plural term', ['pilot zones'], 'a ⟦pilot zone⟧'],
    ['only the last word', ['pilot zone'], 'the pilots zone'],
    ['-y and -ies', ['new industry'], '⟦new industries⟧, a ⟦new industry⟧'],
    ['-ey and -eys', ['survey'], '⟦surveys⟧'],
    ['-ies and -y', ['universities'], 'a ⟦university⟧'],
    ['-s and -es', ['class', 'campus'], '⟦classes⟧ and ⟦campuses⟧'],
    ['-ch and -ches', ['branches'], 'a ⟦branch⟧'],
    ['-x and -xes', ['tax'], '⟦taxes⟧'],
    ['-man and -men', ['chairman'], 'the ⟦chairmen⟧'],
    ['-man that is no man', ['human'], '⟦humans⟧, not humen'],
    ['-sis and -ses', ['crisis'], '⟦crises⟧'],
    ['-on and -a', ['criteria'], 'a ⟦criterion⟧'],
    ['both plurals of a Latin word', ['core curriculum'], '⟦core curricula⟧, ⟦core curriculums⟧'],
    ['-ife and -ives', ['wife', 'life'], '⟦wives⟧, ⟦lives⟧'],
    ['child', ['left-behind child'], '⟦left-behind children⟧'],
    ['-ics is no plural', ['economics'], 'economic policy'],
    ['-ss is no plural', ['business'], 'busines, ⟦businesses⟧'],
    ['news is not new', ['news'], 'a new age'],
    ['customs is not custom', ['customs'], 'an old custom'],
    ['goods is not good', ['good'], 'consumer goods'],
    ['a hyphenated last word', ['start-up'], '⟦start-ups⟧, ⟦startups⟧, ⟦start ups⟧'],
    ['capitals stay capitals', ['SOE'], '⟦SOEs⟧'],
    ['a term in capitals that end in S', ['GPS'], '⟦GPS⟧, GP'],
    ['plural in capitals', ['pilot zone'], '⟦PILOT ZONES⟧'],
  ]);
});

describe('possessive', () => {
  testMarks([
    ['of a singular', ['Beijing'], "⟦Beijing⟧'s plan"],
    ['curly', ['Beijing'], '⟦Beijing⟧’s plan'],
    ['of a plural', ['pilot zone'], "the ⟦pilot zones⟧' rules"],
    ['inside a term', ["people's congress"], "the ⟦people's congress⟧"],
    ['of capitals', ['WHO'], 'the ⟦WHO⟧’s report'],
  ]);
});

describe('British and American', () => {
  testMarks([
    ['-isation and -ization', ['modernisation'], '⟦modernization⟧, ⟦modernisation⟧'],
    ['-ize and -ise', ['organize'], '⟦organise⟧'],
    ['-ised and -ized', ['specialised court'], '⟦specialized court⟧'],
    ['-ising and -izing', ['revitalizing'], '⟦revitalising⟧'],
    [
      'both in one term',
      ['urbanisation and industrialisation'],
      '⟦urbanization and industrialisation⟧',
    ],
    ['-ise that is never -ize', ['enterprise'], 'enterprize, ⟦enterprises⟧'],
    ['-ize that is never -ise', ['prize'], 'prise'],
    ['-our and -or', ['labour market'], '⟦labor market⟧'],
    ['-or and -our', ['honor roll'], '⟦honour roll⟧'],
    ['-our with an ending', ['neighbourhood'], '⟦neighborhoods⟧'],
    ['-or that is never -our', ['sector'], 'sectour'],
    ['-our that is never -or', ['hour'], 'hor'],
    ['centre and center', ['data centre'], '⟦data centers⟧'],
    ['center and centre', ['data center'], '⟦data centre⟧'],
    ['centred and centered', ['people-centred'], '⟦people-centered⟧'],
    ['programme and program', ['space programme'], '⟦space programs⟧'],
    ['program and programme', ['space program'], '⟦space programmes⟧'],
    ['defence and defense', ['national defence'], '⟦national defense⟧'],
    ['ageing and aging', ['ageing society'], '⟦aging society⟧'],
  ]);
});

describe('capitals', () => {
  testMarks([
    ['WHO is not who', ['WHO'], 'those who know the ⟦WHO⟧'],
    ['nor Who', ['WHO'], 'Who?'],
    ['5G is not five grams', ['5G'], '5g of salt on ⟦5G⟧'],
    ['six capitals are plain', ['UNESCO'], '⟦unesco⟧, ⟦Unesco⟧'],
    ['two words are plain', ['AI Plus'], '⟦ai plus⟧'],
    ['plural of capitals', ['SMEs'], '⟦SMEs⟧, an ⟦SME⟧, smes'],
    ['capitals for full-width capitals', ['WTO'], '⟦ＷＴＯ⟧ ｗｔｏ'],
    [
      'a term that says so',
      [{ terms: ['Party'], match: { caseSensitive: true } }],
      'the ⟦Party⟧, a party, the PARTY',
    ],
    [
      'capitals that do not matter',
      [{ terms: ['WHO'], match: { caseSensitive: false } }],
      'those ⟦who⟧',
    ],
    ['capitals in a Chinese term', ['APEC会议'], '⟦apec会议⟧'],
    ['capitals in Chinese text', ['AI'], '在⟦AI⟧时代'],
    ['one concept, first in capitals', [{ terms: ['WHO', 'Who'] }], '⟦who⟧ ⟦WHO⟧'],
    ['one form in capitals, one not', ['IT', { terms: ['it'] }], '⟦IT⟧ and ⟦it⟧'],
  ]);
});

describe('word edges', () => {
  testMarks([
    ['inside a word', ['form'], 'reform, formal, ⟦form⟧'],
    ['beside a digit', ['plan'], 'plan9, 9plan'],
    ['digits inside a number', ['2025'], '12025, 20251, ⟦2025⟧'],
    ['beside an accented letter', ['caf'], 'café'],
    ['beside a Cyrillic letter', ['plan'], 'planы'],
    ['beside Han', ['5G'], '建设⟦5G⟧网络'],
    ['beside kana', ['AI'], '⟦AI⟧の⟦AI⟧'],
    ['beside Hangul', ['AI'], '⟦AI⟧는'],
    ['beside punctuation', ['plan'], '(⟦plan⟧), ⟦plan⟧; "⟦plan⟧"'],
    ['beside an underscore', ['plan'], '_⟦plan⟧_'],
    ['beside a slash', ['plan', 'reform'], '⟦plan⟧/⟦reform⟧'],
    ['Han first, Latin last', ['中国AI'], '中国AIs, ⟦中国AI⟧'],
    ['Latin first, Han last', ['AI中国'], 'xAI中国, ⟦AI中国⟧人'],
    ['a form that ends in punctuation', ['R&D'], '⟦R&D⟧, R&Ds'],
    ['a decimal', ['2.5'], '12.5, ⟦2.5⟧.'],
    ['at both ends of the text', ['plan'], '⟦plan⟧'],
  ]);
});
