/** The text layer of pdf.js: transparent text over a picture, a box at its own place for each run. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { buildPage } from './build.ts';
import { endOf, smallPdf } from './small-pdf.ts';

const start = '今年的重点仍是怀柔';

/** The second line has a term in two runs side by side, the last one in two fonts: pdf.js makes one box of the first two. */
const sheets = [
  [
    { x: 40, y: 250, text: '第一行说到怀柔科学城。' },
    { x: 40, y: 220, text: start },
    { x: endOf(40, start) + 6, y: 220, text: '科学城。' },
    { x: 40, y: 190, text: 'Future Science City is in the north.' },
    { x: 40, y: 160, text: '最后是未来' },
    { x: endOf(40, '最后是未来'), y: 160, text: '科学城。', font: 'Hei' as const },
  ],
  [
    { x: 40, y: 250, text: '三城' },
    { x: 40, y: 220, text: '一区在第二页。三城一区。' },
  ],
];
/** Pieces of one mark that are boxes of their own are listed one by one: the fourth mark is one of two. */
const expected = ['怀柔科学城', '怀柔科学城', 'Future Science City', '未来', '科学城', '三城一区'];
const cut = 3;

/** What pdf.js says of a font that is neither in the file nor on the machine. */
const fontless = /Cannot load system font/;

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    const { resolve } = createRequire(import.meta.url);
    const file = (path: string) => readFile(resolve(`pdfjs-dist/${path}`), 'utf8');
    const [{ script }, worker, style] = await Promise.all([
      buildPage('others/pdf.ts'),
      file('build/pdf.worker.min.mjs'),
      file('web/pdf_viewer.css'),
    ]);
    const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>报告</title><link rel="stylesheet" href="/viewer.css"><body><script src="/pdf.js"></script></body></html>`;
    const made = {
      '/pdf.html': page,
      '/pdf.js': script,
      '/pdf.worker.mjs': worker,
      '/viewer.css': style,
      '/report.pdf': smallPdf(sheets),
    };
    [browser, server] = await Promise.all([launch(), startServer(made)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const drawn = async (): Promise<Page> => {
    const page = await browser.open(server.url('/pdf.html'));
    await page.evaluate(() => window.draw());
    return page;
  };

  // The term in two fonts is not marked without `.textLayer` in flow.ts. Another page with an attribute set on the
  // body in mark-page.ts.
  test('its terms are marked, and nothing of it is changed', async () => {
    await browser.changeSettings({ enabled: false });
    const without = await drawn();
    const before = await without.outerHTML();
    await without.close();
    await browser.changeSettings({ enabled: true });
    const page = await drawn();
    await expect.poll(async () => (await page.marks()).map(({ text }) => text)).toEqual(expected);
    expect(await page.outerHTML()).toBe(before);
    expect((await page.consoleMessages()).filter(({ text }) => !fontless.test(text))).toEqual([]);
    await page.close();
  });

  test('a card opens on them', async () => {
    const page = await drawn();
    await page.settledMarks({ atLeast: expected.length });
    await page.hoverMark(cut);
    const said = (await page.cardText()).map(({ name }) => name).join(' ');
    expect(said).toContain('Future Science City');
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
