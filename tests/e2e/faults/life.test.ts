/** The extension comes, is updated and goes while pages are open (F7, F8): none is harmed, none forgotten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterpartsIn } from '../browsers/accessibility.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { expectedMarks } from '../expected-marks.ts';
import { type FixtureServer, startServer } from '../server.ts';

describe.each(both)('in $name', ({ launch, name: browserName }) => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  let frames: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch({ withoutExtension: true }), startServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const expected = expectedMarks('pages/card.html');
  const expectedInFrames = expectedMarks('pages/frames.html');
  const marksOf = async (page: Page) => (await page.marks()).map(({ text }) => text);
  const isMarked = (page: Page, marks: string[]) =>
    expect.poll(() => marksOf(page), { timeout: 20_000 }).toEqual(marks);
  /** What we have put into the page: highlights, style sheets, and elements that are not its own. */
  const traces = (page: Page) =>
    page.evaluate(() => ({
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      hosts: document.querySelectorAll('[popover]').length,
    }));
  const none = { highlights: 0, sheets: 0, hosts: 0 };
  const openCard = async () => {
    await page.show();
    // A pointer that stays where it is tells no page of it.
    await page.move(5, 5);
    await page.hoverMark(0);
    expect(counterpartsIn(await page.cardText())).toEqual(['怀柔科学城']);
  };

  // Fails in Chromium without the call of executeScript in open-tabs.ts.
  test('pages that were open before the installation are marked, with their frames', async () => {
    page = await browser.open(server.url('/pages/card.html'));
    frames = await browser.open(server.url('/pages/frames.html'));
    await browser.install();
    await isMarked(frames, expectedInFrames);
    await page.show();
    await isMarked(page, expected);
    await openCard();
    // A look that needs a sheet: the usual one may be there without, once Tifa has been installed.
    await browser.changeSettings({ markStyle: 'wavy' });
  });

  // Fails in Chromium without the call of executeScript in open-tabs.ts, and where `isValid` in life.ts ends
  // nothing; in Firefox with two hosts
  // without dead-cards.ts.
  test('an update with a card open: one script, one style, no card, and all works on', async () => {
    await browser.install();
    await expect
      .poll(() => traces(page), { timeout: 20_000 })
      .toMatchObject({ sheets: 1, hosts: 0 });
    await isMarked(page, expected);
    await openCard();
    await page.evaluate(() => document.body.append('后来又说到中关村科学城。'));
    await isMarked(page, [...expected, '中关村科学城']);
    expect(await traces(page)).toMatchObject({ sheets: 1, hosts: 1 });
    await frames.show();
    await isMarked(frames, expectedInFrames);
    expect(await browser.extensionMessages()).toEqual([]);
  });

  test('removed with a card open', async () => {
    await page.show();
    await browser.uninstall();
    if (browserName === 'Chromium') {
      // By the heart of mark-page.ts, which finds out that the extension is gone.
      await expect.poll(() => traces(page), { timeout: 10_000 }).toEqual(none);
    } else {
      // Firefox kills the script before it can clean up. Fails without fuse.ts: the card stays.
      await page.cardGone(10_000);
    }
    await page.evaluate(() => document.body.append('最后说到怀柔科学城。'));
    expect(await page.evaluate(() => document.body.textContent)).toContain('最后说到');
    expect(await page.consoleMessages()).toEqual([]);
    expect(await frames.consoleMessages()).toEqual([]);
  });

  // Fails in Firefox without `removeLeftovers`: three sheets.
  test('installed again', async () => {
    await browser.install();
    await page.show();
    await isMarked(page, [...expected, '中关村科学城', '怀柔科学城']);
    const { sheets, hosts } = await traces(page);
    expect(sheets).toBeLessThanOrEqual(1);
    expect(hosts).toBe(0);
  });
});
