import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { head, preferred } from '../../../glossary/display/counterpart.ts';
import { pairText } from '../../../glossary/display/pair-text.ts';
import type { Script } from '../../../glossary/display/script.ts';
import { circuit, talent, threeCities } from './concepts.ts';

const english = 'three science cities and one demonstration area';

describe('head of a card', () => {
  test.each<[string, Concept, string, Script, string | undefined, string, string | undefined]>([
    ['Simplified mark', threeCities, '三城一区', 'zh-Hans', english, '三城一区', '三城一區'],
    ['Traditional mark', threeCities, '三城一區', 'zh-Hant', english, '三城一區', '三城一区'],
    ['letter-spaced mark', threeCities, '三 城 一 区', 'zh-Hans', english, '三城一区', '三城一區'],
    [
      'second Chinese term',
      threeCities,
      '三大科学城',
      'zh-Hans',
      english,
      '三大科学城',
      '三大科學城',
    ],
    [
      'regional word has no twin',
      circuit,
      '積體電路',
      'zh-Hant',
      'integrated circuits',
      '積體電路',
      undefined,
    ],
    ['same in both scripts', talent, '人才', 'zh-Hant', 'talent', '人才', undefined],
    [
      'English mark',
      threeCities,
      'Three Science Cities and One Demonstration Area',
      'zh-Hans',
      '三城一区',
      english,
      undefined,
    ],
    [
      'English mark, Traditional page',
      threeCities,
      english,
      'zh-Hant',
      '三城一區',
      english,
      undefined,
    ],
    [
      'English singular',
      circuit,
      'integrated circuit',
      'zh-Hans',
      '集成电路',
      'integrated circuits',
      undefined,
    ],
    [
      'a mark no term is like',
      circuit,
      'semiconductor',
      'zh-Hans',
      '集成电路',
      'semiconductor',
      undefined,
    ],
  ])('%s', (_name, concept, found, script, counterpart, shown, other) => {
    const result = head(concept, found, script);
    expect(result.counterpart?.text).toBe(counterpart);
    expect(result.found.text).toBe(shown);
    expect(result.found.other?.text).toBe(other);
  });

  test('the Chinese of an English mark has its pinyin and its other script', () => {
    expect(head(circuit, 'IC', 'zh-Hant').counterpart).toEqual({
      text: '集成電路',
      lang: 'zh-Hant',
      reading: 'jíchéng diànlù',
      other: { text: '集成电路', lang: 'zh-Hans' },
    });
  });

  test('a term to avoid says so, and is no counterpart while there is another', () => {
    expect(head(threeCities, 'three towns and one district', 'zh-Hans').found.avoid).toBe(true);
    const reversed = structuredClone(threeCities);
    for (const { terms } of reversed.languages) terms.reverse();
    expect(preferred(reversed, 'en')?.text).toBe('Three Cities and One Area');
  });

  test('Chinese in the only script there is; nothing if there is no Chinese', () => {
    const onlyTraditional = {
      ...talent,
      languages: talent.languages.filter(({ lang }) => lang !== 'zh-Hans'),
    };
    expect(head(onlyTraditional, 'talent', 'zh-Hans').counterpart?.lang).toBe('zh-Hant');
    const onlyEnglish = { ...talent, languages: talent.languages.slice(2) };
    expect(head(onlyEnglish, 'talent', 'zh-Hans').counterpart).toBeUndefined();
  });
});

describe('copied text', () => {
  test.each<[string, Concept, string, Script, string]>([
    ['Simplified', threeCities, '三城一区', 'zh-Hans', `三城一区 (${english})`],
    ['Traditional', threeCities, '三城一區', 'zh-Hant', `三城一區 (${english})`],
    ['the Chinese met', circuit, '積體電路', 'zh-Hant', '積體電路 (integrated circuits)'],
    [
      'the English met',
      threeCities,
      'three cities and one area',
      'zh-Hans',
      '三城一区 (Three Cities and One Area)',
    ],
    [
      'not the English to avoid',
      threeCities,
      'three towns and one district',
      'zh-Hans',
      `三城一区 (${english})`,
    ],
    [
      'one language only',
      { ...talent, languages: talent.languages.slice(2) },
      'talent',
      'zh-Hans',
      'talent',
    ],
  ])('%s', (_name, concept, found, script, expected) => {
    expect(pairText(concept, head(concept, found, script), script, 'chineseFirst')).toBe(expected);
  });
});
