/**
 * What a page tells of its terms to popup, panel and toolbar button, and what it does for them. The test
 * holds the other end of the port in the background, as no popup would be in the way there.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser as Api, browser as browserApi } from 'wxt/browser';
import type { FromPage, ToPage } from '../../utils/page-link.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { fixtures, marksOf } from './expected-marks.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof browserApi;
declare global {
  /** In the background: of its window, as what a test runs there in Firefox has a global of its own. */
  var tifaTest: { port: Api.runtime.Port; heard: FromPage[] } | undefined;
}

const space = '<div style="height: 2000px"></div>';
const html = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>T</title><body>${body}</body>`;
const made = {
  '/far.html': html(
    `<p id="first">怀柔科学城。</p><p style="display: none">怀柔科学城和三城一区。</p>
    <p style="visibility: hidden">中关村科学城</p>
    ${space}<p id="second">怀柔科学城，三城一区。</p>${space}<p id="third">怀柔科学城。</p>`,
  ),
  '/framed.html': html(
    '<p>怀柔科学城和三城一区。</p><iframe srcdoc="<p>怀柔科学城和中关村科学城。</p>"></iframe>',
  ),
};

/** As the page says itself by hand; two that meet count as two, as nothing but the registry joins them. */
function marksIn(path: string): string[] {
  const source = readFileSync(join(fixtures, path), 'utf8');
  return marksOf(source.replaceAll('⟧', '⟧ '), dirname(path));
}

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer(made)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const connect = (url: string) =>
    browser.runInBackground(async (url: string) => {
      const tabs = await chrome.tabs.query({});
      const id = tabs.find((tab) => tab.url === url)?.id ?? -1;
      self.tifaTest?.port.disconnect();
      const port = chrome.tabs.connect(id, { name: 'page' });
      const heard: FromPage[] = [];
      port.onMessage.addListener((message) => heard.push(message as FromPage));
      self.tifaTest = { port, heard };
    }, url);
  const heard = () => browser.runInBackground(() => self.tifaTest?.heard ?? []);
  const say = (message: ToPage) =>
    browser.runInBackground((message: ToPage) => {
      self.tifaTest?.port.postMessage(message);
    }, message);
  /** The latest list of the page itself. */
  const list = async () => {
    const lists = (await heard()).filter((message) => message.kind === 'terms');
    return lists.filter(({ isTop }) => isTop).at(-1);
  };
  const texts = async () => (await list())?.terms.map(({ text, count }) => `${text} ${count}`);
  const onScreen = async () => {
    const key = (await heard()).filter(({ kind }) => kind === 'onScreen').at(-1);
    const term = (await list())?.terms.find((one) => key && 'key' in key && one.key === key.key);
    return term?.text;
  };
  const badge = (url: string) =>
    browser.runInBackground(async (url: string) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return await chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, url);
  const open = async (path: string, atLeast: number): Promise<Page> => {
    const page = await browser.open(server.url(path));
    await page.settledMarks({ atLeast });
    return page;
  };

  test.each(['zh-hans', 'zh-hant', 'en'])('the article %s: list and number', async (name) => {
    const path = `/articles/${name}.html`;
    const page = await open(path, 2);
    const marks = marksIn(path);
    const distinct = [...new Set(marks)];
    await connect(page.url);
    await expect.poll(async () => (await list())?.state).toBe('read');
    const terms = (await list())?.terms ?? [];
    expect(terms.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length);
    // Spellings of one term stand together under the first: what is left keeps the order of the page.
    const listed = terms.map(({ text }) => text);
    expect(listed).toEqual(distinct.filter((text) => listed.includes(text)));
    expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
    await expect.poll(() => badge(page.url)).toBe(String(terms.length));
    expect((await page.marks()).length).toBeGreaterThan(0);
    await page.close();
  });

  test('hidden text is not counted; each jump goes to the next occurrence and flashes it', async () => {
    const page = await open('/far.html', 3);
    await connect(page.url);
    await expect.poll(texts).toEqual(['怀柔科学城 3', '三城一区 1']);
    await expect.poll(onScreen).toBe('怀柔科学城');
    const { frame = '', terms = [] } = (await list()) ?? {};
    const flashed = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('tifa-flash') ?? [])];
        return range?.startContainer.parentElement?.id;
      });
    for (const id of ['first', 'second', 'third', 'first']) {
      await say({ kind: 'show', frame, key: terms[0]?.key ?? '' });
      await expect.poll(flashed).toBe(id);
      const top = await page.evaluate(
        (id: string) => document.querySelector(`#${id}`)?.getBoundingClientRect().top ?? -1,
        id,
      );
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(700);
    }
    await expect.poll(flashed, { timeout: 3_000 }).toBeUndefined();
    await say({ kind: 'show', frame, key: terms[1]?.key ?? '' });
    await expect.poll(async () => (await page.evaluate(() => scrollY)) > 1_000).toBe(true);
    await page.evaluate(() => document.querySelector('#second')?.append('。未来科学城'));
    await expect.poll(texts).toEqual(['怀柔科学城 3', '三城一区 1', '未来科学城 1']);
    await page.close();
  });

  test('paused, nothing is marked until the page is loaded again', async () => {
    const page = await open('/far.html', 3);
    await connect(page.url);
    await expect.poll(texts).toHaveLength(2);
    await expect.poll(() => badge(page.url)).toBe('2');
    await say({ kind: 'pause', paused: true });
    await expect.poll(async () => (await list())?.state).toBe('paused');
    expect(await page.marks()).toEqual([]);
    await expect.poll(() => badge(page.url)).toBe('');
    await say({ kind: 'pause', paused: false });
    await expect.poll(texts).toHaveLength(2);
    await say({ kind: 'pause', paused: true });
    await expect.poll(async () => (await list())?.state).toBe('paused');
    await page.goto(server.url('/far.html'));
    await page.settledMarks({ atLeast: 3 });
    await page.close();
  });

  test('switched off, the page says so', async () => {
    const page = await open('/far.html', 3);
    await connect(page.url);
    await browser.changeSettings({ enabled: false });
    await expect.poll(async () => (await list())?.state).toBe('off');
    expect((await list())?.terms).toEqual([]);
    await browser.changeSettings({ enabled: true });
    await expect.poll(texts).toHaveLength(2);
    await page.close();
  });

  test('the number is of all frames, of this page alone, and only if wanted', async () => {
    const page = await open('/framed.html', 4);
    await expect.poll(() => badge(page.url)).toBe('3');
    await browser.changeSettings({ badge: false });
    await expect.poll(() => badge(page.url)).toBe('');
    await browser.changeSettings({ badge: true });
    await expect.poll(() => badge(page.url)).toBe('3');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await expect.poll(() => badge(page.url)).toBe('2');
    await page.goto(server.url('/pages/empty.html'));
    await expect.poll(() => badge(page.url)).toBe('');
    await page.goto(server.url('/far.html'));
    await expect.poll(() => badge(page.url)).toBe('2');
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
