/** What settings and keys do to pages that are open, at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as browserApi } from 'wxt/browser';
import type { Settings } from '../../utils/settings.ts';
import { counterpartsIn } from './browsers/accessibility.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof browserApi;

const made = {
  '/news/a.html': `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>一</title><body>
    <p style="display: none">怀柔科学城。</p>
    <p id="one">怀柔科学城，怀柔科学城，三城一区。</p><p id="two">怀柔科学城和中关村科学城。</p>
    <input autofocus aria-label="field"><input type="checkbox"></body></html>`,
};
const all = ['怀柔科学城', '怀柔科学城', '怀柔科学城', '三城一区', '怀柔科学城', '中关村科学城'];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer(made)]);
    page = await browser.open(server.url('/news/a.html'));
    await page.settledMarks({ atLeast: all.length });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const texts = async () => (await page.marks()).map(({ text }) => text);
  const line = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement, '::highlight(tifa-bundled)');
      return `${style.textDecorationStyle} ${style.textDecorationColor}`;
    });
  const cardNames = async () =>
    ((await page.card()) ? await page.cardText() : []).map(({ name }) => name).join('\n');
  /** Moves the pointer off all marks, and stays until that was seen: twice in a frame is not at all. */
  const leave = async () => {
    await page.move(900, 650);
    await page.evaluate(async () => {
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    });
  };
  const closeCard = async () => {
    await page.press('Escape');
    await page.cardGone();
  };

  test('style and colors', async () => {
    expect(await line()).toBe('dotted rgb(217, 69, 60)');
    await browser.changeSettings({
      markStyle: 'wavy',
      markColors: { bundled: 'green', personal: 'teal' },
    });
    await expect.poll(line).toBe('wavy rgb(47, 138, 60)');
  });

  test.each<[Partial<Settings>, string[]]>([
    [{ occurrences: 'firstInBlock' }, ['怀柔科学城', '三城一区', '怀柔科学城', '中关村科学城']],
    [{ occurrences: 'firstOnPage' }, ['怀柔科学城', '三城一区', '中关村科学城']],
    [{ occurrences: 'every' }, all],
    [{ markOrigins: { bundled: false, personal: true } }, []],
    [{ markOrigins: { bundled: true, personal: true } }, all],
  ])('which are marked: %o', async (change, expected) => {
    await browser.changeSettings(change);
    await expect.poll(texts).toEqual(expected);
  });

  test('an occurrence that is not marked opens no card', async () => {
    await browser.changeSettings({ occurrences: 'firstOnPage', cardDelay: 0 });
    await expect.poll(texts).toHaveLength(3);
    await page.hoverText('怀柔科学城', 2);
    await expect(page.cardText(1_000)).rejects.toThrow();
    await page.hoverText('怀柔科学城', 1);
    await page.cardText();
    await closeCard();
    await browser.changeSettings({ occurrences: 'every' });
  });

  test('the delay of the card', async () => {
    await browser.changeSettings({ cardDelay: 2_000 });
    await leave();
    await page.hoverText('三城一区');
    await expect(page.cardText(1_000)).rejects.toThrow();
    await page.cardText();
    await closeCard();
    await browser.changeSettings({ cardDelay: 250 });
  });

  test('order and script of the card', async () => {
    const headings = async () =>
      (await page.cardText()).filter(({ role }) => role === 'heading').map(({ name }) => name);
    for (const [change, heading, text] of [
      [{ cardOrder: 'foundFirst', cardScript: 'page' }, '怀柔科学城', ''],
      [{ cardOrder: 'foundFirst', cardScript: 'zh-Hant' }, '懷柔科學城', ''],
      [{ cardOrder: 'counterpartFirst', cardScript: 'both' }, 'Huairou Science City', '懷柔科學城'],
    ] as const) {
      await browser.changeSettings(change);
      await leave();
      await page.hoverText('怀柔科学城', 1);
      await page.cardText();
      expect((await headings())[0]).toBe(heading);
      expect(await cardNames()).toContain(text);
      await closeCard();
    }
  });

  test('marks go while the reader writes, and come back', async () => {
    await browser.changeSettings({ hideWhileEditing: true });
    await page.evaluate(() => document.querySelector('input')?.focus());
    expect(await texts()).toEqual(all);
    await page.type('a');
    await expect.poll(texts).toEqual([]);
    await page.press('Tab');
    await expect.poll(texts).toEqual(all);
    await page.press(' ');
    expect(await texts()).toEqual(all);
    await browser.changeSettings({ hideWhileEditing: false });
  });

  test.each<[Partial<Settings>, boolean]>([
    [{ sitePatterns: ['127.0.0.1/news/*'] }, false],
    [{ sitePatterns: ['127.0.0.1/sport/*'] }, true],
    [{ siteMode: 'onlyThese' }, false],
    [{ sitePatterns: ['127.0.0.1/news'] }, true],
    [{ siteMode: 'everywhereBut', sitePatterns: [] }, true],
  ])('sites: %o', async (change, isOn) => {
    await browser.changeSettings(change);
    await expect.poll(texts).toEqual(isOn ? all : []);
  });

  // Fails without `currententrychange` in switch.ts.
  test('a page that changes its own address is judged anew', async () => {
    await browser.changeSettings({ sitePatterns: ['127.0.0.1/sport'] });
    await page.evaluate(() => history.pushState(null, '', '/sport/b.html'));
    await expect.poll(texts).toEqual([]);
    await page.evaluate(() => history.pushState(null, '', '/news/a.html'));
    await expect.poll(texts).toEqual(all);
    await browser.changeSettings({ sitePatterns: [] });
  });

  test('keys go from mark to mark, leave the focus to the page, and say where they are', async () => {
    const steps: [command: string, counterpart: string, said: RegExp][] = [
      ['next-term', 'Huairou Science City', /怀柔科学城.*Huairou Science City.*1 of 5/],
      ['next-term', 'Huairou Science City', /2 of 5/],
      ['next-term', 'three science cities and one demonstration area', /3 of 5/],
      ['previous-term', 'Huairou Science City', /2 of 5/],
    ];
    await page.evaluate(() => document.querySelector('input')?.focus());
    for (const [command, counterpart, said] of steps) {
      await browser.pressCommand(command);
      await expect.poll(cardNames).toMatch(said);
      expect(counterpartsIn(await page.cardText()).join()).toContain(counterpart);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
      expect(await page.evaluate(() => CSS.highlights.get('tifa-flash')?.size)).toBe(1);
    }
    await browser.pressCommand('open-card');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');
    await closeCard();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    expect(await page.evaluate(() => CSS.highlights.has('tifa-flash'))).toBe(false);
  });

  test('a command switches the site', async () => {
    // It has no keys until the reader gives it some; Chromium has no way to do so from within.
    if (browser.name === 'Firefox') {
      await browser.runInBackground(() =>
        (chrome.commands as unknown as { update(detail: object): Promise<void> }).update({
          name: 'toggle-site',
          shortcut: 'Alt+Shift+U',
        }),
      );
    }
    await browser.pressCommand('toggle-site');
    await expect.poll(texts).toEqual([]);
    await browser.pressCommand('toggle-site');
    await expect.poll(texts).toEqual(all);
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
