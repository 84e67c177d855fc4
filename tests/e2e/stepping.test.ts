/** From term to term without a pointer, on the page and in its frames. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterpartsIn } from './browsers/accessibility.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { type FixtureServer, startServer } from './server.ts';

const far = '<p style="block-size: 3000px"></p>';
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>一</title><body>
  <p>先说怀柔科学城。</p><p style="display: none">不说三城一区。</p><p>再说中关村科学城。</p>
  ${far}<p id="middle">中间说三城一区。</p>${far}<p id="last">最后说未来科学城。</p></body></html>`;

const huairou = 'Huairou Science City';
const zhongguancun = 'Zhongguancun Science City';
const three = 'three science cities and one demonstration area';
const future = 'Beijing Future Science Park';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer({ '/steps.html': page })]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const open = async (): Promise<Page> => {
    const opened = await browser.open(server.url('/steps.html'));
    await opened.settledMarks({ atLeast: 5 });
    return opened;
  };
  const step = async (opened: Page) => {
    await browser.pressCommand('open-card');
    return async () => counterpartsIn(await opened.cardText()).join();
  };

  test('goes through the terms in the order of the page, past hidden ones, and round', async () => {
    const opened = await open();
    for (const term of [huairou, zhongguancun, three, future, huairou]) {
      await expect.poll(await step(opened)).toContain(term);
    }
    await opened.close();
  });

  test('starts on the screen', async () => {
    const opened = await open();
    await opened.evaluate(() => document.querySelector('#middle')?.scrollIntoView());
    await expect.poll(await step(opened)).toContain(three);
    await opened.close();
  });

  test('starts on the screen anew when the reader has gone on', async () => {
    const opened = await open();
    await expect.poll(await step(opened)).toContain(huairou);
    await opened.press('Escape');
    await opened.evaluate(() => document.querySelector('#last')?.scrollIntoView());
    await expect.poll(await step(opened)).toContain(future);
    await opened.close();
  });

  test('opens the term in the selection', async () => {
    const opened = await open();
    await opened.evaluate(() => {
      const text = document.querySelector('#last')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 2, text, 6);
    });
    await expect.poll(await step(opened)).toContain(future);
    await opened.close();
  });

  test('goes on from the selected term when its card is open', async () => {
    const opened = await open();
    await opened.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      getSelection()?.collapse(text, 4);
    });
    await expect.poll(await step(opened)).toContain(huairou);
    await expect.poll(await step(opened)).toContain(zhongguancun);
    await opened.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
