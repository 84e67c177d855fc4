/** A page that makes frames without end: each has our script, and yet nobody else notices. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { ask } from '../options/asking.ts';
import { type FixtureServer, startServer } from '../server.ts';

declare const chrome: typeof wxtBrowser;

const made = {
  '/bomb.html':
    '<!doctype html><meta charset="utf-8"><title>Frames</title><p id="own">怀柔科学城。</p><div id="frames"></div>',
};

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let own: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer(made)]);
    own = await browser.openExtensionPage('options.html#/glossary');
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  /** How many frames of each tab the background remembers. */
  const countedFrames = () =>
    browser.runInBackground(async () => {
      const all = await chrome.storage.session.get(null);
      return Object.entries(all)
        .filter(([key]) => key.startsWith('counted:'))
        .map(([, tab]) => (tab as { frames: unknown[] }).frames.length);
    });

  // Fails without `allFrames` in the content script’s index.ts.
  test('a hundred frames that ask at once are all answered, and so is another tab', async () => {
    const page = await browser.open(server.url('/bomb.html'));
    await page.evaluate(() => {
      const frames = Array.from({ length: 100 }, (_, i) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = `<p>第${i}个说到三城一区。</p>`;
        frame.style.cssText = 'width: 60px; height: 20px; border: 0';
        return frame;
      });
      document.querySelector('#frames')?.append(...frames);
    });
    expect(await ask(own, 'status', {})).toBeDefined();
    const marked = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('iframe')].filter(
            ({ contentWindow }) =>
              ((contentWindow as typeof window | null)?.CSS.highlights.size ?? 0) > 0,
          ).length,
      );
    await expect.poll(marked, { timeout: 30_000 }).toBe(100);
    await page.close();
  });

  // Fails without `pagehide` in counted.ts: the last fifty are remembered.
  test('five hundred frames that come and go leave nothing', async () => {
    const page = await browser.open(server.url('/bomb.html'));
    await page.evaluate(async () => {
      const place = document.querySelector('#frames');
      for (let round = 0; round < 10; round++) {
        for (let i = 0; i < 50; i++) {
          const frame = document.createElement('iframe');
          frame.srcdoc = '<p>说到三城一区。</p>';
          place?.append(frame);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
        place?.replaceChildren();
      }
    });
    await page.evaluate(() => document.querySelector('#own')?.append('还有三城一区。'));
    await expect
      .poll(async () => (await page.marks()).map(({ text }) => text))
      .toEqual(['怀柔科学城', '三城一区']);
    // Those were too quick to be counted; these are, and go after that.
    await page.evaluate(() => {
      const frames = Array.from({ length: 50 }, () => document.createElement('iframe'));
      for (const frame of frames) frame.srcdoc = '<p>说到三城一区。</p>';
      document.querySelector('#frames')?.append(...frames);
    });
    await expect.poll(countedFrames, { timeout: 30_000 }).toEqual([51]);
    await page.evaluate(() => document.querySelector('#frames')?.replaceChildren());
    await expect.poll(countedFrames).toEqual([1]);
    const other = await browser.open(server.url('/pages/card.html'));
    await other.settledMarks({ atLeast: 4 });
    await Promise.all([other.close(), page.close()]);
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
