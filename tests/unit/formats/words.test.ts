import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../../glossary/formats/guess-language.ts';
import { chineseTag, languageTag } from '../../../glossary/formats/language-tags.ts';
import { partOfSpeechOf } from '../../../glossary/formats/part-of-speech-words.ts';
import { statusOf } from '../../../glossary/formats/status-words.ts';
import { headingOf, meaningOf } from '../../../glossary/formats/table/headings.ts';
import { termTypeOf } from '../../../glossary/formats/term-type-words.ts';

describe('the name of a language', () => {
  test.each<[string, string | undefined]>([
    ['zh-CN', 'zh-Hans'],
    ['zh_CN', 'zh-Hans'],
    ['ZH-HANS', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['cmn-Hans', 'zh-Hans'],
    ['Chinese (Simplified)', 'zh-Hans'],
    ['简体', 'zh-Hans'],
    ['zh-TW', 'zh-Hant-TW'],
    ['zh-Hant-HK', 'zh-Hant-HK'],
    ['zh-MO', 'zh-Hant'],
    ['cht', 'zh-Hant'],
    ['繁體', 'zh-Hant'],
    ['EN-GB', 'en'],
    ['eng', 'en'],
    ['English', 'en'],
    ['英文', 'en'],
    ['fr-ca', 'fr-CA'],
    ['sr_latn_rs', 'sr-Latn-RS'],
    ['German', undefined],
    ['', undefined],
    ['x y', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s is %s', (name, tag) => {
    expect(languageTag(name)).toBe(tag);
  });

  test.each([
    ['税收 and 后来', 'zh-Hans'],
    ['稅收', 'zh-Hant'],
    ['乾坤', 'zh-Hans'],
    ['', 'zh-Hans'],
  ])('Chinese alone is told by its characters: %s', (sample, tag) => {
    expect(languageTag('zh', sample)).toBe(tag);
    expect(languageTag('中文', [sample])).toBe(tag);
    expect(chineseTag(sample)).toBe(tag);
  });
});

describe('the language of terms by their letters', () => {
  test.each<[string[], string | undefined]>([
    [['税收', '平台', '5G'], 'zh-Hans'],
    [['稅收', '平台'], 'zh-Hant'],
    [['tax', 'platform', '双碳 goals'], 'en'],
    [['налог', 'платформа'], undefined],
    [['プラットフォーム', '税'], undefined],
    [['2025', '—'], undefined],
    [[], undefined],
  ])('%j: %s', (terms, tag) => {
    expect(guessLanguage(terms)).toBe(tag);
  });
});

test.each<[string, string | undefined]>([
  ['preferredTerm-admn-sts', 'preferred'],
  ['Preferred', 'preferred'],
  ['首选', 'preferred'],
  ['approved', 'admitted'],
  ['proposed', 'admitted'],
  ['Not Recommended', 'deprecated'],
  ['forbidden', 'deprecated'],
  ['obsolete', 'superseded'],
  ['final', undefined],
  ['toString', undefined],
])('the status %s is %s', (word, status) => {
  expect(statusOf(word)).toBe(status);
});

test.each<[string, string | undefined]>([
  ['full form', 'fullForm'],
  ['full-form', 'fullForm'],
  ['初文', undefined],
  ['简称', 'shortForm'],
  ['initialism', 'acronym'],
])('the type %s is %s', (word, type) => {
  expect(termTypeOf(word)).toBe(type);
});

test.each<[string, string | undefined]>([
  ['Noun', 'noun'],
  ['n.', 'noun'],
  ['动词', 'verb'],
  ['proper noun', 'noun'],
  ['gerund', undefined],
])('the part of speech %s is %s', (word, part) => {
  expect(partOfSpeechOf(word)).toBe(part);
});

describe('the heading of a column', () => {
  test.each<[string, object | undefined]>([
    ['zh-Hans', { name: 'term', lang: 'zh-Hans' }],
    ['en-US', { name: 'term', lang: 'en' }],
    ['中文术语', { name: 'term', lang: 'zh-Hans' }],
    ['英文译名', { name: 'term', lang: 'en' }],
    ['English term', { name: 'term', lang: 'en' }],
    ['pinyin', { name: 'reading', lang: 'zh-Hans' }],
    ['definition:en', { name: 'definition', lang: 'en' }],
    ['term:en-GB', { name: 'term', lang: 'en-GB' }],
    ['备注', { name: 'note' }],
    ['Entry_ID', { name: 'id' }],
    ['Part of Speech', { name: 'partOfSpeech' }],
    ['No.', { name: 'rowNumber' }],
    ['Source', { name: 'termOrSource' }],
    ['mot', undefined],
    ['def', undefined],
    ['Begriff', undefined],
    ['note:en', undefined],
    ['__proto__:en', undefined],
    ['extra:note', undefined],
  ])('%s', (heading, meaning) => {
    expect(meaningOf(heading)).toEqual(meaning);
  });

  test.each(['zh-Hans', 'zh-Hant-TW', 'en', 'en-GB', 'fr', 'yue', 'bo'])(
    'comes back in %s',
    (lang) => {
      for (const name of ['term', 'reading', 'definition', 'match'] as const) {
        expect(meaningOf(headingOf({ name, lang } as Parameters<typeof headingOf>[0]))).toEqual({
          name,
          lang,
        });
      }
    },
  );
});
