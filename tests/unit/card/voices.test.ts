import { expect, test } from 'vitest';
import { voiceFor } from '../../../entrypoints/card/voices.ts';

/** `*` for the default voice, `@` for one of a server. */
function voices(...tags: string[]) {
  return tags.map((tag) => ({
    lang: tag.replace(/[*@]/g, ''),
    localService: !tag.includes('@'),
    default: tag.includes('*'),
  }));
}

test.each<[string, string[], 'zh-Hans' | 'zh-Hant' | 'en', string | undefined]>([
  ['Simplified', ['en-US', 'zh-TW', 'zh-CN'], 'zh-Hans', 'zh-CN'],
  ['Traditional', ['en-US', 'zh-CN', 'zh-TW'], 'zh-Hant', 'zh-TW'],
  ['the other region rather than none', ['zh-TW'], 'zh-Hans', 'zh-TW'],
  ['Android’s spelling', ['cmn_CN', 'en_US'], 'zh-Hans', 'cmn_CN'],
  ['espeak’s spelling', ['cmn', 'yue'], 'zh-Hans', 'cmn'],
  ['script in the tag', ['zh-Hant-TW'], 'zh-Hant', 'zh-Hant-TW'],
  ['no Cantonese for pinyin', ['zh-HK', 'yue-HK'], 'zh-Hant', undefined],
  ['no voice of a server', ['zh-CN@', 'en-US@'], 'zh-Hans', undefined],
  ['English of the great regions first', ['en-IN', 'en-GB'], 'en', 'en-GB'],
  ['the reader’s default among equals', ['en-US', 'en-GB*'], 'en', 'en-GB'],
  ['any English', ['de-DE', 'en-ZA'], 'en', 'en-ZA'],
  ['nothing there', [], 'en', undefined],
])('%s', (_name, tags, lang, expected) => {
  expect(voiceFor(voices(...tags), lang)?.lang).toBe(expected);
});
