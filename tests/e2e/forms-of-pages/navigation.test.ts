/** Going on, back and forth (F25). That a page which changes its own address is judged anew is in `effects.test.ts`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { paintedOn } from './painted.ts';

const page = (text: string) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>页</title><body><main><p>${text}</p></main>
  <script>addEventListener('pageshow', (event) => { window.cameBack = event.persisted });</script></body></html>`;

const made = {
  '/one.html': page('第一页说怀柔科学城。'),
  '/two.html': page('第二页说三城一区。'),
};

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let open: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launch({ backForwardCache: true }),
      startServer(made, { isKept: true }),
    ]);
    // A look of its own, which needs a sheet of ours.
    await browser.changeSettings({ markStyle: 'wavy' });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const marks = () => paintedOn(open).catch(() => undefined);
  const hosts = () => open.evaluate(() => document.querySelectorAll('div[popover]').length);
  const back = async (delta: number, path: string) => {
    await open.evaluate((by) => setTimeout(() => history.go(by)), delta);
    await expect
      .poll(() => open.evaluate(() => location.pathname).catch(() => undefined))
      .toBe(path);
  };

  // Fails without `dropLost` in marks.ts, and without `onLost` in placement.ts: the card stays.
  test('a hundred pages in one document: one set of marks, no card of a page before', async () => {
    open = await browser.open(server.url('/one.html'));
    await expect.poll(marks).toEqual(['怀柔科学城']);
    await open.hoverMark(0);
    await open.cardText();
    await open.evaluate(async () => {
      const texts = ['怀柔科学城', '三城一区', '中关村科学城', '没有'];
      for (let i = 1; i <= 100; i++) {
        history.pushState(null, '', `/page/${i}`);
        const text = document.createElement('p');
        text.textContent = `第${i}页说${texts[i % 4]}，又说${texts[(i + 1) % 4]}。`;
        document.querySelector('main')?.replaceChildren(text);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    // A place that changes so often is read some seconds late.
    await expect.poll(marks, { timeout: 40_000 }).toEqual(['怀柔科学城', '三城一区']);
    expect(await hosts()).toBe(0);
    expect(await open.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    expect(await open.consoleMessages()).toEqual([]);
    await open.close();
  });

  test('back and forward: the same marks, one card host, no card from before', async () => {
    open = await browser.open(server.url('/one.html'));
    await expect.poll(marks).toEqual(['怀柔科学城']);
    await open.hoverMark(0);
    await open.cardText();
    await open.goto(server.url('/two.html'));
    await expect.poll(marks).toEqual(['三城一区']);
    await back(-1, '/one.html');
    await expect.poll(marks).toEqual(['怀柔科学城']);
    expect(await open.evaluate(() => (window as { cameBack?: boolean }).cameBack)).toBe(true);
    // Fails without the listener for `pagehide` in open-card.tsx.
    expect(await hosts()).toBe(0);
    expect(await open.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    // Fails without the listener for `pagehide` in hover.ts. DevTools have no accessibility tree of a page that came back.
    const { x, y } = await open.rectOfText('怀柔科学城');
    await open.move(x + 4, y + 4, 2);
    await expect.poll(hosts).toBe(1);
    await open.press('Escape');
    await expect.poll(hosts).toBe(0);
    await back(1, '/two.html');
    await expect.poll(marks).toEqual(['三城一区']);
    expect(await open.consoleMessages()).toEqual([]);
  });

  // Fails in Firefox without `pageshow` in switch.ts.
  test('what was changed meanwhile counts in a page that is gone back to', async () => {
    await back(-1, '/one.html');
    await expect.poll(marks).toEqual(['怀柔科学城']);
    await back(1, '/two.html');
    await browser.changeSettings({ enabled: false });
    await expect.poll(marks).toEqual([]);
    await back(-1, '/one.html');
    await expect.poll(marks).toEqual([]);
    await back(1, '/two.html');
    await browser.changeSettings({ enabled: true });
    await expect.poll(marks).toEqual(['三城一区']);
    await back(-1, '/one.html');
    await expect.poll(marks).toEqual(['怀柔科学城']);
    await open.evaluate(() => document.querySelector('p')?.append('后来说未来科学城。'));
    await expect.poll(marks).toEqual(['怀柔科学城', '未来科学城']);
  });

  // Fails without `whenGoneBackTo` in mark-page.ts.
  test('a term that was muted meanwhile is not marked there any more', async () => {
    await back(1, '/two.html');
    await expect.poll(marks).toEqual(['三城一区']);
    const other = await browser.open(server.url('/one.html'));
    await other.settledMarks({ atLeast: 1 });
    await other.hoverMark(0);
    await other.cardText();
    await other.clickInCard('Stop marking this term');
    await other.clickInCard('Everywhere');
    // What is within the term is marked then.
    await expect.poll(() => paintedOn(other)).toEqual(['怀柔', '科学城']);
    await other.close();
    await open.show();
    await back(-1, '/one.html');
    await expect.poll(marks).toEqual(['怀柔', '科学城', '未来科学城']);
    await open.close();
  });

  // There is nothing of ours to take out: the browser ends a script with its document.
  test('reloaded ten times', async () => {
    open = await browser.open(server.url('/two.html'));
    for (let i = 0; i < 10; i++) {
      await open.evaluate(() => setTimeout(() => location.reload()));
      await new Promise((resolve) => setTimeout(resolve, 40 * i));
    }
    await expect.poll(marks).toEqual(['三城一区']);
    expect(await hosts()).toBe(0);
    expect(await open.consoleMessages()).toEqual([]);
    await open.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
