/**
 * Page translation beside us. What translators do to a page is done here as they do it: the text goes
 * into `<font>` elements in the other language, and the first text comes back when the reader wants it.
 */
import { expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { marksOf } from '../expected-marks.ts';
import { type FixtureServer, startServer } from '../server.ts';

const chinese = `<h1>⟦国际科技创新中心⟧</h1><p>先说⟦怀柔科学城⟧，<b>再说⟦三城一区⟧</b>。</p><p>没有了。</p>`;
const english = `<h1>An ⟦international innovation center⟧</h1><p>First ⟦Huairou Science City⟧, <b>then others</b>.</p><p>And ⟦Future Science City⟧.</p>`;

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>译</title><body>${chinese}<template>${english}</template></body></html>`;

// Fails without the observer that mark-page.ts has follow the document.
// Long, as the browser starts within it.
test.each(both)(
  'in $name marks follow a translation and its revert',
  { timeout: 120_000 },
  async ({ launch }) => {
    const [browser, server]: [Browser, FixtureServer] = await Promise.all([
      launch(),
      startServer({ '/translated.html': page }),
    ]);
    try {
      const opened = await browser.open(server.url('/translated.html'));
      await expectMarks(opened, chinese);
      const before = await opened.outerHTML();
      await opened.evaluate(translate);
      await expectMarks(opened, english);
      expect(await opened.evaluate(() => document.body.innerText)).toContain('Future Science City');
      await opened.evaluate(revert);
      await expectMarks(opened, chinese);
      await opened.evaluate(translate);
      await expectMarks(opened, english);
      await opened.evaluate(revert);
      await expectMarks(opened, chinese);
      expect(await opened.outerHTML()).toBe(before);
      expect(await opened.consoleMessages()).toEqual([]);
      expect(await browser.extensionMessages()).toEqual([]);
    } finally {
      await Promise.all([browser.close(), server.close()]);
    }
  },
);

async function expectMarks(opened: Page, source: string): Promise<void> {
  await expect
    .poll(async () => (await opened.marks()).map(({ text }) => text))
    .toEqual(marksOf(source, ''));
}

/** Each text goes into two `<font>`s in its own time, as answers of a service come. */
async function translate(): Promise<void> {
  const texts = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    return found.filter(({ data }) => data.trim() !== '');
  };
  const answers = texts((document.querySelector('template') as HTMLTemplateElement).content);
  for (const [i, text] of texts(document.body).entries()) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(answers[i]?.data ?? '');
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    outer.dataset.before = text.data;
    outer.append(inner);
    text.replaceWith(outer);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  document.documentElement.lang = 'en';
  document.documentElement.classList.add('translated-ltr');
}

function revert(): void {
  for (const font of document.querySelectorAll<HTMLElement>('font[data-before]'))
    font.replaceWith(font.dataset.before ?? '');
  document.documentElement.lang = 'zh-Hans';
  document.documentElement.removeAttribute('class');
}
