/** Each format saved through the page, and the saved file read again. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import { both } from '../browsers/both.ts';
import type { Browser, GivenFile, Page } from '../browsers/driver.ts';
import { ask, personalConcepts, termsOf } from './asking.ts';
import { sumRule, teaEgg } from './dishes.ts';
import { readBack } from './read-back.ts';
import { said } from './words.ts';

const decoder = new TextDecoder();
const all = ['求和规则 = =SUM(1,1) rule', '茶叶蛋 = tea egg|marbled egg'];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.openExtensionPage('options.html#/export');
    for (const concept of [teaEgg, sumRule]) await ask(page, 'save', { concept });
    await page.waitForText(said(en, 'exportEntries', '2'));
  });
  afterAll(() => browser?.close());

  const save = async (format: RegExp, files = 1): Promise<GivenFile[]> => {
    const before = (await browser.downloads(0)).length;
    await page.clickOn('radio', format);
    await page.clickOn('button', en.exportSave);
    return (await browser.downloads(before + files)).slice(before);
  };
  const saveOne = async (format: RegExp): Promise<GivenFile> => {
    const [file] = await save(format);
    if (!file) throw new Error('Nothing was saved.');
    return file;
  };

  test('Tifa JSON holds all', async () => {
    const read = await readBack(await saveOne(/^Tifa JSON/));
    const stored = await personalConcepts(page);
    expect(byId(read)).toEqual(byId(stored));
    expect(stored).toHaveLength(2);
  });

  test.each<[name: string, format: RegExp, extension: string]>([
    ['CSV', /^CSV/, 'csv'],
    ['TSV', /^TSV/, 'tsv'],
    ['TBX 3', /^TBX-Basic 3/, 'tbx'],
    ['TBX 2', /^TBX 2/, 'tbx'],
  ])('%s holds terms, notes, tags and sentences', async (_, format, extension) => {
    const file = await saveOne(format);
    expect(file.name).toMatch(new RegExp(`\\.${extension}$`));
    const read = await readBack(file);
    expect(read.map(termsOf).toSorted()).toEqual(all);
    const egg = read.find(({ id }) => id === teaEgg.id);
    expect(egg).toMatchObject({ note: teaEgg.note, subjectField: teaEgg.subjectField });
    expect(egg?.languages[0]?.terms[0]).toMatchObject({
      reading: 'chá yè dàn',
      administrativeStatus: 'preferred',
      contexts: [{ text: '早上吃一个茶叶蛋。' }],
    });
  });

  test('CSV is safe in a spreadsheet, or exact', async () => {
    const safe = await saveOne(/^CSV/);
    expect(decoder.decode(safe.bytes)).toContain(`"'=SUM(1,1) rule"`);
    await page.clickOn('checkbox', new RegExp(`^${en.exportGuard}`));
    const exact = await saveOne(/^CSV/);
    expect(decoder.decode(exact.bytes)).toContain(`"=SUM(1,1) rule"`);
    expect((await readBack(exact)).map(termsOf).toSorted()).toEqual(all);
    await page.clickOn('checkbox', new RegExp(`^${en.exportGuard}`));
  });

  test('OmegaT has a line for each pair', async () => {
    const read = await readBack(await saveOne(/^OmegaT/));
    expect(read.map(termsOf).toSorted()).toEqual([
      '求和规则 = =SUM(1,1) rule',
      '茶叶蛋 = marbled egg',
      '茶叶蛋 = tea egg',
    ]);
  });

  test('DeepL gets a file for each direction', async () => {
    const files = await save(/^DeepL/, 2);
    const texts = files.map(({ bytes }) => decoder.decode(bytes));
    expect(texts.filter((text) => text.includes('茶叶蛋,tea egg'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('tea egg,茶叶蛋'))).toHaveLength(1);
  });

  test('Anki gets cards with the source', async () => {
    const { bytes } = await saveOne(/^Anki/);
    const text = decoder.decode(bytes);
    expect(text).toMatch(/^#separator:tab/i);
    expect(text.split('\n').find((line) => line.includes('茶叶蛋'))).toContain('tea egg');
  });

  test('Yomitan gets a dictionary for each direction', async () => {
    const files = await save(/^Yomitan/, 2);
    const banks = files.map(({ bytes }) => {
      const { 'term_bank_1.json': bank, 'index.json': index } = unzipSync(bytes);
      expect(JSON.parse(decoder.decode(index))).toMatchObject({ format: 3 });
      return JSON.parse(decoder.decode(bank)).map(([term]: [string]) => term);
    });
    expect(banks.flat()).toEqual(
      expect.arrayContaining(['茶叶蛋', 'tea egg', 'marbled egg', '求和规则']),
    );
  });

  test('Immersive Translate gets a term list', async () => {
    const file = await saveOne(/^Immersive Translate/);
    expect((await readBack(file)).map(termsOf)).toContain('tea egg = 茶叶蛋');
  });

  test('what a format cannot hold is said before saving', async () => {
    await page.clickOn('radio', /^OmegaT/);
    await page.waitForText(en.lossTags);
    await page.clickOn('radio', /^Tifa JSON/);
    await page.waitForText(en.exportLossNone);
  });

  test('nobody complained', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

function byId(concepts: Concept[]): Concept[] {
  return concepts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
