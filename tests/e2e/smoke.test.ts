/** The extension as built loads, works behind a strict page, and changes nothing of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import { all } from './browsers/accessibility.ts';
import { both } from './browsers/both.ts';
import type { Browser } from './browsers/driver.ts';
import { expectedMarks } from './expected-marks.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof wxtBrowser;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  test('the background runs', async () => {
    const name = await browser.runInBackground(() => chrome.runtime.getManifest().name);
    expect(name).toMatch(/Tifa/);
  });

  // No page’s CSP binds a content script, nor its styles. Fails where it puts an inline script into the page.
  test('a page that allows no style and no script is marked', async () => {
    const page = await browser.open(server.url('/pages/strict-csp.html'));
    const expected = expectedMarks('pages/strict-csp.html');
    const marks = await page.settledMarks({ atLeast: expected.length });
    expect(marks.map(({ text }) => text)).toEqual(expected);
    expect(await page.consoleMessages()).toEqual([]);
  });

  // Fails where mark-style.ts brings its rules in a `<style>`.
  test('a marked page is to the letter the page it was', async () => {
    const page = await browser.open(server.url('/pages/wrapped.html'));
    await page.settledMarks();
    const served = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
    });
    expect(await page.outerHTML()).toBe(served);
    expect(await page.consoleMessages()).toEqual([]);
  });

  test('the popup opens', async () => {
    const page = await browser.openExtensionPage('popup.html');
    const roles = all(await page.accessibilityTree()).map(({ role }) => role);
    expect(roles).toContain('switch');
    const answer = await page.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'status', question: {} }),
    );
    expect(answer).toEqual({ ok: true, answer: { muted: [] } });
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
