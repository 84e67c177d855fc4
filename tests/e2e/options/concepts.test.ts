/** A concept's life on the page: added, edited, deleted, each undone; a packaged one copied and restored. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { personalConcepts, personalTerms } from './asking.ts';
import { said } from './words.ts';

const street =
  '<!doctype html><meta charset="utf-8"><p>茶叶蛋在怀柔科学城。<p lang="en">A tea egg, an egg.';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  let tab: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launch({ viewport: { width: 1280, height: 900 } }),
      startServer({ '/street.html': street }),
    ]);
    tab = await browser.open(server.url('/street.html'));
    page = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const expectMarks = async (marks: string[]) => {
    await tab.show();
    await expect.poll(async () => (await tab.marks()).map(({ text }) => text)).toEqual(marks);
    await page.show();
  };
  const edit = async (term: string) => {
    await page.fill(en.tableSearch, term);
    await page.clickOn('link', said(en, 'tableEditNamed', term));
    await page.waitForText(en.formEdit);
  };
  const undo = async () => {
    await page.clickOn('button', en.optionsUndo);
    await page.waitForText(en.optionsUndone);
  };
  /** For what is written in it, the button's name ends with the field's. */
  const accept = (field: string) =>
    page.clickOn('button', new RegExp(`${said(en, 'formAcceptFor', '(.+)', field)}$`));

  test('a term is added, with what is proposed for it', async () => {
    await page.clickOn('link', en.tableNew);
    await page.fill(en.formSimplified, '茶叶蛋');
    await accept(en.formTraditional);
    await accept(en.formPinyin);
    await page.fill(en.formEnglish, 'tea egg');
    await page.fill(en.formTags, 'snack');
    await page.fill(en.formNote, 'Sold in the street.');
    await page.clickOn('button', en.formSave);
    await page.waitForText(said(en, 'formSaved', '茶叶蛋 / tea egg'));
    const [concept, ...others] = await personalConcepts(page);
    expect(others).toEqual([]);
    expect(concept).toMatchObject({
      note: 'Sold in the street.',
      tags: ['snack'],
      languages: [
        {
          lang: 'zh-Hans',
          terms: [{ term: '茶叶蛋', reading: expect.stringMatching(/^chá ?yè/) }],
        },
        { lang: 'zh-Hant', terms: [{ term: '茶葉蛋' }] },
        { lang: 'en', terms: [{ term: 'tea egg' }] },
      ],
    });
    await expectMarks(['茶叶蛋', '怀柔科学城', 'tea egg']);
  });

  test('it is edited', async () => {
    await edit('茶叶蛋');
    await page.fill(en.formEnglish, 'egg');
    await page.clickOn('button', en.formSave);
    await page.waitForText(said(en, 'formSaved', '茶叶蛋 / egg'));
    await expectMarks(['茶叶蛋', '怀柔科学城', 'egg', 'egg']);
  });

  test('the edit is undone', async () => {
    await undo();
    await expectMarks(['茶叶蛋', '怀柔科学城', 'tea egg']);
  });

  test('it is deleted, and the deletion undone', async () => {
    await edit('茶叶蛋');
    await page.clickOn('button', en.formDelete);
    await page.waitForText(said(en, 'formDeleted', '茶叶蛋 / tea egg'));
    expect(await personalTerms(page)).toEqual([]);
    await expectMarks(['怀柔科学城']);
    await undo();
    expect(await personalTerms(page)).toHaveLength(1);
    await expectMarks(['茶叶蛋', '怀柔科学城', 'tea egg']);
  });

  test('a packaged one is edited as a copy, and restored', async () => {
    await edit('怀柔科学城');
    await page.waitForText(en.formBundled);
    await page.fill(en.formEnglish, 'egg');
    await page.clickOn('button', en.formSave);
    await page.waitForText(said(en, 'formSaved', '怀柔科学城 / egg'));
    expect(await personalTerms(page)).toHaveLength(2);
    await edit('怀柔科学城');
    await page.waitForText(en.formCopy);
    await page.clickOn('button', en.formRestore);
    await page.waitForText(en.formRestored);
    expect(await personalTerms(page)).toHaveLength(1);
    await edit('怀柔科学城');
    const typed = () =>
      page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
    await expect.poll(typed).toContain('Huairou Science City');
    await page.clickOn('link', en.cancel);
  });

  test('nobody complained', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
