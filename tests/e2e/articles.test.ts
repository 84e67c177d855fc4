/** The three sample articles: all that must be marked is, nothing else is, and each card is the right one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledConcepts } from '../../glossary/bundled/glossary.ts';
import { counterpartsIn } from './browsers/accessibility.ts';
import { both } from './browsers/both.ts';
import type { Browser } from './browsers/driver.ts';
import { counterpartsOf } from './counterparts.ts';
import { expectedMarks } from './expected-marks.ts';
import { type FixtureServer, startServer } from './server.ts';

/** A card takes a reader's quarter of a second to open, and an article has some 70 terms. */
const cardsTimeout = 180_000;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  describe.each(['zh-hans', 'zh-hant', 'en'])('the article %s', (name) => {
    const expected = expectedMarks(`articles/${name}.html`);

    test('has the marks it must have, and no other', async () => {
      const page = await browser.open(server.url(`/articles/${name}.html`));
      const marks = await page.settledMarks({ atLeast: 2 });
      expect(marks.map(({ text }) => text)).toEqual(expected);
      expect(await page.consoleMessages()).toEqual([]);
      await page.close();
    });

    test('shows the counterpart of each term', { timeout: cardsTimeout }, async () => {
      const page = await browser.open(server.url(`/articles/${name}.html`));
      const texts = (await page.settledMarks({ atLeast: 2 })).map(({ text }) => text);
      const shown = new Map<string, string[]>();
      for (const term of new Set(texts)) {
        await page.hoverMark(texts.indexOf(term));
        shown.set(term, counterpartsIn(await page.cardText()));
        await page.press('Escape');
        await page.cardGone();
      }
      const concepts = await bundledConcepts();
      const wrong = [...shown].filter(([term, counterparts]) => {
        const right = counterpartsOf(term, concepts);
        return counterparts.length === 0 || !counterparts.every((one) => right.includes(one));
      });
      expect(shown.size).toBe(new Set(texts).size);
      expect(wrong).toEqual([]);
      await page.close();
    });
  });

  test('the extension complained of nothing', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
