/** The background may die at any moment: a reader must not notice, on an open page or on a new one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterpartsIn } from './browsers/accessibility.ts';
import { both } from './browsers/both.ts';
import type { Browser } from './browsers/driver.ts';
import { expectedMarks } from './expected-marks.ts';
import { type FixtureServer, startServer } from './server.ts';

describe.each(both)('in $name, with the background stopped', ({ launch }) => {
  const expected = expectedMarks('pages/card.html');
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const open = async () => {
    const page = await browser.open(server.url('/pages/card.html'));
    const marks = await page.settledMarks({ atLeast: expected.length });
    expect(marks.map(({ text }) => text)).toEqual(expected);
    return page;
  };

  test('it is really another background that answers', async () => {
    // Of `self`: in Firefox each of these functions has a global object of its own.
    await browser.runInBackground(() => {
      Object.assign(self, { tifaTest: 'kept' });
    });
    const isKept = () => browser.runInBackground(() => 'tifaTest' in self);
    expect(await isKept()).toBe(true);
    await browser.stopWorker();
    expect(await isKept()).toBe(false);
  });

  // Fails where the background listens 300 ms late (index.ts) and nobody asks again (ask.ts): either is enough.
  // Marks have a third defence, as the scanner tries again two seconds later.
  test('a card opens', async () => {
    const page = await open();
    await browser.stopWorker();
    await page.hoverMark(0);
    expect(counterpartsIn(await page.cardText())).toEqual(['怀柔科学城']);
    await page.close();
  });

  test('a new page is marked', async () => {
    await browser.stopWorker();
    const page = await open();
    await page.close();
  });

  test('text that comes later is marked', async () => {
    const page = await open();
    await browser.stopWorker();
    await page.evaluate(() => document.body.append('后来又说到中关村科学城。'));
    const later = await page.settledMarks({ atLeast: expected.length + 1 });
    expect(later.map(({ text }) => text)).toEqual([...expected, '中关村科学城']);
    await page.close();
  });

  test('a site that is switched off stays off, and comes back', async () => {
    const page = await open();
    await browser.changeSettings({ sites: { [new URL(page.url).hostname]: false } });
    await expect.poll(page.marks).toEqual([]);
    await browser.stopWorker();
    const again = await browser.open(page.url);
    expect(await again.settledMarks({ atLeast: 0, quiet: 1500 })).toEqual([]);
    await browser.changeSettings({ sites: {} });
    await again.settledMarks({ atLeast: expected.length });
    await Promise.all([page.close(), again.close()]);
  });

  test('nobody complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
