/** Text that is not laid out yet, comes with scrolling, or takes the place of other text. More of changing pages is in `changing.test.ts`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { paintedOn } from './painted.ts';

const start = '<p id="first">第一段说到怀柔科学城。</p>';
const far = '<div style="block-size: 3000px"></div>';
const page = (body: string) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>迟</title><body>${body}</body></html>`;

const made = {
  '/start.html': page(start),
  '/skipped.html': page(
    `${start}${far}<section style="content-visibility: auto"><p>还没排版的三城一区。</p></section>
    <details><summary>合上的</summary><p>里面的中关村科学城。</p></details>
    <p hidden="until-found">搜到才显示的未来科学城。</p>`,
  ),
  '/list.html': page(
    '<div id="list" style="block-size: 200px; overflow: auto"><div style="block-size: 20000px; position: relative"></div></div>',
  ),
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

  const open = async (path: string, marks: string[]): Promise<Page> => {
    const opened = await browser.open(server.url(path));
    await expect.poll(() => paintedOn(opened), { timeout: 20_000 }).toEqual(marks);
    return opened;
  };
  const becomes = (opened: Page, marks: string[]) =>
    expect.poll(() => paintedOn(opened), { timeout: 30_000 }).toEqual(marks);

  // Fails where the reader passes over what `checkVisibility` says is skipped: it asks the layout for nothing but where text ends.
  test('what is skipped, closed or hidden until found is marked, and stays so when it shows', async () => {
    const marks = ['怀柔科学城', '三城一区', '中关村科学城', '未来科学城'];
    const opened = await open('/skipped.html', marks);
    await opened.evaluate(() => {
      document.querySelector('details')?.setAttribute('open', '');
      document.querySelector('[hidden]')?.removeAttribute('hidden');
    });
    for (const [index] of marks.entries()) {
      await opened.hoverMark(index);
      await opened.cardText();
      await opened.press('Escape');
      await opened.cardGone();
    }
    expect(await opened.consoleMessages()).toEqual([]);
    await opened.close();
  });

  // Fails without `dropLost` in marks.ts: what was marked in the rows before stays in the registry.
  test('a list that uses its rows again: each row has the marks of its text', async () => {
    const opened = await open('/list.html', []);
    await opened.evaluate(() => {
      const list = document.querySelector('#list') as HTMLElement;
      const rows = Array.from({ length: 8 }, () => document.createElement('p'));
      for (const row of rows) row.style.cssText = 'position: absolute; margin: 0';
      list.firstElementChild?.append(...rows);
      const show = () => {
        const first = Math.floor(list.scrollTop / 30);
        for (const [i, row] of rows.entries()) {
          row.style.top = `${(first + i) * 30}px`;
          row.textContent =
            (first + i) % 4 === 0 ? `第${first + i}行说怀柔科学城。` : `第${first + i}行。`;
        }
      };
      list.onscroll = show;
      show();
    });
    await becomes(opened, ['怀柔科学城', '怀柔科学城']);
    await opened.evaluate(async () => {
      const list = document.querySelector('#list') as HTMLElement;
      for (let i = 1; i <= 60; i++) {
        list.scrollTop = i * 240;
        await new Promise(requestAnimationFrame);
      }
    });
    await becomes(opened, ['怀柔科学城', '怀柔科学城']);
    await opened.close();
  });

  // Without `onceWrittenAnew` no card opens: `document.open` takes away all listeners, ours too.
  test('a document that is written anew is marked, and opens its cards', async () => {
    const opened = await open('/start.html', ['怀柔科学城']);
    await opened.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>新</title><p>新写的三城一区。</p>');
      document.close();
    });
    await becomes(opened, ['三城一区']);
    // The script begins anew half a second later.
    await expect
      .poll(
        async () => {
          await opened.move(2, 400);
          await opened.hoverMark(0);
          return JSON.stringify(await opened.cardText(2_000).catch(() => []));
        },
        { timeout: 20_000 },
      )
      .toContain('三城一区');
    expect(await opened.consoleMessages()).toEqual([]);
    await opened.close();
  });

  // As above.
  test('a page that replaces all its text ten times a second: right when it rests', async () => {
    const opened = await open('/start.html', ['怀柔科学城']);
    await opened.evaluate(async () => {
      for (let i = 0; i < 30; i++) {
        document.body.innerHTML = `<p>第${i}次说${i % 2 ? '三城一区' : '怀柔科学城'}。</p>`;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await becomes(opened, ['三城一区']);
    expect(await opened.evaluate(() => CSS.highlights.get('tifa-bundled')?.size)).toBe(1);
    await opened.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
