/** All the reader has, saved in one file, lost, and brought back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import en from '../../../locales/en.json' with { type: 'json' };
import { both } from '../browsers/both.ts';
import type { Browser, GivenFile, Page } from '../browsers/driver.ts';
import { ask, personalConcepts, personalTerms } from './asking.ts';
import { sumRule, teaEgg } from './dishes.ts';
import { said } from './words.ts';

declare const chrome: typeof wxtBrowser;

const collection = '2d1f7f4e-8a66-4b6c-9f0e-1f6d1a5f7c11';
const imported = {
  ...sumRule,
  id: 'c-imported',
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-imported-1', term: '冰糖葫芦' }] },
    { lang: 'en', terms: [{ id: 't-imported-2', term: 'candied haws' }] },
  ],
};

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  let backup: GivenFile;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.openExtensionPage('options.html#/export');
    for (const concept of [teaEgg, sumRule]) await ask(page, 'save', { concept });
    await ask(page, 'importBegin', { id: collection, name: 'Sweets', marked: false });
    await ask(page, 'importChunk', { collection, concepts: [{ concept: imported }] });
    await ask(page, 'importEnd', { collection });
    await ask(page, 'mute', { conceptId: teaEgg.id });
    await ask(page, 'mute', { conceptId: sumRule.id, site: 'example.org' });
    await browser.changeSettings({ sites: { 'example.com': false } });
  });
  afterAll(() => browser?.close());

  const everything = async () => {
    const { muted } = await ask(page, 'status', {});
    const collections = await ask(page, 'collections', {});
    return {
      concepts: (await personalConcepts(page)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      muted: muted.map(({ conceptId, site }) => `${conceptId} ${site ?? ''}`).toSorted(),
      collections: collections.map(({ name, marked, state, concepts }) => ({
        name,
        marked,
        state,
        concepts,
      })),
      settings: await browser.runInBackground(async () => {
        const { settings } = await chrome.storage.local.get('settings');
        return (settings as { sites: object }).sites;
      }),
    };
  };
  const open = async (file: GivenFile) => {
    await page.setFile(file, en.exportRestoreFile);
    await page.clickOn('button', en.exportRestoreStart);
  };
  let before: Awaited<ReturnType<typeof everything>>;

  test('is saved in one file', async () => {
    before = await everything();
    expect(before.concepts).toHaveLength(3);
    await page.clickOn('button', en.exportBackupSave);
    const [saved] = await browser.downloads(1);
    if (!saved) throw new Error('Nothing was saved.');
    backup = saved;
  });

  test('comes back after all was lost', async () => {
    await ask(page, 'removeCollection', { id: collection });
    await ask(page, 'remove', { ids: [teaEgg.id, sumRule.id] });
    for (const { conceptId, site } of (await ask(page, 'status', {})).muted)
      await ask(page, 'unmute', { conceptId, ...(site && { site }) });
    await browser.changeSettings({ sites: {} });
    expect(await personalTerms(page)).toEqual([]);

    await open(backup);
    await page.waitForText(said(en, 'exportRestored', '3'));
    expect(await everything()).toEqual(before);
  });

  test('the restoring is undone', async () => {
    await page.clickOn('button', en.exportRestoreUndo);
    await page.waitForText(en.exportRestoreUndone);
    expect(await personalTerms(page)).toEqual([]);
    expect(await ask(page, 'collections', {})).toEqual([]);
  });

  test('beside what is here, or in its place', async () => {
    const other = { ...teaEgg, id: 'c-other', note: 'Not in the backup.' };
    await ask(page, 'save', { concept: other });
    await open(backup);
    await page.waitForText(said(en, 'exportRestored', '3'));
    expect(await personalConcepts(page)).toHaveLength(4);

    await page.setFile(backup, en.exportRestoreFile);
    await page.clickOn('radio', new RegExp(`^${en.exportRestoreReplace}`));
    await page.clickOn('button', en.exportRestoreStart);
    await page.waitForText(said(en, 'exportRestored', '3'));
    await expect.poll(() => personalConcepts(page)).toHaveLength(3);
  });

  // Fails without `useKeptHeight` in ExportRoom.tsx: what is counted anew was gone, and the form jumped up and down.
  test('the form stays where it is while what stands above is counted anew', async () => {
    const counted = (entries: string) =>
      page.waitForText(new RegExp(`${said(en, 'exportEntries', entries)}[^]*${en.exportLossNone}`));
    await counted('3');
    const place = await page.evaluate(watchHeading, en.exportRestore);
    await ask(page, 'save', { concept: { ...teaEgg, id: 'c-further' } });
    await counted('4');
    expect(await page.evaluate(headingPlaces)).toEqual([place]);
    await ask(page, 'remove', { ids: ['c-further'] });
    await counted('3');
  });

  test.each<[string, GivenFile, string]>([
    ['a glossary', file('{"format":"tifa","schemaVersion":1,"concepts":[]}'), en.problemNoEntries],
    ['another file', file('{"name":"package"}'), en.problemNotTifa],
    ['nothing', file(' '), en.problemEmptyFile],
  ])('%s is no backup', async (_, given, sentence) => {
    await page.setFile(given, en.exportRestoreFile);
    await page.waitForText(sentence);
    expect(await personalConcepts(page)).toHaveLength(3);
  });

  test('nobody complained', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

function file(text: string): GivenFile {
  return { name: 'backup.json', bytes: new TextEncoder().encode(text) };
}

/** Runs in the page. Notes its places (CSS px from the top) from now on, at each change of the page, but each once. */
function watchHeading(text: string): number {
  const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === text);
  const places = new Set<number>();
  const look = () => places.add(heading?.getBoundingClientRect().top ?? Number.NaN);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
  Object.assign(globalThis, { headingPlaces: places });
  return [...places][0] ?? Number.NaN;
}

/** Runs in the page. */
function headingPlaces(): number[] {
  return [...((globalThis as { headingPlaces?: Set<number> }).headingPlaces ?? [])];
}
