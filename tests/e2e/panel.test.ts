/** The side panel: the popup's list, which follows the tab in front and the scrolling of its page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { axeFindings } from './browsers/axe.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { readRows, readTexts } from './page-list.ts';
import { type FixtureServer, startServer } from './server.ts';

const space = '<div style="height: 2000px"></div>';
const made = {
  '/long.html': `<!doctype html><meta charset="utf-8"><title>L</title><p>三城一区。</p>${space}<p>三大科学城。</p>`,
  '/other.html': '<!doctype html><meta charset="utf-8"><title>O</title><p>怀柔科学城。</p>',
};

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let panel: Page;
  let long: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launch({ viewport: { width: 400, height: 600 } }),
      startServer(made),
    ]);
    panel = await browser.openExtensionPage('sidepanel.html');
    long = await browser.open(server.url('/long.html'));
    await long.show();
    await long.settledMarks({ atLeast: 2 });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const current = async () =>
    (await readRows(panel)).filter(({ isCurrent }) => isCurrent).map(({ text }) => text);

  test('lists the tab in front', async () => {
    await expect.poll(() => readTexts(panel)).toEqual(['三城一区', '三大科学城']);
  });

  test('sets off what is on the screen', async () => {
    await expect.poll(current).toEqual(['三城一区']);
    await long.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(current).toEqual(['三大科学城']);
  });

  test('follows the reader to another tab and back', async () => {
    const other = await browser.open(server.url('/other.html'));
    await other.show();
    await expect.poll(() => readTexts(panel)).toEqual(['怀柔科学城']);
    await long.show();
    await expect.poll(() => readTexts(panel)).toEqual(['三城一区', '三大科学城']);
    await other.close();
  });

  test('axe finds nothing, light and dark', async () => {
    expect(await axeFindings(panel)).toEqual([]);
    await panel.setColorScheme('dark');
    expect(await axeFindings(panel)).toEqual([]);
  });

  test('speaks of no page where none can be read', async () => {
    await panel.show();
    await panel.waitForText(en.popupClosed);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
