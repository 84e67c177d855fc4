/** Frames of every kind (F26): each has one content script, its marks and its card. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, Page, Rect } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { paintedInFrames } from './painted.ts';

const inner = '<!doctype html><meta charset="utf-8"><p>框里的中关村科学城。</p>';
const html = (text: string) => `<!doctype html><meta charset="utf-8"><p>${text}</p>`;
const quoted = (text: string) => html(text).replace(/"/g, '&quot;');

/** Each says of itself which it is. `{other}` is the same server by another name: another origin and site. */
const kinds: [name: string, frame: string, mark: string, isApart?: boolean][] = [
  ['same origin', '<iframe src="/inner.html"></iframe>', '中关村科学城'],
  ['another site', '<iframe src="{other}/inner.html"></iframe>', '中关村科学城', true],
  ['srcdoc', `<iframe srcdoc="${quoted('写在属性里的怀柔科学城。')}"></iframe>`, '怀柔科学城'],
  [
    'blank, filled by script',
    `<iframe id="blank"></iframe><script>document.querySelector('#blank').contentDocument.body.append('空白框里的三城一区。')</script>`,
    '三城一区',
  ],
  [
    'an address that is its own text',
    `<iframe src="data:text/html;charset=utf-8,${encodeURIComponent(html('地址里的怀柔科学城。'))}"></iframe>`,
    '怀柔科学城',
  ],
  [
    'sandboxed, no script',
    `<iframe sandbox srcdoc="${quoted('沙箱里的三城一区。')}"></iframe>`,
    '三城一区',
    true,
  ],
  [
    'sandboxed, with scripts',
    `<iframe sandbox="allow-scripts" src="/inner.html"></iframe>`,
    '中关村科学城',
    true,
  ],
  [
    'sandboxed, of this origin',
    `<iframe sandbox="allow-same-origin" src="/inner.html"></iframe>`,
    '中关村科学城',
  ],
  [
    'a blob',
    `<iframe id="blob"></iframe><script>document.querySelector('#blob').src = URL.createObjectURL(new Blob(['${html('二进制里的怀柔科学城。')}'], { type: 'text/html' }))</script>`,
    '怀柔科学城',
  ],
  ['three deep', '<iframe src="/outer.html"></iframe>', '怀柔科学城'],
  ['an object', '<object type="text/html" data="/inner.html"></object>', '中关村科学城'],
];

const made = {
  '/inner.html': inner,
  '/outer.html': `${html('外层的怀柔科学城。')}<iframe src="/middle.html"></iframe>`,
  '/middle.html': `${html('中层的三城一区。')}<iframe srcdoc="${quoted('底层的未来科学城。')}"></iframe>`,
  '/empty.html': '<!doctype html><meta charset="utf-8"><title>空</title><body></body>',
  '/hundred.html': `<!doctype html><meta charset="utf-8"><title>百</title><body>${Array.from(
    { length: 100 },
    (_, i) =>
      `<iframe srcdoc="${quoted(`第${i}框里的怀柔科学城。`)}" width="90" height="60"></iframe>`,
  ).join('')}</body>`,
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

  const openWith = async (body: string): Promise<Page> => {
    const page = await browser.open(server.url('/empty.html'));
    const other = server.url('').replace('127.0.0.1', 'localhost');
    await page.evaluate(
      (text) => {
        document.body.append(document.createRange().createContextualFragment(text));
      },
      body.replaceAll('{other}', other),
    );
    return page;
  };

  // Without `matchOriginAsFallback` the frames that have no address of their own stay bare.
  describe.each(kinds)('%s', (_, frame, mark, isApart) => {
    let page: Page;
    beforeAll(async () => {
      page = await openWith(frame);
    });
    afterAll(() => page?.close());

    test('is marked', async () => {
      await expect.poll(async () => (await paintedInFrames(page))[1]).toBe(mark);
    });

    test('opens one card, all of it in the frame', async () => {
      const [, line] = await page.evaluateInFrames(rectOfMark);
      const offset = await page.evaluate(offsetOfFrame);
      if (!line) throw new Error('The frame has no mark.');
      await page.move(offset.x + line.x + line.width / 2, offset.y + line.y + line.height / 2, 2);
      const inFrame = async () => (await page.evaluateInFrames(cardsHere))[1];
      await expect.poll(inFrame).toEqual({ hosts: 1, isInside: true });
      expect((await page.evaluateInFrames(cardsHere))[0]?.hosts).toBe(0);
      // By DevTools a frame in a process of its own does not hear that the pointer left it.
      if (isApart && browser.name === 'Chromium') return;
      await page.move(900, 650, 2);
      await expect.poll(async () => (await inFrame())?.hosts).toBe(0);
    });

    test('nothing was said', async () => {
      expect(await page.consoleMessages()).toEqual([]);
    });
  });

  // This and the tests on late, moved and a hundred frames fail without `allFrames` in the script’s index.ts.
  test('all three of three deep are marked', async () => {
    const page = await openWith('<iframe src="/outer.html"></iframe>');
    await expect
      .poll(async () => (await paintedInFrames(page)).slice(1))
      .toEqual(['怀柔科学城', '三城一区', '未来科学城']);
    await page.close();
  });

  test.each([
    ['tall enough for a line', 320, 60],
    ['narrow', 60, 320],
  ])('a small frame, %s: the card is within', async (_, width, height) => {
    const page = await openWith(
      `<iframe width="${width}" height="${height}" srcdoc="${quoted('怀柔科学城。')}"></iframe>`,
    );
    await expect.poll(async () => (await paintedInFrames(page))[1]).toBe('怀柔科学城');
    const [, line] = await page.evaluateInFrames(rectOfMark);
    const offset = await page.evaluate(offsetOfFrame);
    await page.move(offset.x + (line?.x ?? 0) + 5, offset.y + (line?.y ?? 0) + 5, 2);
    await expect
      .poll(async () => (await page.evaluateInFrames(cardsHere))[1])
      .toEqual({ hosts: 1, isInside: true });
    // Fails without `over` in placement.ts: where there is no room beside the mark the card was 6 px high.
    const [, high = 0] = await page.evaluateInFrames(heightOfCard);
    expect(high).toBeGreaterThan(40);
    await page.close();
  });

  test('a frame that comes late, goes while it asks, and comes again', async () => {
    const page = await openWith('<p>外面的怀柔科学城。</p>');
    await expect.poll(async () => (await paintedInFrames(page))[0]).toBe('怀柔科学城');
    await page.evaluate(async () => {
      for (let i = 0; i < 20; i++) {
        const frame = document.createElement('iframe');
        frame.src = '/inner.html';
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, i * 10));
        if (i < 19) frame.remove();
      }
    });
    await expect.poll(() => paintedInFrames(page)).toEqual(['怀柔科学城', '中关村科学城']);
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  });

  test('a frame that is moved starts anew', async () => {
    const page = await openWith('<iframe src="/inner.html"></iframe><section></section>');
    await expect.poll(async () => (await paintedInFrames(page))[1]).toBe('中关村科学城');
    await page.evaluate(() => {
      document.querySelector('section')?.append(document.querySelector('iframe') as Element);
    });
    await expect.poll(() => paintedInFrames(page)).toEqual(['', '中关村科学城']);
    await page.close();
  });

  test('a page of a hundred frames', async () => {
    const page = await browser.open(server.url('/hundred.html'));
    await expect
      .poll(() => paintedInFrames(page), { timeout: 30_000 })
      .toEqual(['', ...Array.from({ length: 100 }, () => '怀柔科学城')]);
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  });

  // Fails without `onceInSight` in paint.ts: a page of a hundred frames was painted in one task of 90 ms.
  test('a frame that the reader has not come to is painted when they do', async () => {
    const page = await openWith(
      '<iframe src="/inner.html"></iframe><div style="height: 9000px"></div><iframe src="/inner.html"></iframe>',
    );
    await expect.poll(() => paintedInFrames(page)).toEqual(['', '中关村科学城', '']);
    await sleep(1_000);
    expect(await paintedInFrames(page)).toEqual(['', '中关村科学城', '']);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => paintedInFrames(page)).toEqual(['', '中关村科学城', '中关村科学城']);
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

/** Runs in a frame: of its first painted part. */
function rectOfMark(): Rect | undefined {
  const [drawn] = CSS.highlights?.get('tifa-bundled') ?? [];
  if (!drawn) return undefined;
  const range = document.createRange();
  range.setStart(drawn.startContainer, drawn.startOffset);
  range.setEnd(drawn.endContainer, drawn.endOffset);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}

/** Runs in the page: where the content of its first frame starts. */
function offsetOfFrame(): { x: number; y: number } {
  const frame = document.querySelector('iframe, object') as HTMLElement;
  const { x, y } = frame.getBoundingClientRect();
  return { x: x + frame.clientLeft, y: y + frame.clientTop };
}

/** Runs in a frame. */
function heightOfCard(): number {
  return document.querySelector('div:popover-open')?.getBoundingClientRect().height ?? 0;
}

/** Runs in a frame. */
function cardsHere(): { hosts: number; isInside: boolean } {
  const hosts = [...document.querySelectorAll('div:popover-open')];
  const isInside = hosts.every((host) => {
    const { left, top, right, bottom, width } = host.getBoundingClientRect();
    return width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
  return { hosts: hosts.length, isInside };
}
