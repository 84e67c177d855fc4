import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { definition } from '../../../glossary/display/definition.ts';
import { pageScript } from '../../../glossary/display/found-term.ts';
import { wideForHan } from '../../../glossary/display/punctuation.ts';
import { type Script, scriptOf } from '../../../glossary/display/script.ts';
import { circuit, talent, threeCities } from './concepts.ts';

test.each<[string, Script | undefined]>([
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh_HK', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['en-GB', undefined],
  ['', undefined],
])('the script of tag “%s” is %s', (tag, script) => {
  expect(scriptOf(tag)).toBe(script);
});

test.each<[string, Concept, string, string, string, Script]>([
  ['the mark tells, against the tag', threeCities, '三城一區', 'zh-CN', 'en', 'zh-Hant'],
  ['the mark tells Simplified', threeCities, '三城一区', 'zh-TW', 'zh-Hant', 'zh-Hans'],
  ['a regional word tells', circuit, '積體電路', '', 'en', 'zh-Hant'],
  ['the same in both: the tag of the page', talent, '人才', 'zh-TW', 'en', 'zh-Hant'],
  ['an English mark on an English page: the reader', talent, 'talent', 'en', 'zh-Hant', 'zh-Hant'],
  ['nobody knows: as the report', talent, 'talent', 'en', 'en', 'zh-Hans'],
])('script of the page: %s', (_name, concept, found, page, reader, script) => {
  expect(pageScript([concept], found, page, reader)).toBe(script);
});

describe('definition', () => {
  test.each<[string, string, string]>([
    ['an English reader', 'en', 'Beijing’s main platform for innovation.'],
    ['a Simplified reader', 'zh-Hans', '北京创新的主要平台。'],
    ['a Traditional reader', 'zh-Hant', '北京創新的主要平臺。'],
  ])('for %s', (_name, reader, text) => {
    expect(definition(threeCities, reader)?.text).toBe(text);
  });

  test('the other script before another language; none if there is none', () => {
    const [simplified, , english] = threeCities.languages;
    const languages = [simplified, english].filter((one) => one !== undefined);
    expect(definition({ ...threeCities, languages }, 'zh-Hant')?.lang).toBe('zh-Hans');
    expect(definition(talent, 'en')).toBeUndefined();
  });
});

test.each([
  ['增加学位2万个,', '增加学位2万个，'],
  ['(四)统筹教育,', '（四）统筹教育，'],
  ['“双减”,加强', '“双减”，加强'],
  ['1,000 places (new), and', '1,000 places (new), and'],
  ['在京 AI, 5G', '在京 AI, 5G'],
])('%s is set as %s', (narrow, wide) => {
  expect(wideForHan(narrow)).toBe(wide);
});
