/** Paper shows the page as it is without us. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
    page = await browser.open(server.url('/pages/card.html'));
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const underlined = async () =>
    await page.evaluate(countRed, Buffer.from(await page.screenshot()).toString('base64'));

  // The marks fail without `@media screen` in mark-look.ts, the card without `@media print` in card.css.
  test('neither marks nor card are on it', async () => {
    await page.settledMarks({ atLeast: 4 });
    await expect.poll(underlined).toBeGreaterThan(100);
    await page.setMedium('print');
    await expect.poll(underlined).toBe(0);
    await page.setMedium('screen');
    await expect.poll(underlined).toBeGreaterThan(100);

    await page.hoverMark(0);
    await page.cardText();
    const isSeen = () =>
      page.evaluate(() => {
        const host = document.querySelector('div[popover]');
        return host !== null && host.getClientRects().length > 0;
      });
    expect(await isSeen()).toBe(true);
    await page.setMedium('print');
    expect(await isSeen()).toBe(false);
    await expect.poll(underlined).toBe(0);
    await page.setMedium('screen');
  });

  test('a page that is printed has its marks afterwards, and nobody complained', async () => {
    const before = await page.settledMarks({ atLeast: 4 });
    const file = await page.pdf();
    expect(Buffer.from(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.settledMarks({ atLeast: 4 })).toEqual(before);
    expect(await page.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

/** Runs in the page: the pixels of a screenshot that are as red as a mark; nothing else on the page is. */
async function countRed(png: string): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (red > green + 60 && red > blue + 60) count++;
  }
  return count;
}
