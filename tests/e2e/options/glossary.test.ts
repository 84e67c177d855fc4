/** The table: what is found by which words, and what can be done with what is selected. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { chromium } from '../browsers/chromium.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { ask, personalConcepts } from './asking.ts';
import { sumRule, teaEgg } from './dishes.ts';
import { said } from './words.ts';

const street = '<!doctype html><meta charset="utf-8"><p>茶叶蛋在怀柔科学城。';

let browser: Browser;
let server: FixtureServer;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([
    chromium.launch({ viewport: { width: 1280, height: 800 } }),
    startServer({ '/street.html': street }),
  ]);
  page = await browser.openExtensionPage('options.html');
  for (const concept of [teaEgg, sumRule]) await ask(page, 'save', { concept });
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
});

const search = (text: string) => page.fill(en.tableSearch, text);
/** Those in sight, by what stands in their cells. */
const rows = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')]
      .filter((row) => row.checkVisibility())
      .map((row) => row.innerText.replace(/\s+/g, ' ')),
  );
const firstRow = async () => (await rows())[0] ?? '';
const select = async (...terms: string[]) => {
  for (const term of terms) await page.clickOn('checkbox', said(en, 'tableSelect', term));
  await page.waitForText(said(en, 'tableSelected', String(terms.length)));
};
const undo = async () => {
  await page.clickOn('button', en.optionsUndo);
  await page.waitForText(en.optionsUndone);
};
const tags = async () =>
  (await personalConcepts(page)).find(({ id }) => id === teaEgg.id)?.tags ?? [];

describe('finds', () => {
  test.each<[by: string, typed: string, found: RegExp]>([
    ['Simplified', '怀柔科学城', /怀柔科学城/],
    ['Traditional', '懷柔科學城', /怀柔科学城/],
    ['pinyin', 'huairou kexuecheng', /怀柔科学城/],
    ['pinyin with tones', 'huáiróu kēxuéchéng', /怀柔科学城/],
    ['English', 'huairou science', /怀柔科学城/],
    ['English with a slip', 'huairuo science', /怀柔科学城/],
    ['a term of the reader’s own', 'tea egg', /茶叶蛋/],
    ['its pinyin', 'chayedan', /茶叶蛋/],
    ['its other script', '茶葉蛋', /茶叶蛋/],
  ])('by %s', async (_, typed, found) => {
    await search(typed);
    await expect.poll(firstRow).toMatch(found);
  });

  test('nothing, and offers to add it', async () => {
    await search('xyzzyplugh');
    await page.waitForText(said(en, 'tableNothingFound', 'xyzzyplugh'));
    await page.clickOn('link', said(en, 'tableAddText', 'xyzzyplugh'));
    await page.waitForText(en.formNew);
    const typed = () =>
      page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
    await expect.poll(typed).toContain('xyzzyplugh');
    await page.clickOn('link', en.cancel);
  });

  test('what a filter leaves', async () => {
    await search('');
    const total = (await ask(page, 'rows', { limit: 1000 })).rows.length;
    expect(total).toBeGreaterThan(2);
    await page.clickOn('button', new RegExp(`^${en.tableOrigin}`));
    await page.clickOn('checkbox', en.tableOwn);
    await expect.poll(rows).toHaveLength(2);
    await page.clickOn('button', said(en, 'tableRemoveFilter', en.tableOwn));
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(2);
  });
});

describe('of the selected terms', () => {
  test('a tag is given, and taken back', async () => {
    await search('茶叶蛋');
    await select('茶叶蛋');
    await page.clickOn('button', en.tableTag);
    await page.fill(en.tableTagName, 'Beijing');
    await page.clickOn('button', en.tableTagAdd);
    await page.waitForText(said(en, 'tableTagAdded', 'Beijing', '1'));
    expect(await tags()).toEqual(['snack', 'breakfast', 'Beijing']);
    await expect.poll(firstRow).toContain('Beijing');
    await undo();
    expect(await tags()).toEqual(teaEgg.tags);
  });

  test('marking is stopped, and begun again', async () => {
    const tab = await browser.open(server.url('/street.html'));
    const marks = async () => (await tab.marks()).map(({ text }) => text);
    await expect.poll(marks).toEqual(['茶叶蛋', '怀柔科学城']);
    await page.clickOn('button', en.tableMute);
    await page.waitForText(said(en, 'tableMutedDone', '1'));
    await expect.poll(marks).toEqual(['怀柔科学城']);
    await expect.poll(firstRow).toContain(en.tableMuted);
    await page.clickOn('button', en.tableUnmute);
    await expect.poll(marks).toEqual(['茶叶蛋', '怀柔科学城']);
    await tab.close();
  });

  test('all are deleted, and the deletion is undone', async () => {
    const before = await personalConcepts(page);
    await page.clickOn('button', en.tableClearSelection);
    await search('');
    await page.clickOn('button', new RegExp(`^${en.tableOrigin}`));
    await page.clickOn('checkbox', en.tableOwn);
    await expect.poll(rows).toHaveLength(2);
    await select('茶叶蛋', '求和规则');
    await page.clickOn('button', en.tableDelete);
    await page.waitForText(said(en, 'tableDeleted', '2'));
    expect(await personalConcepts(page)).toEqual([]);
    await undo();
    expect(await personalConcepts(page)).toEqual(before);
    await expect.poll(rows).toHaveLength(2);
    await page.clickOn('button', said(en, 'tableRemoveFilter', en.tableOwn));
  });

  test('the export takes these alone', async () => {
    await search('茶叶蛋');
    await select('茶叶蛋');
    await page.clickOn('button', en.tableExport);
    await page.waitForText(said(en, 'exportEntries', '1'));
    await page.clickOn('button', en.exportSave);
    const [file] = await browser.downloads(1);
    const text = new TextDecoder().decode(file?.bytes);
    expect(text).toContain('茶叶蛋');
    expect(text).not.toContain('求和规则');
    await page.clickOn('link', en.optionsGlossary);
    await page.clickOn('button', en.tableClearSelection);
  });
});

test('a packaged term is not deleted', async () => {
  await search('怀柔科学城');
  await select('怀柔科学城');
  await page.clickOn('button', en.tableDelete);
  await page.waitForText(said(en, 'tablePackagedKept', '1'));
  await expect.poll(firstRow).toContain('怀柔科学城');
});

test('nobody complained', async () => {
  expect(await page.consoleMessages()).toEqual([]);
  expect(await browser.extensionMessages()).toEqual([]);
});
