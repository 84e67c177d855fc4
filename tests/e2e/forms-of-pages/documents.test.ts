/** Documents that are no HTML (F29). Feeds, pictures and plain text are in `undisturbed.test.ts`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { paintedInFrames } from './painted.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>';

const made = {
  '/styled.xml': `${xml}<?xml-stylesheet type="text/css" href="data:text/css,p{display:block}"?><doc><p>怀柔科学城</p></doc>`,
  '/broken.xml': `${xml}<doc><p>怀柔科学城</doc>`,
  '/page.xhtml': `${xml}<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hans"><head><title>一</title></head><body><p>怀柔科学城。</p></body></html>`,
  '/in.xml': `${xml}<doc><h:p xmlns:h="http://www.w3.org/1999/xhtml">怀柔科学城</h:p></doc>`,
  '/whole.xml': `${xml}<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hans"><head><title>一</title></head><body><p>怀柔科学城。</p></body></html>`,
  '/data.json': '{"name": "怀柔科学城", "of": ["Huairou Science City"]}',
  '/paper.pdf': onePage(),
  '/scripted.svg': `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="300" height="90"><p xmlns="http://www.w3.org/1999/xhtml">怀柔科学城。</p></foreignObject></svg>`,
  '/holds.html': `<!doctype html><meta charset="utf-8"><p>外面的三城一区。</p><iframe src="/data.json"></iframe><iframe src="/paper.pdf"></iframe><embed src="/paper.pdf" type="application/pdf"><iframe src="/styled.xml"></iframe>`,
};

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer(made)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  // `whole.xml` fails without `isReadable` in the content script. The others have no body, or only
  // preformatted text, and would be left alone for that.
  test.each(['styled.xml', 'broken.xml', 'in.xml', 'whole.xml', 'data.json', 'scripted.svg'])(
    '%s is left alone',
    async (name) => {
      const page = await browser.open(server.url(`/${name}`));
      const [before] = await page.evaluateInFrames(looksOf);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await browser.pressCommand('next-term');
      expect(await paintedInFrames(page)).toEqual(['']);
      expect((await page.evaluateInFrames(looksOf))[0]).toEqual(before);
      const said = (await page.consoleMessages()).filter(({ text }) => !/pars|XML|tag/i.test(text));
      expect(said).toEqual([]);
      await page.close();
    },
  );

  // There is nothing of ours to take out: browsers let no script of another into their viewers.
  test('a PDF is left alone', async () => {
    // Firefox’s driver waits for a load event that its viewer never gives.
    const page = await browser.open(server.url('/holds.html'));
    await page.settledMarks({ atLeast: 1 });
    expect((await paintedInFrames(page)).join('')).toBe('三城一区');
    // Firefox’s viewer talks of our small file.
    const said = (await page.consoleMessages()).filter(({ text }) => !/\bPDF\b/.test(text));
    expect(said).toEqual([]);
    await page.close();
  });

  // Fails without its type in readable.ts.
  test('XHTML is a page like any other', async () => {
    const page = await browser.open(server.url('/page.xhtml'));
    await expect.poll(() => paintedInFrames(page)).toEqual(['怀柔科学城']);
    await page.hoverMark(0);
    await page.cardText();
    await page.press('Escape');
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

/** Runs in a document: its markup and what of ours it may have. */
function looksOf(): [string, number, number] {
  const { outerHTML } = document.documentElement;
  return [outerHTML, CSS.highlights.size, document.adoptedStyleSheets.length];
}

/** The smallest PDF with a page. */
function onePage(): Uint8Array {
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>/Contents 4 0 R>>endobj
4 0 obj<</Length 0>>stream
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`);
}
