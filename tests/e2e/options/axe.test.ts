/** axe-core finds nothing in any room, by day and by night, on a wide screen and on a phone's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { axeFindings } from '../browsers/axe.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { ask } from './asking.ts';
import { sumRule, teaEgg } from './dishes.ts';
import { dryRun, fixtureFile, textFile } from './importing.ts';
import { said } from './words.ts';

const listed = new RegExp(said(en, 'tableCount', '[1-9]\\d*', '[1-9]\\d*'));

/** The address of each room, and what is done there before it is looked at. */
const rooms: [name: string, address: string, prepare: (page: Page) => Promise<unknown>][] = [
  ['the table', '#/glossary', (page) => page.waitForText(listed)],
  ['nothing found', '#/glossary?search=xyzzyplugh', (page) => page.waitForText('xyzzyplugh')],
  [
    'a selection',
    `#/glossary?search=${encodeURIComponent('茶叶蛋')}`,
    (page) => page.clickOn('checkbox', said(en, 'tableSelect', '茶叶蛋')),
  ],
  ['an empty form', '#/concept', (page) => page.waitForText(en.formNew)],
  ['a filled form', `#/concept?id=${teaEgg.id}`, (page) => page.waitForText(en.formEdit)],
  ['the import', '#/import', (page) => page.waitForText(en.importChooseHint)],
  [
    'a dry run',
    '#/import',
    async (page) => {
      await page.setFile(fixtureFile('semicolons.csv'));
      await dryRun(page, { new: 3 });
      await page.clickOn('button', new RegExp(`^${en.importGroupNew}`));
    },
  ],
  [
    'a choice of encodings',
    '#/import',
    async (page) => {
      await page.setFile(fixtureFile('big5.csv'));
      await page.waitForText(en.importEncodingChoose);
    },
  ],
  [
    'a refused file',
    '#/import',
    async (page) => {
      await page.setFile(textFile('other.json', '{}'));
      await page.waitForText(en.problemNotTifa);
    },
  ],
  ['the settings', '#/settings', (page) => page.waitForText(en.optionsSettings)],
  [
    'the settings with sites allowed',
    '#/settings',
    (page) => page.clickOn('radio', en.settingsPersonalSitesOnly),
  ],
  ['privacy', '#/privacy', (page) => page.find('heading', en.privacyDelete)],
  ['the export', '#/export', (page) => page.waitForText(said(en, 'exportEntries', '2'))],
];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    const page = await browser.openExtensionPage('options.html');
    for (const concept of [teaEgg, sumRule]) await ask(page, 'save', { concept });
    await page.close();
  });
  afterAll(() => browser?.close());

  test.each(rooms)('%s', async (_, address, prepare) => {
    const page = await browser.openExtensionPage(`options.html${address}`);
    await prepare(page);
    const found: string[] = [];
    for (const width of [1280, 360]) {
      await page.resize({ width, height: 800 });
      for (const scheme of ['light', 'dark'] as const) {
        await page.setColorScheme(scheme);
        const findings = await axeFindings(page);
        found.push(...findings.map((finding) => `${width} px, ${scheme}: ${finding}`));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }
    expect(found).toEqual([]);
    expect(await page.consoleMessages()).toEqual([]);
    await page.setColorScheme('light');
    await page.close();
  });
});
