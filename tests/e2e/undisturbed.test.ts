/** Pages that are no business of ours, pages that resist, and pages after we have gone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import { both } from './browsers/both.ts';
import { chromium } from './browsers/chromium.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { expectedMarks } from './expected-marks.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof wxtBrowser;

declare global {
  interface Window {
    /** What is painted of the long page once its last screen is. */
    painted?: string[];
  }
}

/**
 * Ten million characters, with a term on the first screen, one on the last, and one far between. It goes to
 * the last as soon as the first is marked.
 */
const long = `<!doctype html><meta charset="utf-8"><title>长</title><p>先说怀柔科学城。</p>${Array.from(
  { length: 20_000 },
  (_, i) =>
    `<p>第${i}段，${i === 15_000 ? '中关村科学城，' : ''}${'没有什么可说的，'.repeat(62)}</p>`,
).join('\n')}<p id="last">最后说三城一区。</p><script>
  const now = () => [...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(
    ({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)));
  const until = async (term) => {
    while (!now().includes(term)) await new Promise(requestAnimationFrame);
  };
  until('怀柔科学城').then(async () => {
    document.querySelector('#last').scrollIntoView();
    await until('三城一区');
    painted = now();
  });
</script>`;

/** One text of a million characters, lines and all. */
const onePiece = `<!doctype html><meta charset="utf-8"><title>一</title><body>先说怀柔科学城。${'没有什么可说的，'.repeat(125_000)}最后说三城一区。</body>`;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    const made = { '/long.html': long, '/one-piece.html': onePiece };
    [browser, server] = await Promise.all([launch(), startServer(made)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const marksOf = async (page: Page) => (await page.marks()).map(({ text }) => text);
  /** As `marksOf`, without a walk over a page of megabytes. */
  const paintedOn = (page: Page) =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((ranges) =>
        [...ranges].map(({ startContainer, startOffset, endOffset }) =>
          startContainer.nodeValue?.slice(startOffset, endOffset),
        ),
      ),
    );

  // The feed fails in Chromium without `isReadable` in the content script; the others hold nothing that is read.
  test.each(['feed.xml', 'picture.svg', 'plain.txt'])('%s is left alone', async (name) => {
    const page = await browser.open(server.url(`/pages/${name}`));
    const before = await page.outerHTML();
    expect(await page.settledMarks({ atLeast: 0, quiet: 1_000 })).toEqual([]);
    expect(await page.outerHTML()).toBe(before);
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  });

  test('an empty page is left alone until it has text', async () => {
    const page = await browser.open(server.url('/pages/empty.html'));
    expect(await page.settledMarks({ atLeast: 0, quiet: 1_000 })).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.evaluate(() => document.body.append('怀柔科学城'));
    await expect.poll(() => marksOf(page)).toEqual(['怀柔科学城']);
    await page.close();
  });

  // Fails with an attribute set on the body in mark-page.ts.
  test.each(['zh-hans', 'zh-hant', 'en'])('the article %s stays to the letter', async (name) => {
    await browser.changeSettings({ enabled: false });
    const page = await browser.open(server.url(`/articles/${name}.html`));
    const before = await page.outerHTML();
    await browser.changeSettings({ enabled: true });
    await page.settledMarks({ atLeast: 2 });
    expect(await page.outerHTML()).toBe(before);
    await page.close();
  });

  // The first fails without `shadowRootOf` in dom.ts, the second without `allFrames`.
  test.each(['shadow.html', 'frames.html'])('%s is marked through and through', async (name) => {
    const page = await browser.open(server.url(`/pages/${name}`));
    const expected = expectedMarks(`pages/${name}`);
    await expect.poll(() => marksOf(page), { timeout: 5_000 }).toEqual(expected);
    await page.close();
  });

  // Fails without `#leave` in mark-style.ts.
  test('switched off, nothing is left; switched on, all is back', async () => {
    const page = await browser.open(server.url('/pages/shadow.html'));
    const expected = expectedMarks('pages/shadow.html');
    await page.settledMarks({ atLeast: expected.length });
    await browser.changeSettings({ enabled: false });
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    const sheets = () =>
      page.evaluate(() => {
        const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
        const roots = [document, ...hosts.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        return roots.map(({ adoptedStyleSheets }) => adoptedStyleSheets.length);
      });
    expect(await sheets()).toEqual([0, 0, 0]);
    await page.evaluate(() => document.body.append('后来的怀柔科学城'));
    expect(await page.settledMarks({ atLeast: 0, quiet: 1_000 })).toEqual([]);
    await browser.changeSettings({ enabled: true });
    await expect.poll(() => marksOf(page)).toEqual([...expected, '怀柔科学城']);
    await page.close();
  });

  test('general words are marked while the reader wants them', async () => {
    const page = await browser.open(server.url('/articles/zh-hans.html'));
    const usual = (await page.settledMarks({ atLeast: 2 })).length;
    await browser.changeSettings({ markGeneral: true });
    await expect.poll(async () => (await page.marks()).length).toBeGreaterThan(usual);
    await browser.changeSettings({ markGeneral: false });
    await expect.poll(async () => (await page.marks()).length).toBe(usual);
    await page.close();
  });

  // Fails without `restore` in paint.ts, and without `maxRestores`: the two of them fight on.
  test('marks a page clears away come back, until it insists', { timeout: 40_000 }, async () => {
    const page = await browser.open(server.url('/pages/card.html'));
    const expected = expectedMarks('pages/card.html');
    await page.settledMarks({ atLeast: expected.length });
    await page.evaluate(() => CSS.highlights.clear());
    await expect.poll(() => marksOf(page), { timeout: 6_000 }).toEqual(expected);
    const insist = await page.evaluate(async () => {
      let times = 0;
      for (const end = Date.now() + 12_000; Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (CSS.highlights.size > 0) times++;
        CSS.highlights.clear();
      }
      return times;
    });
    expect(insist).toBeLessThanOrEqual(3);
    expect(await marksOf(page)).toEqual([]);
    await page.close();
  });

  // Fails where reading.ts takes every page for a short one, and so reads it in order.
  test('ten million characters: what is on the screen is marked, here and there', async () => {
    const page = await browser.open(server.url('/long.html'));
    await expect
      .poll(() => page.evaluate(() => window.painted), { timeout: 40_000 })
      .toEqual(['怀柔科学城', '三城一区']);
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  });

  // Fails without the limit of a piece in block.ts: nobody is answered who asks about so much at once.
  test('a million characters in one text', async () => {
    const page = await browser.open(server.url('/one-piece.html'));
    await expect
      .poll(() => paintedOn(page), { timeout: 20_000 })
      .toEqual(['怀柔科学城', '三城一区']);
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

// Fails where `isValid` in life.ts ends nothing.
// In Firefox the script dies with its extension, and the next one cleans up after it.
test('marks of an extension that was reloaded go with it', async () => {
  const [browser, server] = await Promise.all([chromium.launch(), startServer()]);
  try {
    const page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: 1 });
    // The worker is gone before it can answer.
    void browser.runInBackground(() => chrome.runtime.reload()).catch(() => undefined);
    const left = () =>
      page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length);
    await expect.poll(left, { timeout: 5_000 }).toBe(0);
    expect(await page.consoleMessages()).toEqual([]);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
});
