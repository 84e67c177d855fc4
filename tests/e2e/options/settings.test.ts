/** Each control of the settings, worked as readers do; what it stores is what pages go by. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as browserApi } from 'wxt/browser';
import en from '../../../locales/en.json' with { type: 'json' };
import zhTW from '../../../locales/zh_TW.json' with { type: 'json' };
import type { Settings } from '../../../utils/settings.ts';
import { axeFindings } from '../browsers/axe.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Name, Page } from '../browsers/driver.ts';
import { said } from './words.ts';

declare const chrome: typeof browserApi;

const markTiersWithoutPlaces = {
  formulation: true,
  programme: true,
  institution: true,
  place: false,
  field: true,
};
const waits = { timeout: 5_000 };

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch({ locale: 'en-US' });
    page = await browser.openExtensionPage('options.html#/settings');
    await page.find('heading', en.settingsMarked);
  });
  afterAll(() => browser?.close());

  const now = () =>
    browser.runInBackground(async (): Promise<Partial<Settings>> => {
      const { settings } = await chrome.storage.local.get('settings');
      return settings as Partial<Settings>;
    });
  /** Waits until the settings hold this. */
  const stored = (expected: Partial<Settings>) => expect.poll(now, waits).toMatchObject(expected);

  test.each<[label: string, change: Partial<Settings>]>([
    [en.popupEnabled, { enabled: false }],
    [en.settingsOriginBundled, { markOrigins: { bundled: false, personal: true } }],
    [en.settingsOriginPersonal, { markOrigins: { bundled: false, personal: false } }],
    [en.tierPlace, { markTiers: markTiersWithoutPlaces }],
    [en.tierGeneral, { markGeneral: true }],
    [en.settingsHideWhileEditing, { hideWhileEditing: true }],
    [en.settingsBadge, { badge: false }],
    [en.settingsCopySource, { copySource: true }],
    [en.settingsSaveContext, { saveContext: false }],
  ])('the switch “%s”', async (label, change) => {
    await page.clickOn('checkbox', label);
    await stored(change);
  });

  test.each<[label: Name, change: Partial<Settings>]>([
    [en.settingsOccurrencesFirstOnPage, { occurrences: 'firstOnPage' }],
    [en.settingsStyleWavy, { markStyle: 'wavy' }],
    [en.settingsCardOrderFoundFirst, { cardOrder: 'foundFirst' }],
    [en.settingsCardScriptHant, { cardScript: 'zh-Hant' }],
    ['English（中文）', { copyShape: 'englishFirst' }],
    [en.settingsCopyShapeTable, { copyShape: 'table' }],
    [en.settingsSiteModeOnlyThese, { siteMode: 'onlyThese' }],
  ])('the choice “%s”', async (label, change) => {
    await page.clickOn('radio', label);
    await stored(change);
  });

  test('the sample shows the color at once', async () => {
    // The first of the two: Tifa's own terms.
    await page.clickOn('radio', en.settingsColorGreen);
    await stored({ markColors: { bundled: 'green', personal: 'teal' } });
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.sample.dark p:last-child span')].map(
        (mark) => getComputedStyle(mark).textDecorationColor,
      ),
    );
    expect(lines).toEqual(['rgb(47, 138, 60)', 'rgb(15, 138, 146)']);
  });

  // Fails where SettingsPage.tsx hears of what is stored while it stores.
  test('the delay, by the keyboard', async () => {
    await page.focus('slider', en.settingsCardDelay);
    // What was stored of one step, and is heard of late, must not put back the next.
    await page.evaluate(storeSlowly, 8);
    for (let presses = 0; presses < 8; presses++) {
      await page.press('ArrowRight');
      await sleep(60);
    }
    await stored({ cardDelay: 650 });
    await page.waitForText(said(en, 'settingsCardDelayValue', '650'));
  });

  test('sites: added, refused with the reason, removed', async () => {
    const add = async (site: string) => {
      await page.fill(en.settingsSiteNew, site);
      await page.press('Enter');
    };
    await page.waitForText(en.settingsSiteListEmptyOnly);
    await add('ex*mple.org');
    await page.waitForText(said(en, 'settingsProblemWildcard', 'ex*mple.org'));
    await add('HTTPS://xn--1lq90i.xn--fiqs8s/%E6%96%B0%E9%97%BB/*');
    await add('*.example.org');
    await stored({ sitePatterns: ['https://北京.中国/新闻/*', '*.example.org'] });
    await add(' *.Example.org/ ');
    await page.waitForText(said(en, 'settingsSiteThere', '*.example.org'));
    await page.clickOn('button', said(en, 'settingsSiteRemove', '*.example.org'));
    await stored({ sitePatterns: ['https://北京.中国/新闻/*'] });
    expect(await page.text()).not.toContain(said(en, 'settingsSiteThere', '*.example.org'));
  });

  test('a site switched in the popup can be forgotten', async () => {
    await browser.changeSettings({ sites: { 'xn--1lq90i.cn': false } });
    await page.clickOn('button', said(en, 'settingsSiteRemove', '北京.cn'));
    await stored({ sites: {} });
  });

  test('settings changed elsewhere are shown', async () => {
    await browser.changeSettings({ markStyle: 'solid' });
    const isSolid = () =>
      page.evaluate(
        () => document.querySelector<HTMLInputElement>('input[value="solid"]')?.checked,
      );
    await expect.poll(isSolid, waits).toBe(true);
  });

  test('wrong settings are the default', async () => {
    await browser.changeSettings({ markStyle: 'invisible', cardDelay: 1e9 } as never);
    await page.waitForText(said(en, 'settingsCardDelayValue', '2,000'));
  });

  test('the language, here and in the popup', async () => {
    await page.choose(en.settingsLanguageLabel, '繁體中文（臺灣）');
    await page.find('heading', zhTW.settingsMarked);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
    const popup = await browser.openExtensionPage('popup.html');
    await popup.waitForText(zhTW.popupEnabled);
    await popup.close();
    // By keys one would pass the other languages, in which the choice has another name.
    await browser.changeSettings({ language: 'auto' });
    await page.find('heading', en.settingsMarked);
  });

  test('axe-core finds nothing', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});

/** The next changes, so many of them. Runs in the page. */
function storeSlowly(count: number): void {
  const { local } = chrome.storage;
  const set = local.set.bind(local);
  let left = count;
  local.set = async (items: object) => {
    if (left-- > 0) await new Promise((resolve) => setTimeout(resolve, 80));
    await set(items);
  };
}
