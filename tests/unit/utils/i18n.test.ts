import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { speakWith, t } from '../../../utils/i18n.ts';
import { languages } from '../../../utils/languages.ts';
import { speak, wordsOf } from '../../../utils/load-words.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(
    (key, given) => `${key}(${[given ?? []].flat().join()})`,
  );
});

afterEach(() => {
  speakWith(undefined);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function packaged(files: Record<string, string>) {
  vi.stubGlobal('fetch', async (path: string) => {
    const text = files[path];
    if (text === undefined) throw new TypeError('Failed to fetch');
    return new Response(text);
  });
}

describe('a sentence', () => {
  const words = (message: string) => ({ cardCopiedText: { message } });
  test.each([
    ['in the language of the browser', undefined, 'cardCopiedText(a)'],
    ['in the chosen one', words('已复制：$1'), '已复制：a'],
    ['with a place that is named twice', words('$1, $1'), 'a, a'],
    ['with a place nobody fills', words('$1 $2.'), 'a .'],
    ['with a dollar', words('$$1 costs $1'), '$1 costs a'],
    ['that the chosen words lack', {}, 'cardCopiedText(a)'],
    ['that is empty there', words(''), 'cardCopiedText(a)'],
  ])('%s', (_name, given, expected) => {
    speakWith(given);
    expect(t('cardCopiedText', ['a'])).toBe(expected);
  });

  test('what fills a place is not read again', () => {
    speakWith(words('Copied: $1'));
    expect(t('cardCopiedText', ['$1 $$ $&'])).toBe('Copied: $1 $$ $&');
  });
});

describe('the language of a page', () => {
  test('is the chosen one once it is loaded, and the browser’s again', async () => {
    packaged({ '/_locales/zh_TW/messages.json': '{"cardCopy":{"message":"複製"}}' });
    await speak('zh_TW');
    expect(t('cardCopy')).toBe('複製');
    await speak('auto');
    expect(t('cardCopy')).toBe('cardCopy()');
  });

  test.each([
    ['missing', {}],
    ['broken', { '/_locales/en/messages.json': '{' }],
  ])('is the browser’s where the words are %s', async (_name, files) => {
    packaged(files);
    await speak('en');
    expect(t('cardCopy')).toBe('cardCopy()');
  });

  test.each(languages)('%s is in the package', async (language) => {
    const { default: texts } = await import(`../../../locales/${language}.json`);
    expect(texts.language).toBeTypeOf('string');
    packaged({ [`/_locales/${language}/messages.json`]: '{"language":{"message":"x"}}' });
    expect(await wordsOf(language)).toEqual({ language: { message: 'x' } });
  });
});
