/** What the card puts on the clipboard, in each shape, and the language it speaks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import zhTW from '../../locales/zh_TW.json' with { type: 'json' };
import type { Settings } from '../../utils/settings.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { type FixtureServer, startServer } from './server.ts';

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>城</title>
<body style="margin: 200px 40px"><p>再去怀柔科学城。</p><textarea></textarea>`;

const pair = '怀柔科学城 (Huairou Science City)';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let tab: Page;
  beforeAll(async () => {
    server = await startServer({ '/city.html': page });
    browser = await launch({ locale: 'en-US' });
    tab = await browser.open(server.url('/city.html'));
    await tab.settledMarks({ atLeast: 1 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** The card opened by key, which gives it the focus. */
  const openCard = async () => {
    await browser.pressCommand('open-card');
    await tab.cardText();
  };
  const closeCard = async () => {
    await tab.press('Escape');
    await tab.cardGone();
  };
  const pasted = async () => {
    await tab.evaluate(() => {
      const field = document.querySelector('textarea');
      if (field) field.value = '';
      field?.focus();
    });
    await tab.press('Control+v');
    return await tab.evaluate(() => document.querySelector('textarea')?.value ?? '');
  };
  const isAnnounced = (text: string) =>
    expect.poll(async () => (await tab.cardText()).map(({ name }) => name)).toContain(text);

  test.each<[string, Partial<Settings>, RegExp]>([
    ['Chinese first', {}, /^怀柔科学城 \(Huairou Science City\)$/],
    ['English first', { copyShape: 'englishFirst' }, /^Huairou Science City（怀柔科学城）$/],
    ['a row', { copyShape: 'table' }, /^怀柔科学城\tHuairou Science City$/],
    [
      'with its source',
      { copyShape: 'chineseFirst', copySource: true },
      /^怀柔科学城 \(Huairou Science City\)\nBeijing Government Work Report 2025, .+$/,
    ],
    [
      'a row with its source',
      { copyShape: 'table', copySource: true },
      /^怀柔科学城\tHuairou Science City\tBeijing Government Work Report 2025, .+$/,
    ],
  ])('copies by button: %s', async (_name, change, expected) => {
    await browser.changeSettings(change);
    await openCard();
    await tab.clickInCard(en.cardCopy);
    await isAnnounced(en.cardCopied);
    await closeCard();
    expect((await pasted()).replaceAll('\r\n', '\n')).toMatch(expected);
  });

  test('copies by key', async () => {
    await browser.changeSettings({ copyShape: 'chineseFirst', copySource: false });
    await openCard();
    await tab.press('c');
    await isAnnounced(en.cardCopied);
    await closeCard();
    expect(await pasted()).toBe(pair);
  });

  test('speaks the language that was chosen, and the browser’s again', async () => {
    for (const [language, words] of [
      ['zh_TW', zhTW],
      ['auto', en],
    ] as const) {
      await browser.changeSettings({ language });
      await openCard();
      await isAnnounced(words.cardCopy);
      await closeCard();
    }
  });
});
