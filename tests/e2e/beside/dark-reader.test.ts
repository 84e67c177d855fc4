/** Dark Reader beside us, in the mode that rewrites style sheets: both do their work, and neither undoes the other's. */
import { expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Page, Rect } from '../browsers/driver.ts';
import { expectedMarks } from '../expected-marks.ts';
import { luminance, mainColour } from '../pixels.ts';
import { startServer } from '../server.ts';
import { buildPage } from './build.ts';

// Fails where mark-style.ts puts its sheet back without a look whether it is there.
// Long, as the browser starts within it.
test.each(both)(
  'in $name a page is darkened and lit again',
  { timeout: 120_000 },
  async ({ launch }) => {
    const [browser, server, { script }] = await Promise.all([
      launch(),
      startServer(),
      buildPage('others/darkreader.ts'),
    ]);
    try {
      // A line without gaps, so that a row of its pixels has one colour.
      await browser.changeSettings({ markStyle: 'solid' });
      const page = await browser.open(server.url('/pages/card.html'));
      const expected = expectedMarks('pages/card.html');
      const marks = async () => (await page.marks()).map(({ text }) => text);
      await expect.poll(marks).toEqual(expected);
      await page.runScript(script);
      await page.evaluate(() => window.darken(true));
      await expect.poll(() => paper(page)).toBeLessThan(0.1);
      await expect.poll(() => lineContrast(page)).toBeGreaterThan(3);
      expect(await marks()).toEqual(expected);

      // A duel would go on for ever; what Dark Reader does at first ends by itself.
      await page.evaluate(countChanges);
      const changes = () => page.evaluate(() => window.changes);
      let before = -1;
      await expect
        .poll(
          async () => {
            const rests = before === (await changes());
            before = await changes();
            return rests;
          },
          { interval: 1_000 },
        )
        .toBe(true);
      expect(await page.evaluate(ourSheets)).toBe(1);

      await page.hoverMark(0);
      expect(await page.cardText()).not.toEqual([]);
      await page.press('Escape');
      await page.cardGone();
      await page.evaluate(() => window.darken(false));
      await expect.poll(() => paper(page)).toBeGreaterThan(0.9);
      await expect.poll(() => lineContrast(page)).toBeGreaterThan(3);
      await expect.poll(marks).toEqual(expected);
      expect(await page.consoleMessages()).toEqual([]);
      expect(await browser.extensionMessages()).toEqual([]);
    } finally {
      await Promise.all([browser.close(), server.close()]);
    }
  },
);

declare global {
  interface Window {
    changes: number;
  }
}

function countChanges(): void {
  window.changes = 0;
  new MutationObserver((records) => {
    window.changes += records.length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

function ourSheets(): number {
  return document.adoptedStyleSheets.filter(({ cssRules }) =>
    cssRules[0]?.cssText.includes('::highlight(tifa-bundled)'),
  ).length;
}

async function paper(page: Page): Promise<number> {
  return luminance(await mainColour(page, { x: 5, y: 300, width: 30, height: 30 }));
}

/** Of the line under the first mark to the paper, by WCAG: the row of pixels that differs most from it. */
async function lineContrast(page: Page): Promise<number> {
  const [rect] = await page.rectsOfMark(0);
  if (!rect) throw new Error('No mark.');
  const below = await paper(page);
  const contrasts: number[] = [];
  for (let y = rect.y + rect.height * 0.75; y < rect.y + rect.height + 3; y++) {
    const row: Rect = { x: rect.x, y, width: rect.width, height: 1 };
    const [light, dark] = [luminance(await mainColour(page, row)), below].sort((a, b) => b - a);
    contrasts.push(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05));
  }
  return Math.max(...contrasts);
}
