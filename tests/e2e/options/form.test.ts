/** The form for a concept, worked by its names and by keys alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { axeFindings } from '../browsers/axe.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { personalConcepts, personalTerms } from './asking.ts';
import { said } from './words.ts';

/** Browsers know different words. */
const pinyin = /cháyè ?dàn/;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch({ viewport: { width: 1280, height: 900 } });
    page = await browser.openExtensionPage('options.html#/concept');
  });
  afterAll(() => browser?.close());

  const go = (hash: string) =>
    page.evaluate((hash: string) => {
      location.hash = hash;
    }, hash);
  const value = (label: string) =>
    page.evaluate((label: string) => {
      const labels = [...document.querySelectorAll('label')];
      const { control } = labels.find(({ textContent }) => textContent === label) ?? {};
      return (control as HTMLInputElement | undefined)?.value;
    }, label);
  const accept = (text: string | RegExp, field: string) =>
    page.focus(
      'button',
      typeof text === 'string'
        ? said(en, 'formAcceptFor', text, field)
        : new RegExp(`${text.source}.*${field}`),
    );

  test('nothing is saved before something is written, and the first field says so', async () => {
    await page.focus('button', en.formSave);
    await page.press('Enter');
    await page.waitForText(en.formErrorNoTerm);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-simplified');
    expect(await personalTerms(page)).toEqual([]);
  });

  test('the other script and the pinyin are proposed, and written when accepted', async () => {
    await page.fill(en.formSimplified, '茶叶蛋');
    await accept('茶葉蛋', en.formTraditional);
    expect(await value(en.formTraditional)).toBe('');
    await page.press('Enter');
    await accept(pinyin, en.formPinyin);
    await page.press('Enter');
    await page.fill(en.formEnglish, 'tea egg');
    expect(await value(en.formTraditional)).toBe('茶葉蛋');
    expect(await value(en.formPinyin)).toMatch(pinyin);
  });

  test('a text that is tried on shows its marks', async () => {
    await page.fill(en.formPreviewOwn, 'Two tea eggs, 两个茶叶蛋');
    await page.waitForText(said(en, 'formPreviewCount', '2'));
    const marks = () =>
      page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));
    expect(await marks()).toEqual(['tea eggs', '茶叶蛋']);
  });

  test('an address that is none keeps it from being saved', async () => {
    await page.fill(en.formSourceUrl, 'example.org');
    await page.press('Control+Enter');
    await page.waitForText(said(en, 'formErrorUnsafeLink', 'example.org'));
    expect((await page.find('textbox', en.formSourceUrl)).focused).toBe(true);
    expect(await personalTerms(page)).toEqual([]);
  });

  test('axe finds nothing wrong', async () => {
    expect(await axeFindings(page)).toEqual([]);
  });

  test('leaving asks first', async () => {
    await go('#/import');
    await page.focus('button', en.formStay);
    await page.press('Enter');
    expect(await value(en.formEnglish)).toBe('tea egg');
    expect(page.url).toContain('#/concept');
  });

  test('it is saved by Control+Enter', async () => {
    await page.fill(en.formSourceUrl, 'https://example.org/eggs');
    await page.press('Control+Enter');
    await page.waitForText(said(en, 'formSaved', '茶叶蛋 / tea egg'));
    expect(await personalTerms(page)).toEqual(['茶叶蛋 = 茶葉蛋 = tea egg']);
    const [concept] = await personalConcepts(page);
    expect(concept?.languages[0]?.terms[0]).toMatchObject({
      reading: expect.stringMatching(pinyin),
      sourceUrl: 'https://example.org/eggs',
    });
  });

  test('a term that is there already is said to be', async () => {
    await go('#/concept');
    await page.fill(en.formEnglish, 'Tea  egg');
    await page.waitForText(en.formDuplicate);
    await page.waitForText('茶叶蛋 / tea egg');
    await go('#/glossary');
    await page.focus('button', en.formLeave);
    await page.press('Enter');
  });

  // Fails without `useHeld`: the remark pushes the button out from under the pointer while it is pressed.
  test('what is pressed stays where it is, though the field that is left gets a remark', async () => {
    await go('#/concept');
    await page.fill(en.formSimplified, '茶叶蛋');
    // What is proposed takes room, too.
    for (const field of [en.formTraditional, en.formPinyin])
      await page.find('button', new RegExp(`${field}$`));
    await page.focus('textbox', en.formEnglish);
    const { x, y } = await page.rectOfText(en.formAddTerm);
    await page.click(x + 2, y + 2, 120);
    await page.waitForText(en.formWarnOneLanguage);
    await page.find('textbox', en.formFurtherTerm);
    await go('#/glossary');
    await page.focus('button', en.formLeave);
    await page.press('Enter');
  });

  test('one character is not marked unless the reader says so', async () => {
    await go('#/concept?text=蛋');
    await page.focus('checkbox', en.formMarkNevertheless);
    await page.press('Control+Enter');
    await page.waitForText(said(en, 'formSaved', '蛋'));
    const egg = (await personalConcepts(page)).find(
      ({ languages }) => languages[0]?.terms[0]?.term === '蛋',
    );
    expect(egg?.languages[0]?.terms[0]?.match).toEqual({ enabled: false });
    await go(`#/concept?id=${egg?.id}`);
    await page.focus('checkbox', en.formMarkNevertheless);
    await page.type(' ');
    await page.press('Control+Enter');
    const match = async () =>
      (await personalConcepts(page)).find(({ id }) => id === egg?.id)?.languages[0]?.terms[0]
        ?.match;
    await expect.poll(match).toEqual({ enabled: true });
    await go(`#/concept?id=${egg?.id}`);
    await page.focus('button', en.formDelete);
    await page.press('Enter');
    await page.waitForText(said(en, 'formDeleted', '蛋'));
  });

  test('an edited packaged concept becomes a copy, and the original comes back', async () => {
    await go('#/concept?id=c-government-work-report');
    await page.waitForText(en.formBundled);
    await page.fill(en.formNote, 'Read out in March.');
    await page.press('Control+Enter');
    const copies = async () => (await personalConcepts(page)).filter(({ shadows }) => shadows);
    await expect.poll(copies).toHaveLength(1);
    const [copy] = await copies();
    expect(copy).toMatchObject({
      shadows: 'c-government-work-report',
      note: 'Read out in March.',
    });
    await go(`#/concept?id=${copy?.id}`);
    await page.waitForText(said(en, 'formDiffers', en.formNote));
    await page.focus('button', en.formRestore);
    await page.press('Enter');
    await page.waitForText(en.formRestored);
    expect(await copies()).toEqual([]);
    await page.focus('button', en.optionsUndo);
    await page.press('Enter');
    await expect.poll(copies).toHaveLength(1);
  });

  test('nobody complained', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
