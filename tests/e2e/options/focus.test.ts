/** A control that takes itself away leaves the focus to what comes in its place, not to the start of the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { all } from '../browsers/accessibility.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { ask } from './asking.ts';
import { sumRule, teaEgg } from './dishes.ts';
import { dryRun, goTo, textFile } from './importing.ts';
import { said } from './words.ts';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch({ viewport: { width: 1280, height: 900 } });
    page = await browser.openExtensionPage('options.html');
    for (const concept of [teaEgg, sumRule]) await ask(page, 'save', { concept });
    await page.fill(en.tableSearch, 'tea egg');
    await page.waitForText(/^1 of /m);
  });
  afterAll(() => browser?.close());

  const focused = async () => {
    const node = all(await page.accessibilityTree()).findLast((one) => one.focused);
    return `${node?.role} ${node?.name.trim()}`;
  };
  const select = async () => {
    await page.clickOn('checkbox', said(en, 'tableSelect', '茶叶蛋'));
    await page.waitForText(said(en, 'tableSelected', '1'));
  };

  test('clearing the selection leads to the rows', async () => {
    await select();
    await page.clickOn('button', en.tableClearSelection);
    await expect.poll(focused).toMatch(/^row .*茶叶蛋/);
  });

  test('muting leads to what else can be done with the selection', async () => {
    await select();
    await page.clickOn('button', en.tableMute);
    await page.waitForText(said(en, 'tableMutedDone', '1'));
    await expect.poll(focused).toBe(`region ${en.tableSelection}`);
  });

  test('what is gone is not selected any more', async () => {
    await ask(page, 'remove', { ids: [teaEgg.id] });
    await expect.poll(() => page.text()).not.toContain(said(en, 'tableSelected', '1'));
    await ask(page, 'save', { concept: teaEgg });
    await page.waitForText(/^1 of /m);
  });

  test('undoing leads to the button beside it', async () => {
    await select();
    await page.clickOn('button', en.tableDelete);
    await page.waitForText(said(en, 'tableDeleted', '1'));
    await page.clickOn('button', en.optionsUndo);
    await page.waitForText(en.optionsUndone);
    await expect.poll(focused).toBe(`button ${en.optionsClose}`);
    await page.clickOn('button', en.optionsClose);
  });

  test('staying in the form leads back into it', async () => {
    await page.clickOn('link', said(en, 'tableEditNamed', '茶叶蛋'));
    await page.fill(en.formEnglish, 'tea eggs');
    await page.clickOn('link', en.cancel);
    await page.clickOn('button', en.formStay);
    await expect.poll(focused).toBe(`link ${en.cancel}`);
    await page.clickOn('link', en.cancel);
    await page.clickOn('button', en.formLeave);
    await page.find('button', en.tableChinese);
  });

  test('exporting leads to the room, where the file is named', async () => {
    await goTo(page, 'export');
    await page.clickOn('button', en.exportSave);
    await page.waitForText(en.exportSaved);
    await expect.poll(focused).toBe(`region ${en.exportHeading}`);
  });

  test('putting a file away leads to choosing another', async () => {
    await goTo(page, 'import');
    await page.waitForText(en.importChooseHint);
    await page.setFile(textFile('pairs.csv', '中文,英文\n茶叶蛋,tea egg\n凉皮子,cold noodles\n'));
    await dryRun(page, { new: 1, duplicate: 1 });
    await page.clickOn('button', en.importPutAway);
    await expect.poll(focused).toMatch(new RegExp(`^button ${en.importChoose}`));
  });
});
