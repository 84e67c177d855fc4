/**
 * The reader's own terms only on sites they allow: what a page finds out by looking into the registry of
 * highlights, in which it can read all that is marked. And the room of the options that says so.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as browserApi } from 'wxt/browser';
import { bundledConcepts } from '../../glossary/bundled/glossary.ts';
import en from '../../locales/en.json' with { type: 'json' };
import type { Settings } from '../../utils/settings.ts';
import { axeFindings } from './browsers/axe.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { ask } from './options/asking.ts';
import { teaEgg } from './options/dishes.ts';
import { locales, said } from './options/words.ts';
import { openPopup } from './page-list.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof browserApi;

const text = '早上吃一个茶叶蛋，再去怀柔科学城。';
const head = '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>早</title>';
/** Tells the page around it all that the registry holds. */
const spy = `<script>setInterval(() => {
  const found = [...CSS.highlights.values()].flatMap((marks) => [...marks]);
  const texts = found.map(({ startContainer, startOffset, endOffset }) =>
    startContainer.data.slice(startOffset, endOffset));
  parent.postMessage({ name: document.title, texts: [...new Set(texts)].sort() }, '*');
}, 100)</script>`;
const frameOf = (name: string) => `${head}<title>${name}</title><p>${text}</p>${spy}`;
const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const made = {
  '/plain.html': `${head}<p>${text}`,
  '/frame.html': frameOf('other').replace('<title>早</title>', ''),
};
/** A page with frames of every kind, of which `other` is of the site given. */
const framed = (other: string) => `${head}<p>${text}</p><script>
  heard = {};
  addEventListener('message', ({ data }) => { if (data.name) heard[data.name] = data.texts });
  onload = () => {
    const page = document.querySelector('#blank').contentDocument;
    page.body.append(Object.assign(page.createElement('p'), { textContent: '${text}' }));
    page.title = 'blank';
  };
  </script><iframe src="${other}"></iframe><iframe id="blank"></iframe>
  <iframe srcdoc="${attribute(frameOf('srcdoc').replace('<title>早</title>', ''))}"></iframe>
  <iframe sandbox="allow-scripts" srcdoc="${attribute(frameOf('sandboxed').replace('<title>早</title>', ''))}"></iframe>`;

const all = ['怀柔科学城', '茶叶蛋'];
const packaged = ['怀柔科学城'];
const only: Partial<Settings> = {
  personalSiteMode: 'onlyThese',
  personalSitePatterns: [],
  personalSites: {},
};

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let outer: FixtureServer;
  let options: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch({ locale: 'en-US' }), startServer(made)]);
    outer = await startServer({
      '/framed.html': framed(server.url('/frame.html').replace('127.0.0.1', 'localhost')),
    });
    options = await browser.openExtensionPage('options.html#/settings');
    await ask(options, 'save', { concept: teaEgg });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close(), outer?.close()]);
  });

  const marked = async (page: Page) =>
    [...new Set((await page.marks()).map((mark) => mark.text))].toSorted();
  const settings = () =>
    browser.runInBackground(async () => (await chrome.storage.local.get('settings')).settings);

  // Fails where asker.ts lets everybody know, and where the page does not ask anew (marked-terms.ts).
  test('in pages that are open, at once', async () => {
    const page = await browser.open(server.url('/plain.html'));
    await expect.poll(() => marked(page)).toEqual(all);
    await browser.changeSettings(only);
    await expect.poll(() => marked(page)).toEqual(packaged);
    await browser.changeSettings({ personalSitePatterns: ['127.0.0.1'] });
    await expect.poll(() => marked(page)).toEqual(all);
    await browser.changeSettings({ personalSitePatterns: ['localhost'] });
    await expect.poll(() => marked(page)).toEqual(packaged);
    const elsewhere = await browser.open(
      server.url('/plain.html').replace('127.0.0.1', 'localhost'),
    );
    await expect.poll(() => marked(elsewhere)).toEqual(all);
    await Promise.all([page.close(), elsewhere.close()]);
  });

  // Fails where asked-glossary.ts answers everybody out of the whole glossary; so does the copy below.
  test('by the switch of the popup, with the keyboard', async () => {
    await browser.changeSettings(only);
    const page = await browser.open(server.url('/plain.html'));
    const popup = await openPopup(browser, server.url('/plain.html'));
    const name = said(en, 'popupPersonal', '127.0.0.1');
    for (const [on, expected] of [
      [true, all],
      [false, packaged],
    ] as const) {
      await popup.show();
      await popup.focus('switch', name);
      await popup.press(' ');
      await expect
        .poll(settings)
        .toMatchObject({ personalSites: on ? { '127.0.0.1': true } : {}, sites: {} });
      await page.show();
      await expect.poll(() => marked(page)).toEqual(expected);
      await popup.show();
      await expect.poll(async () => (await popup.text()).includes('茶叶蛋')).toBe(on);
    }
    await popup.show();
    await browser.changeSettings({ personalSiteMode: 'everywhere' });
    await expect.poll(() => popup.has('switch', name)).toBe(false);
    await Promise.all([page.close(), popup.close()]);
  });

  // Fails where asker.ts looks at the tab alone, or at the frame alone.
  test.each<[patterns: string[], expected: Record<string, string[]>]>([
    [['127.0.0.1'], { page: all, blank: all, srcdoc: all, sandboxed: packaged, other: packaged }],
    [['localhost'], { page: packaged, srcdoc: packaged, sandboxed: packaged, other: packaged }],
    [['127.0.0.1', 'localhost'], { page: all, srcdoc: all, sandboxed: packaged, other: all }],
  ])('in frames, with %j allowed', async (personalSitePatterns, expected) => {
    await browser.changeSettings({ ...only, personalSitePatterns });
    const page = await browser.open(outer.url('/framed.html'));
    const seen = () =>
      page.evaluate(() => {
        const textsOf = (view: typeof globalThis) => {
          const ranges = [...view.CSS.highlights.values()].flatMap((marks) => [...marks]);
          const texts = ranges.map(({ startContainer, startOffset, endOffset }) =>
            (startContainer as Text).data.slice(startOffset, endOffset),
          );
          return [...new Set(texts)].sort();
        };
        const blank = document.querySelector<HTMLIFrameElement>('#blank')?.contentWindow;
        return {
          page: textsOf(globalThis),
          blank: blank ? textsOf(blank as unknown as typeof globalThis) : [],
          ...(globalThis as unknown as { heard: Record<string, string[]> }).heard,
        };
      });
    await expect.poll(seen, { timeout: 10_000 }).toMatchObject(expected);
    await page.close();
  });

  test('a packaged term that has a copy is the packaged one', async () => {
    const original = (await bundledConcepts()).find(({ languages }) =>
      languages.some(({ terms }) => terms[0]?.term === '怀柔科学城'),
    );
    if (!original) throw new Error('怀柔科学城 has gone from the packaged glossary.');
    const languages = original.languages.map((section) =>
      section.lang === 'en'
        ? { lang: 'en', terms: [{ id: 't-mine', term: 'Town of lanterns' }] }
        : section,
    );
    const { change } = await ask(options, 'save', { concept: { ...original, languages } });
    await browser.changeSettings({ ...only, cardDelay: 0 });
    const page = await browser.open(server.url('/plain.html'));
    const cardOf = async () => {
      await page.show();
      await page.move(900, 650);
      await page.hoverText('怀柔科学城');
      const words = (await page.cardText()).map(({ name }) => name).join('\n');
      await page.press('Escape');
      await page.cardGone();
      return words;
    };
    await expect.poll(() => marked(page)).toEqual(packaged);
    expect((await page.marks()).map(({ name }) => name).join()).toContain('bundled');
    const card = await cardOf();
    expect(card).toContain('Huairou Science City');
    expect(card).not.toContain('lanterns');
    // The list of the popup has the row that fits.
    const popup = await openPopup(browser, server.url('/plain.html'));
    await popup.waitForText('Huairou Science City');
    await popup.close();

    await browser.changeSettings({ personalSites: { '127.0.0.1': true } });
    await expect.poll(() => marked(page)).toEqual(all);
    expect((await page.marks()).map(({ name }) => name).join()).not.toContain('bundled');
    expect(await cardOf()).toContain('Town of lanterns');
    await ask(options, 'undo', { change });
    await page.close();
  });

  // Fails without `isWholeSite`.
  test('the settings hold the list, of whole sites', async () => {
    await browser.changeSettings({ ...only, personalSiteMode: 'everywhere', sites: {} });
    await options.show();
    await options.clickOn('radio', en.settingsPersonalSitesOnly);
    await expect.poll(settings).toMatchObject({ personalSiteMode: 'onlyThese' });
    await options.fill(en.settingsPersonalSitesNew, 'example.org/news');
    await options.press('Enter');
    await options.waitForText(en.settingsProblemPath);
    await options.fill(en.settingsPersonalSitesNew, 'Example.org/');
    await options.press('Enter');
    await expect.poll(settings).toMatchObject({ personalSitePatterns: ['example.org'] });
    await options.clickOn('button', said(en, 'settingsSiteRemove', 'example.org'));
    await expect.poll(settings).toMatchObject({ personalSitePatterns: [] });
    expect(await axeFindings(options)).toEqual([]);
  });

  test('the room on privacy is reached from the settings and from the popup', async () => {
    await options.clickOn('link', en.settingsPrivacyMore);
    await options.find('heading', en.privacyDelete);
    await options.clickOn('link', en.privacyLimitLink);
    await options.find('heading', en.settingsMarked);
    const page = await browser.open(server.url('/plain.html'));
    const popup = await openPopup(browser, server.url('/plain.html'));
    await popup.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await popup.clickOn('button', en.settingsPrivacy);
    const room = await browser.opened('options.html#/privacy');
    await Promise.all([room.close(), popup.close(), page.close()]);
  });

  test.each(locales)('and can be read in %s', async (locale, words) => {
    await browser.changeSettings({
      language: locale.replace('-US', '').replace('-', '_') as never,
    });
    const room = await browser.openExtensionPage('options.html#/privacy');
    await room.find('heading', words.privacyPage);
    // In English it is looked at with the other rooms, by day and by night, wide and narrow.
    await room.resize({ width: 360, height: 800 });
    expect(await axeFindings(room)).toEqual([]);
    expect(await room.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await room.resize({ width: 1000, height: 700 });
    await room.close();
  });

  test('nobody complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
