/** The whole way of a term without the pointer: added, found, muted, deleted, brought back, and a file imported. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { all } from '../browsers/accessibility.ts';
import { both } from '../browsers/both.ts';
import type { AccessibleNode, Browser, Page } from '../browsers/driver.ts';
import { personalTerms } from './asking.ts';
import { dryRun } from './importing.ts';
import { said } from './words.ts';

/** More stops than any room has before what is looked for. */
const mostStops = 60;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch({ viewport: { width: 1280, height: 900 } });
    page = await browser.openExtensionPage('options.html');
    await page.find('button', en.tableChinese);
  });
  afterAll(() => browser?.close());

  const focused = async () => all(await page.accessibilityTree()).findLast((node) => node.focused);
  /** What has the focus after that; the tree tells of it late, and neighbours may have one name. */
  const afterPress = async (keys: string) => {
    const nameOf = (node?: AccessibleNode) => `${node?.role} ${node?.name}`;
    const before = nameOf(await focused());
    await page.press(keys);
    let now = await focused();
    for (let looks = 0; looks < 10 && nameOf(now) === before; looks++) {
      await sleep(20);
      now = await focused();
    }
    return now;
  };
  /** Presses Tab until it is there. */
  const tabTo = async (role: string, name: string | RegExp, keys = 'Tab') => {
    const passed: string[] = [];
    for (let stops = 0; stops < mostStops; stops++) {
      const node = await afterPress(keys);
      const own = node?.name.trim() ?? '';
      if (node?.role === role && (typeof name === 'string' ? own === name : name.test(own))) return;
      passed.push(`${node?.role} ${own.slice(0, 40)}`);
    }
    throw new Error(`${keys} does not lead to ${role} “${name}”, but to ${passed.join('; ')}.`);
  };

  test('a term is added', async () => {
    await tabTo('link', en.tableNew);
    await page.press('Enter');
    await page.waitForText(en.formNew);
    await tabTo('textbox', en.formSimplified);
    await page.type('茶叶蛋');
    await tabTo('textbox', en.formEnglish);
    await page.type('tea egg');
    await tabTo('button', en.formSave);
    await page.press('Enter');
    await page.waitForText(said(en, 'formSaved', '茶叶蛋 / tea egg'));
    expect(await personalTerms(page)).toEqual(['茶叶蛋 = tea egg']);
  });

  test('it is found', async () => {
    expect((await afterPress('/'))?.name).toBe(en.tableSearch);
    await page.type('tea egg');
    await page.waitForText(/^1 of /m);
    await tabTo('row', /茶叶蛋/);
  });

  test('it is selected and no longer marked', async () => {
    await page.press(' ');
    await page.waitForText(said(en, 'tableSelected', '1'));
    await tabTo('button', en.tableMute, 'Shift+Tab');
    await page.press('Enter');
    await page.waitForText(said(en, 'tableMutedDone', '1'));
  });

  test('it is deleted', async () => {
    await tabTo('row', /茶叶蛋/);
    await page.press('Delete');
    await page.waitForText(said(en, 'tableDeleted', '1'));
    expect(await personalTerms(page)).toEqual([]);
  });

  test('it is brought back', async () => {
    await tabTo('button', en.optionsUndo);
    await page.press('Enter');
    await page.waitForText(en.optionsUndone);
    expect(await personalTerms(page)).toEqual(['茶叶蛋 = tea egg']);
  });

  test('a table is pasted and imported', async () => {
    await tabTo('link', en.optionsImport, 'Shift+Tab');
    await page.press('Enter');
    await page.waitForText(en.importChooseHint);
    await page.pasteText('中文\t英文\n凉皮子\tcold noodles\n');
    await dryRun(page, { new: 1 });
    await tabTo('button', said(en, 'importStart', '1'));
    await page.press('Enter');
    await page.find('button', en.importUndo);
    expect(await personalTerms(page)).toContain('凉皮子 = cold noodles');
  });

  test('it is exported', async () => {
    await tabTo('link', en.optionsExport, 'Shift+Tab');
    await page.press('Enter');
    await page.waitForText(said(en, 'exportEntries', '2'));
    await tabTo('button', en.exportSave);
    await page.press('Enter');
    const [file] = await browser.downloads(1);
    expect(new TextDecoder().decode(file?.bytes)).toContain('凉皮子');
  });
});
