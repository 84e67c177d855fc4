/**
 * Pages that never rest, and pages that fight us (F20, F21, F24). Work is counted by the questions a page
 * costs the background, not by the clock. Tickers, marks that are cleared away, and huge pages are in
 * `../changing.test.ts` and `../undisturbed.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as extensionBrowser } from 'wxt/browser';
import { counterpartsIn } from '../browsers/accessibility.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { expectedMarks } from '../expected-marks.ts';
import { type FixtureServer, startServer } from '../server.ts';

declare const chrome: typeof extensionBrowser;

declare global {
  interface Window {
    /** Questions for matches since counting began, and the texts in them. Lives in the background. */
    tifaAsked: number;
    tifaTexts: number;
  }
}

/** The card of a page, which takes the place of whatever card there was. */
const fighting = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>斗</title>
<style>body { margin: 60px }</style><p>先说怀柔科学城。</p><p id="rest">再说三城一区。</p>`;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer({ '/fighting.html': fighting })]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const marksOf = async (page: Page) => (await page.marks()).map(({ text }) => text);
  const startCounting = () =>
    browser.runInBackground(() => {
      self.tifaAsked = 0;
      self.tifaTexts = 0;
      chrome.runtime.onMessage.addListener(({ name, question }) => {
        if (name !== 'match') return;
        self.tifaAsked++;
        self.tifaTexts += question.texts.length;
      });
    });
  const counts = () =>
    browser.runInBackground(() => ({ asked: self.tifaAsked, texts: self.tifaTexts }));

  // Fails without pace.ts: 50 questions and 10,000 texts in place of 14 and 2,800, in both browsers. Without the
  // pauses of observer.ts alone pace.ts keeps it within these numbers (18 and 3,600); without both it is 235 and 47,000.
  test('ten thousand new rows a second: read now and then, and right when it is over', async () => {
    const page = await browser.open(server.url('/fighting.html'));
    await page.settledMarks({ atLeast: 2 });
    await startCounting();
    const bursts = await page.evaluate(async () => {
      const rows = document.createElement('section');
      document.body.append(rows);
      let bursts = 0;
      for (const end = Date.now() + 5_000; Date.now() < end; bursts++) {
        // A table of numbers that is drawn anew: 200 rows each 20 ms, the old ones gone.
        rows.replaceChildren(
          ...Array.from({ length: 200 }, (_, i) => {
            const row = document.createElement('p');
            row.textContent = `第${bursts}次，第${i}行`;
            return row;
          }),
        );
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      rows.insertAdjacentHTML('beforeend', '<p>最后是中关村科学城。</p>');
      return bursts;
    });
    await expect
      .poll(() => marksOf(page), { timeout: 20_000 })
      .toEqual(['怀柔科学城', '三城一区', '中关村科学城']);
    const { asked, texts } = await counts();
    // Of what came and went between two readings nobody is asked.
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(30);
    expect(texts).toBeLessThan((bursts * 200) / 8);
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  });

  // Fails without the limit of boundedRepairs in guard.ts: the two of them fight on.
  test('a page that takes the card away at every turn wins, and is not held up', async () => {
    const page = await browser.open(server.url('/fighting.html'));
    await page.settledMarks({ atLeast: 2 });
    await page.evaluate(() => {
      Object.assign(window, { tifaTaken: 0 });
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLElement) || !node.matches('[popover]')) continue;
          (window as unknown as { tifaTaken: number }).tifaTaken++;
          node.remove();
        }
      }).observe(document, { childList: true, subtree: true });
    });
    const taken = () => page.evaluate(() => (window as unknown as { tifaTaken: number }).tifaTaken);
    await page.hoverMark(0);
    await expect.poll(taken).toBeGreaterThan(0);
    let last = -1;
    await expect
      .poll(
        async () => {
          const now = await taken();
          const isQuiet = now === last;
          last = now;
          return isQuiet;
        },
        { interval: 1_000 },
      )
      .toBe(true);
    expect(last).toBeLessThanOrEqual(12);
    expect(await page.card()).toBeUndefined();
    expect(await marksOf(page)).toEqual(['怀柔科学城', '三城一区']);
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  });

  // Fails without the look at the sheet in Paint.restore, and without its `maxRestores`.
  test('the style of the marks comes back when a page sets its own sheets, until it insists', async () => {
    // The usual look is no sheet of the page’s.
    await browser.changeSettings({ markStyle: 'wavy' });
    const page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: expectedMarks('pages/card.html').length });
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    const drop = () =>
      page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
    await drop();
    await expect.poll(sheets).toBe(1);
    const times = await page.evaluate(async () => {
      let times = 0;
      for (const end = Date.now() + 12_000; Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (document.adoptedStyleSheets.length > 0) times++;
        document.adoptedStyleSheets = [];
      }
      return times;
    });
    expect(times).toBeLessThanOrEqual(3);
    expect(await sheets()).toBe(0);
    await page.hoverMark(0);
    expect(counterpartsIn(await page.cardText())).toEqual(['怀柔科学城']);
    await page.close();
  });

  test('nobody complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
