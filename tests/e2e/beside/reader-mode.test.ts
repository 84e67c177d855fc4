/** Reader mode beside us: what Readability makes of a page is the same, and its own view of it is marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import { expectedMarks, fixtures, marksOf } from '../expected-marks.ts';
import { startServer } from '../server.ts';
import { buildPage } from './build.ts';

const article = 'articles/zh-hans.html';
const source = readFileSync(join(fixtures, article), 'utf8');

// The view stays bare without the observer that mark-page.ts has follow the document.
// Long, as the browser starts within it.
test.each(both)(
  'in $name an article is parsed and read in another view',
  { timeout: 120_000 },
  async ({ launch }) => {
    const [browser, server, { script }] = await Promise.all([
      launch(),
      startServer(),
      buildPage('others/readability.ts'),
    ]);
    try {
      const address = server.url(`/${article}`);
      await browser.changeSettings({ enabled: false });
      const page = await browser.open(address);
      await page.runScript(script);
      const without = await page.evaluate(() => window.parsed());
      await browser.changeSettings({ enabled: true });
      const all = expectedMarks(article);
      await page.settledMarks({ atLeast: all.length });
      expect(await page.evaluate(() => window.parsed())).toEqual(without);

      await page.evaluate(() => {
        const { title, content } = window.parsed();
        const body = document.createElement('body');
        body.innerHTML = content;
        const head = document.createElement('h1');
        head.textContent = title;
        body.prepend(head);
        document.body.replaceWith(body);
      });
      // Reader mode made of the source, which says by hand what must be marked, and the title in front.
      const { content } = await page.evaluate((text) => window.parsed(text), source);
      await expect
        .poll(async () => (await page.marks()).map(({ text }) => text))
        .toEqual(['三城一区', ...marksOf(content, '')]);
      expect(await page.consoleMessages()).toEqual([]);
      expect(await browser.extensionMessages()).toEqual([]);
    } finally {
      await Promise.all([browser.close(), server.close()]);
    }
  },
);
