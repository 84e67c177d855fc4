/**
 * A private window of Firefox (F15): its pages of ours cannot open the database, and ask the background,
 * which can. They work as anywhere, and of a private page nothing is kept but the term itself.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as extensionBrowser } from 'wxt/browser';
import en from '../../../locales/en.json' with { type: 'json' };
import { counterpartsIn } from '../browsers/accessibility.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { firefox } from '../browsers/firefox.ts';
import { ask, personalConcepts, personalTerms } from '../options/asking.ts';
import { dryRun, importAll, textFile } from '../options/importing.ts';
import { said } from '../options/words.ts';
import { openPopup, readTexts } from '../page-list.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { dump } from './raw-database.ts';

declare const chrome: typeof extensionBrowser;

const [title, path, body] = ['Kirchenmaus-Titel', '/kirchenmaus-pfad.html', 'Kirchenmaus-Text'];
const visited = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${title}</title><p>${body}里有怀柔科学城和茶叶蛋。</p>`;

let browser: Browser;
let server: FixtureServer;
let options: Page;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([
    firefox.launch({ privateWindow: true, viewport: { width: 1280, height: 900 } }),
    startServer({ [path]: visited }),
  ]);
  page = await browser.open(server.url(path));
  options = await browser.openExtensionPage('options.html');
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
});

const go = (hash: string) =>
  options.evaluate((hash: string) => {
    location.hash = hash;
  }, hash);
/** Of a page in front: Firefox lets no other find the time. */
const marked = async () => (await page.marks()).map(({ text }) => text);

// For the tests below to say anything.
test('the window is private, and no page of ours could open the database there', async () => {
  expect(await options.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
  const refused = options.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('tifa');
        opening.onsuccess = resolve;
        opening.onerror = () => reject(opening.error);
      }),
  );
  await expect(refused).rejects.toThrow('did not allow mutations');
});

describe('the options page', () => {
  test('lists the glossary, and finds in it', async () => {
    await options.fill(en.tableSearch, 'huairou kexuecheng');
    await options.waitForText('Huairou Science City');
  });

  test('saves a term by the form', async () => {
    await go('#/concept');
    await options.fill(en.formSimplified, '茶叶蛋');
    await options.fill(en.formEnglish, 'tea egg');
    await options.press('Control+Enter');
    await options.waitForText(said(en, 'formSaved', '茶叶蛋 / tea egg'));
    expect(await personalTerms(options)).toEqual(['茶叶蛋 = tea egg']);
    await page.show();
    await expect.poll(marked).toEqual(['怀柔科学城', '茶叶蛋']);
  });

  test('imports a file, and exports all', async () => {
    await options.show();
    await go('#/import');
    await options.setFile(textFile('dishes.csv', 'zh-Hans,en\n求和规则,sum rule\n'));
    await dryRun(options, { new: 1 });
    await importAll(options, 'dishes', 1);
    await go('#/export');
    await options.waitForText(said(en, 'exportEntries', '2'));
    await options.clickOn('button', en.exportSave);
    const [file] = await browser.downloads(1);
    expect(new TextDecoder().decode(file?.bytes)).toContain('sum rule');
  });
});

test('the popup lists the terms of a private page, and its switch counts there', async () => {
  const popup = await openPopup(browser, server.url(path));
  await expect.poll(() => readTexts(popup)).toEqual(['怀柔科学城', '茶叶蛋']);
  expect(await popup.text()).not.toContain(en.popupTryAgain);
  await popup.clickOn('switch', en.popupEnabled);
  await page.show();
  await expect.poll(marked).toEqual([]);
  await popup.show();
  await popup.clickOn('switch', en.popupEnabled);
  await page.show();
  await expect.poll(marked).toEqual(['怀柔科学城', '茶叶蛋']);
  await popup.close();
});

describe('a private page', () => {
  /** Everything that is stored of the reader, wherever: the database is the background's, which is not private. */
  const stored = async () => {
    const areas = await browser.runInBackground(async () => [
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
      await chrome.storage.sync.get(null),
    ]);
    return JSON.stringify([await browser.runInBackground(dump), areas]);
  };
  const expectNothingOfThePage = async () => {
    const all = await stored();
    expect(all).toContain('怀柔科学城');
    for (const word of [title, path, body, new URL(server.url(path)).host])
      expect(all).not.toContain(word);
  };

  // Fails without the looks at `inIncognitoContext` in context.ts and at `incognito` in edits.ts together.
  test('opens its card, from which a term is saved without its sentence', async () => {
    await page.show();
    await page.hoverMark(0);
    expect(counterpartsIn(await page.cardText())).toContain('Huairou Science City');
    await page.clickInCard(en.cardSave);
    await expect
      .poll(async () => (await page.cardText()).map(({ name }) => name))
      .toContain(en.cardSaved);
    expect(await personalConcepts(options)).toHaveLength(3);
    await expectNothingOfThePage();
    await page.press('Escape');
    await page.cardGone();
  });

  // Fails without the looks at `inIncognitoContext` in context.ts and at `incognito` in forms.ts together.
  test('gives the form no sentence either', async () => {
    await page.move(5, 5);
    await page.hoverMark(0);
    await page.clickInCard(en.cardEdit);
    const form = await browser.opened('#/concept');
    await expect.poll(() => form.evaluate(fieldValues)).toContain('怀柔科学城');
    expect((await form.evaluate(fieldValues)).join()).not.toContain(body);
    await expectNothingOfThePage();
    await form.close();
  });
});

// Fails where a page of ours opens the database itself: seen with that done in main.tsx of the options page.
test('nothing was thrown, and nobody complained', async () => {
  expect(await ask(options, 'status', {})).toEqual({ muted: [] });
  expect(await browser.extensionMessages()).toEqual([]);
  expect(await options.consoleMessages()).toEqual([]);
  expect(await page.consoleMessages()).toEqual([]);
});

function fieldValues(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea');
  return [...fields].map(({ value }) => value).filter(Boolean);
}
