import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, type Settings } from '../../../utils/settings.ts';

const files = { en: 'Copy pair', zh_TW: '複製' };
const read = vi.fn();
let cardWords: typeof import('../../../entrypoints/background/card-words.ts').cardWords;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  read.mockReset();
  vi.stubGlobal('fetch', async (path: string) => {
    read(path);
    const [language, message] =
      Object.entries(files).find(([name]) => path === `/_locales/${name}/messages.json`) ?? [];
    if (!language) throw new TypeError('Failed to fetch');
    const words = {
      language: { message: language },
      cardCopy: { message },
      importNone: { message },
    };
    return Response.json({ ...words, cardinal: { message: 'x' } });
  });
  ({ cardWords } = await import('../../../entrypoints/background/card-words.ts'));
});

afterEach(() => vi.unstubAllGlobals());

const choose = (language: Settings['language']) =>
  changeSettings((settings) => ({ ...settings, language }));

test('the browser’s language needs none', async () => {
  expect(await cardWords()).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
});

test('only what cards say is given, and read once', async () => {
  await choose('zh_TW');
  const words = { language: { message: 'zh_TW' }, cardCopy: { message: '複製' } };
  expect(await cardWords()).toEqual(words);
  expect(await cardWords()).toEqual(words);
  expect(read).toHaveBeenCalledOnce();
});

test('another choice gives other words', async () => {
  await choose('zh_TW');
  await cardWords();
  await choose('en');
  expect((await cardWords())?.cardCopy).toEqual({ message: 'Copy pair' });
  await choose('auto');
  expect(await cardWords()).toBeUndefined();
});

test('words that cannot be read are the browser’s', async () => {
  await choose('zh_CN');
  expect(await cardWords()).toBeUndefined();
});
