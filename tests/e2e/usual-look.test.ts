/** The style that Chromium has before a page is laid out. Firefox is given none: it gains nothing by one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium } from './browsers/chromium.ts';
import type { Browser } from './browsers/driver.ts';
import { type FixtureServer, startServer } from './server.ts';

let browser: Browser;
let server: FixtureServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([chromium.launch(), startServer()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
});

/** What a page that has nothing to mark can see of it. */
async function line(): Promise<string> {
  const page = await browser.open(server.url('/pages/empty.html'));
  const seen = await page.evaluate(
    () => getComputedStyle(document.body, '::highlight(tifa-bundled)').textDecorationLine,
  );
  await page.close();
  return seen;
}

// Fails where the style is of the manifest.
test('is in pages until a site is kept out, and again when none is', async () => {
  await expect.poll(line).toBe('underline');
  await browser.changeSettings({ sites: { 'example.org': false } });
  await expect.poll(line).toBe('none');
  await browser.changeSettings({ sites: {} });
  await expect.poll(line).toBe('underline');
});
