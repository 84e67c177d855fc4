/** What the form says of what stands in it. */
import { expect, test } from 'vitest';
import { checkFields } from '../../../glossary/editing/check-fields.ts';
import {
  type ConceptFields,
  emptyFields,
  type FurtherTerm,
  usualOptions,
} from '../../../glossary/editing/concept-fields.ts';

const good: ConceptFields = {
  ...emptyFields,
  simplified: '产业链',
  traditional: '產業鏈',
  reading: 'chǎnyèliàn',
  english: 'industrial chain',
};
const confirmed = { ...usualOptions, marked: true };
const further = (values: Partial<FurtherTerm>): Partial<ConceptFields> => ({
  further: [{ ...usualOptions, id: 't', lang: 'en', text: '', reading: '', ...values }],
});
const context = (text: string, source: string, sourceUrl: string): Partial<ConceptFields> => ({
  contexts: [{ key: 'k', text, source, sourceUrl }],
});

/** Each remark as its field, its code, `!` if it must be put right, and its detail. */
const cases: [string, Partial<ConceptFields>, string[]][] = [
  ['nothing to say', {}, []],
  ['no term at all', { ...emptyFields }, ['simplified noTerm!']],
  [
    'white space is no term',
    { ...emptyFields, english: ' ' },
    ['english emptyTerm!', 'simplified noTerm!'],
  ],
  ['English alone', { ...emptyFields, english: 'chain' }, ['simplified oneLanguage']],
  ['both scripts are one language', { english: '' }, ['english oneLanguage']],
  ['a Han character', { simplified: '链', traditional: '' }, ['simplified oneCharacter 链']],
  [
    'both scripts of it',
    { simplified: '链', traditional: '鏈' },
    ['simplified oneCharacter 链', 'traditional oneCharacter 鏈'],
  ],
  ['a Han character, confirmed', { simplified: '链', chineseOptions: confirmed }, []],
  [
    'a rare character of two units',
    { simplified: '𠮷', traditional: '' },
    ['simplified oneCharacter 𠮷'],
  ],
  ['a Latin letter', { english: 'a' }, ['english oneCharacter a']],
  ['two Latin letters', { english: 'go' }, ['english shortTerm go']],
  ['two capitals are a name', { english: 'AI' }, []],
  ['three Latin letters', { english: 'law' }, []],
  ['an English stop word', { english: 'The' }, ['english stopWord The']],
  ['a Chinese stop word', { simplified: '我们' }, ['simplified stopWord 我们']],
  ['no letters', { english: '+++' }, ['english noLetters +++']],
  ['Cyrillic among Latin', { english: 'сhain' }, ['english mixedScript сhain']],
  ['Latin in the field for Chinese', { simplified: 'chain' }, ['simplified notChinese']],
  [
    'Chinese in the field for English',
    { english: '链 chain' },
    ['english chineseInEnglish 链 chain'],
  ],
  [
    'Traditional in the field for Simplified',
    { simplified: '產業鏈' },
    ['simplified notSimplified'],
  ],
  ['a control character', { english: 'ch\u0007ain' }, ['english controlInTerm! U+0007']],
  ['a turn of direction', { english: 'ch\u202eain' }, ['english bidiRemoved U+202E']],
  ['a soft hyphen', { english: 'ch\u00adain' }, ['english invisibleRemoved U+00AD']],
  ['only what cannot be seen', { english: '\u200b' }, ['english emptyTerm!']],
  ['half a character', { english: 'a\ud800b' }, ['english loneSurrogate! U+D800']],
  ['200 units', { english: 'x'.repeat(200) }, []],
  ['201 units', { english: 'x'.repeat(201) }, ['english termTooLong! 201']],
  [
    'pinyin alone',
    { simplified: '', traditional: '' },
    ['reading readingWithoutChinese!', 'simplified oneLanguage'],
  ],
  [
    'a further term in no language',
    further({ lang: 'Klingon?', text: 'mIw' }),
    ['term.t.lang unknownLanguage! Klingon?'],
  ],
  ['a further term in French', further({ lang: 'FR', text: 'chaîne' }), []],
  ['a further term that is not filled', further({}), []],
  [
    'pinyin of a further term that is missing',
    further({ lang: 'zh-Hant-TW', reading: 'liàn' }),
    ['term.t.text emptyTerm!'],
  ],
  [
    'a term twice',
    further({ text: 'Industrial  Chain' }),
    ['term.t.text repeatedTerm Industrial  Chain'],
  ],
  ['the same letters in another language', further({ lang: 'fr', text: 'industrial chain' }), []],
  ['a long note', { note: 'x'.repeat(10_001) }, ['note fieldTooLong! 10001']],
  [
    'a control in a definition',
    { definitions: { en: 'a\u0007b' } },
    ['definition.en controlsRemoved U+0007'],
  ],
  [
    'an address that runs',
    { sourceUrl: 'javascript:alert(1)' },
    ['sourceUrl unsafeLink! javascript:alert(1)'],
  ],
  [
    'an address without scheme',
    { sourceUrl: 'example.org' },
    ['sourceUrl unsafeLink! example.org'],
  ],
  [
    'an address of a file',
    { sourceUrl: 'file:///etc/passwd' },
    ['sourceUrl unsafeLink! file:///etc/passwd'],
  ],
  ['credentials', { sourceUrl: 'https://a:b@example.org/' }, ['sourceUrl credentialsRemoved']],
  ['an address', { sourceUrl: 'HTTPS://example.org/路?q=1' }, []],
  [
    'a source without its sentence',
    context('', 'A page', ''),
    ['context.k.text contextWithoutText!'],
  ],
  [
    'a bad address of a sentence',
    context('Text.', '', 'ftp://x'),
    ['context.k.sourceUrl unsafeLink! ftp://x'],
  ],
  ['an empty sentence', context('', '', ''), []],
];

test.each(cases)('%s', (_, values, expected) => {
  const remarks = checkFields({ ...good, ...values }).map(
    ({ field, code, isError, detail }) =>
      `${field} ${code}${isError ? '!' : ''}${detail === undefined ? '' : ` ${detail}`}`,
  );
  expect(remarks).toEqual(expected);
});
