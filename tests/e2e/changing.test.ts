/** Marks follow a page that changes, and a page that never rests costs nothing in the long run. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { expectedMarks } from './expected-marks.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof wxtBrowser;

declare global {
  interface Window {
    /** Questions for matches since counting began. Lives in the background. */
    tifaAsked: number;
  }
}

const start = '<p id="first">第一段说到怀柔科学城。</p><p id="second">第二段没有。</p>';
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>一</title><body>${start}</body></html>`;

/** What a script of the page does to it, and the marks after that. */
const changes: [name: string, change: () => void, marks: string[]][] = [
  [
    'a paragraph is added',
    () => document.body.insertAdjacentHTML('beforeend', '<p>再说三城一区。</p>'),
    ['怀柔科学城', '三城一区'],
  ],
  [
    'a paragraph is added before all others',
    () => document.body.insertAdjacentHTML('afterbegin', '<p>再说三城一区。</p>'),
    ['三城一区', '怀柔科学城'],
  ],
  ['a paragraph goes', () => document.querySelector('#first')?.remove(), []],
  [
    'a text is changed',
    () =>
      document.querySelector('#first')?.firstChild?.replaceWith('先说三城一区，再说怀柔科学城。'),
    ['三城一区', '怀柔科学城'],
  ],
  [
    'text is put before a term',
    () => document.querySelector('#first')?.firstChild?.before('今年的'),
    ['怀柔科学城'],
  ],
  [
    'letters are put into the text before a term',
    () => {
      const first = document.querySelector('#first')?.firstChild;
      if (first) first.nodeValue = `今年的${first.nodeValue}`;
    },
    ['怀柔科学城'],
  ],
  [
    'a term becomes another',
    () => {
      const first = document.querySelector('#first')?.firstChild;
      if (first) first.nodeValue = '第一段说到三城一区。';
    },
    ['三城一区'],
  ],
  [
    'a term is no more',
    () => {
      const first = document.querySelector('#first')?.firstChild;
      if (first) first.nodeValue = '第一段说到怀疑。';
    },
    [],
  ],
  [
    'text is put beside text',
    () => document.querySelector('#second')?.append('三城', '一区'),
    ['怀柔科学城', '三城一区'],
  ],
  [
    'what stood between is taken out',
    () => {
      const second = document.querySelector('#second');
      second?.append('三城', document.createElement('hr'), '一区');
      setTimeout(() => second?.querySelector('hr')?.remove(), 300);
    },
    ['怀柔科学城', '三城一区'],
  ],
  [
    'a box is put between',
    () => {
      const second = document.querySelector('#second');
      second?.append('三城', '一区');
      setTimeout(() => second?.lastChild?.before(document.createElement('hr')), 300);
    },
    ['怀柔科学城'],
  ],
  [
    'a term moves to another place',
    () => document.body.append(document.querySelector('#first') as Element),
    ['怀柔科学城'],
  ],
  [
    'text comes into a shadow root made later',
    () => {
      const host = document.createElement('section');
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      setTimeout(() => root.append('影子里的三城一区。'), 300);
    },
    ['怀柔科学城', '三城一区'],
  ],
  [
    'the whole body is another',
    () => {
      const body = document.createElement('body');
      body.append('都换成三城一区了。');
      document.body.replaceWith(body);
    },
    ['三城一区'],
  ],
  [
    'two thousand paragraphs come at once',
    () => {
      const text = Array.from({ length: 2000 }, (_, i) => `<p>第${i}条。</p>`).join('');
      document.body.insertAdjacentHTML('beforeend', `${text}<p>最后是三城一区。</p>`);
    },
    ['怀柔科学城', '三城一区'],
  ],
  [
    'two thousand texts change at once',
    () => {
      const items = Array.from({ length: 2000 }, () => document.createElement('p'));
      document.body.append(...items);
      for (const item of items) item.append('条');
      setTimeout(() => {
        for (const item of items) (item.firstChild as Text).data = '条目';
        (items[0]?.firstChild as Text).data = '条目三城一区';
      }, 300);
    },
    ['怀柔科学城', '三城一区'],
  ],
  [
    'an editor is filled',
    () => {
      document.body.insertAdjacentHTML('beforeend', '<div contenteditable><p>三城</p></div>');
      setTimeout(() => document.querySelector('[contenteditable] p')?.append('一区'), 300);
    },
    ['怀柔科学城'],
  ],
];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer({ '/changing.html': page })]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const open = async (): Promise<Page> => {
    const opened = await browser.open(server.url('/changing.html'));
    await opened.settledMarks({ atLeast: 1 });
    return opened;
  };
  const marksOf = async (opened: Page) => (await opened.marks()).map(({ text }) => text);

  test.each(changes)('%s', async (_name, change, expected) => {
    const opened = await open();
    await opened.evaluate(change);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await expect.poll(() => marksOf(opened), { timeout: 5_000 }).toEqual(expected);
    expect(await opened.consoleMessages()).toEqual([]);
    await opened.close();
  });

  // Fails without the observer.
  test('a page that changes by itself', async () => {
    const opened = await browser.open(server.url('/pages/changing.html'));
    const expected = expectedMarks('pages/changing.html');
    await expect.poll(() => marksOf(opened), { timeout: 10_000 }).toEqual(expected);
    await opened.close();
  });

  // Fails without the pauses of pace.ts.
  test('a ticker is soon let alone, and read once it rests', async () => {
    const opened = await open();
    await browser.runInBackground(() => {
      self.tifaAsked = 0;
      chrome.runtime.onMessage.addListener((message) => {
        if (message.name === 'match') self.tifaAsked++;
      });
    });
    const tick = (times: number) =>
      opened.evaluate(async (count) => {
        const text = document.querySelector('#second')?.firstChild as Text;
        for (let i = 0; i < count; i++) {
          text.data = `现在是${Math.random()}号列车`;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, times);
    const asked = () => browser.runInBackground(() => self.tifaAsked);

    await tick(100);
    const early = await asked();
    await tick(100);
    const late = await asked();
    expect(early).toBeLessThan(20);
    expect(late - early).toBeLessThanOrEqual(2);

    await opened.evaluate(() => {
      (document.querySelector('#second')?.firstChild as Text).data = '列车到了怀柔科学城。';
    });
    await expect
      .poll(() => marksOf(opened), { timeout: 20_000 })
      .toEqual(['怀柔科学城', '怀柔科学城']);
    await opened.close();
  });

  // Fails where answers.ts remembers nothing.
  test('texts known to hold nothing are not asked about again', async () => {
    const opened = await open();
    const before = await browser.runInBackground(() => self.tifaAsked);
    for (const text of ['第二段没有。', '另一段没有。', '第二段没有。', '另一段没有。']) {
      await opened.evaluate(
        (words) => document.body.append(words, document.createElement('hr')),
        text,
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const after = await browser.runInBackground(() => self.tifaAsked);
    expect(after - before).toBe(1);
    await opened.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
