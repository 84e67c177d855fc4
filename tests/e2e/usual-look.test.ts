/** The look of marks that is there before a page is laid out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { type FixtureServer, startServer } from './server.ts';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  /** What a page that has nothing to mark can see of it. */
  const line = async () => {
    const page = await browser.open(server.url('/pages/empty.html'));
    const seen = await page.evaluate(lookOfMarks);
    await page.close();
    return seen.line;
  };
  const openCard = async () => {
    const page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: 4 });
    return page;
  };
  const look = (page: Page) => page.evaluate(lookOfMarks);

  // Fails where the style is of the manifest.
  test('is in pages until a site is kept out, and again when none is', async () => {
    await expect.poll(line).toBe('underline');
    await browser.changeSettings({ sites: { 'example.org': false } });
    await expect.poll(line).toBe('none');
    await browser.changeSettings({ sites: {} });
    await expect.poll(line).toBe('underline');
  });

  // Fails without `isUsualHere`: the sheet made Firefox style a page of a million characters anew in 70 ms.
  test('nothing is added where it is there, but for another look', async () => {
    const page = await openCard();
    expect(await look(page)).toEqual({ line: 'underline', style: 'dotted', sheets: 0 });
    await browser.changeSettings({ markStyle: 'wavy' });
    await expect.poll(() => look(page)).toEqual({ line: 'underline', style: 'wavy', sheets: 1 });
    await browser.changeSettings({ markStyle: 'dotted' });
    await expect.poll(() => look(page)).toEqual({ line: 'underline', style: 'dotted', sheets: 1 });
    await page.close();
  });

  test('where it is not, the sheet is added', async () => {
    await browser.changeSettings({ sites: { 'example.org': false } });
    await expect.poll(line).toBe('none');
    const page = await openCard();
    expect(await look(page)).toEqual({ line: 'underline', style: 'dotted', sheets: 1 });
    await page.close();
  });
});

/** Runs in the page. */
function lookOfMarks(): { line: string; style: string; sheets: number } {
  const style = getComputedStyle(document.documentElement, '::highlight(tifa-bundled)');
  return {
    line: style.textDecorationLine,
    style: style.textDecorationStyle,
    sheets: document.adoptedStyleSheets.length,
  };
}
