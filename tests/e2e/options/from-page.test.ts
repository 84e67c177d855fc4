/**
 * From a page into the glossary: by the menu of a selection, which a browser without a screen does not
 * show, so its click is told to the background; and by the card, which is real.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { both } from '../browsers/both.ts';
import { chromium } from '../browsers/chromium.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { dispatchMenu } from '../browsers/in-background.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { personalConcepts, personalTerms, termsOf } from './asking.ts';

const sentence = 'Every morning she eats a tea egg.';
const street = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The street</title>
<p>The day begins. ${sentence} Then she goes to Huairou Science City.`;

let server: FixtureServer;
beforeAll(async () => {
  server = await startServer({ '/street.html': street });
});
afterAll(() => server.close());

describe('the menu of a selection', () => {
  let browser: Browser;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    browser = await chromium.launch();
    page = await browser.open(server.url('/street.html'));
    await page.settledMarks();
    options = await browser.openExtensionPage('options.html');
  });
  afterAll(() => browser?.close());

  const choose = async (item: string, text: string) => {
    await page.evaluate(select, text);
    await browser.runInBackground(dispatchMenu, item, page.url, text);
  };

  test('adds what is selected, with its sentence, as the reader edits it', async () => {
    await choose('add', 'tea egg');
    const form = await browser.opened('#/concept');
    await form.waitForText(en.formNew);
    const values = () => form.evaluate(fieldValues);
    await expect.poll(values).toContain('tea egg');
    expect(await values()).toEqual(
      expect.arrayContaining([sentence, 'The street', server.url('/street.html')]),
    );
    await form.fill(en.formSimplified, '茶叶蛋');
    await form.fill(en.formContext, 'She eats a tea egg.');
    await form.clickOn('button', en.formSave);
    await expect.poll(() => personalTerms(options)).toEqual(['茶叶蛋 = tea egg']);
    const [concept] = await personalConcepts(options);
    const contexts = concept?.languages.flatMap(({ terms }) => terms.flatMap((t) => t.contexts));
    expect(contexts?.filter(Boolean)).toEqual([
      {
        text: 'She eats a tea egg.',
        source: 'The street',
        sourceUrl: server.url('/street.html'),
      },
    ]);
    await form.close();
  });

  test('the saved term is marked on the page it came from', async () => {
    const texts = async () => (await page.marks()).map(({ text }) => text);
    await expect.poll(texts).toEqual(['tea egg', 'Huairou Science City']);
  });

  test('takes no sentence where the reader has switched that off', async () => {
    await browser.changeSettings({ saveContext: false });
    await choose('add', 'morning');
    const form = await browser.opened('#/concept');
    await form.waitForText(en.formNew);
    await expect.poll(() => form.evaluate(fieldValues)).toContain('morning');
    expect((await form.evaluate(fieldValues)).join()).not.toContain('The street');
    await form.close();
    await browser.changeSettings({ saveContext: true });
  });

  test.each([
    ['103 a selection of a million characters', 'tea egg '.repeat(125_000), /^(tea egg )+tea egg$/],
    ['104 punctuation only', '…!?', /^$/],
  ])('%s', async (_, selection, first) => {
    await browser.runInBackground(dispatchMenu, 'add', page.url, selection);
    const form = await browser.opened('#/concept');
    await form.waitForText(en.formNew);
    await form.find('textbox', en.formEnglish);
    await expect
      .poll(() =>
        form.evaluate(fieldValues).then(([simplified, ...rest]) =>
          [simplified, ...rest]
            .join('')
            .replace(sentence, '')
            .replace('The street', '')
            .replace(/http\S+$/, '')
            .trim(),
        ),
      )
      .toMatch(first);
    await form.close();
  });

  test('looks up what is selected', async () => {
    await choose('look-up', 'tea egg');
    await options.waitForText('茶叶蛋');
    expect(await options.evaluate(() => location.hash)).toContain('search=tea');
  });
});

describe.each(both)('the card in $name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    browser = await launch();
    options = await browser.openExtensionPage('options.html');
    page = await browser.open(server.url('/street.html'));
    await page.settledMarks();
  });
  afterAll(() => browser?.close());

  test('saves a term with its sentence', async () => {
    await page.hoverText('Huairou Science City');
    await page.cardText();
    await page.clickInCard(en.cardSave);
    await expect.poll(() => personalConcepts(options)).toHaveLength(1);
    const [copy] = await personalConcepts(options);
    expect(copy && termsOf(copy)).toContain('怀柔科学城');
    expect(copy?.shadows).toBeDefined();
    expect(JSON.stringify(copy)).toContain('Then she goes to Huairou Science City.');
  });

  test('its copy is marked in place of the original', async () => {
    await expect
      .poll(async () => (await page.marks()).map(({ text }) => text))
      .toEqual(['Huairou Science City']);
  });
});

function select(text: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(text) ?? -1;
    if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
  }
}

function fieldValues(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement>(
    'input:not([type]), input[type=text], input[type=url], textarea',
  );
  return [...fields].map(({ value }) => value).filter(Boolean);
}
