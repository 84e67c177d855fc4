/** Bad files in the three languages: the sentence that says what to do appears, and nothing is stored. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium } from '../browsers/chromium.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { personalTerms } from './asking.ts';
import { type BadFile, refused, rejected } from './bad-files.ts';
import { locales, said } from './words.ts';

/** 200,001 rows are counted before they are refused: ms, on a slow machine. */
const patience = 40_000;

describe.each(locales)('in %s', (locale, words) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ locale });
    page = await browser.openExtensionPage('options.html#/import');
  });
  afterAll(() => browser?.close());

  const byName = (files: BadFile[]) => files.map((one) => [one.what, one] as const);
  /** The one file is put away, or the next would come under the sentence of the last. */
  const give = async ({ file }: BadFile) => {
    if (await page.has('button', words.importPutAway))
      await page.clickOn('button', words.importPutAway);
    await page.setFile(file);
  };

  test.each(byName(refused))('%s: the file is refused', async (_, bad) => {
    await give(bad);
    const sentence = said(words, ...bad.sentence);
    const { line } = bad;
    await page.waitForText(
      line === undefined ? sentence : said(words, 'problemAtLine', String(line), sentence),
      patience,
    );
    expect(await page.text()).not.toContain(words.importHow);
    expect(await personalTerms(page)).toEqual([]);
  });

  test.each(byName(rejected))('%s: the entry is rejected', async (_, bad) => {
    await give(bad);
    await page.clickOn('button', new RegExp(`^${words.importGroupRejected}`));
    await page.waitForText(said(words, ...bad.sentence));
    await page.waitForText(said(words, 'importLine', String(bad.line)));
    expect(await personalTerms(page)).toEqual([]);
  });

  test('nobody complained', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
