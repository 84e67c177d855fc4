/**
 * Pages rendered on a server and hydrated by their framework, before Tifa marks them or after: the
 * framework has nothing to complain of, and the page is at each step what it is without Tifa.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { both } from '../browsers/both.ts';
import type { Browser, ConsoleMessage, Page } from '../browsers/driver.ts';
import { marksOf, withoutBrackets } from '../expected-marks.ts';
import { type FixtureServer, type MadePages, startServer } from '../server.ts';
import { article } from './article.ts';
import { buildPage, runOnServer } from './build.ts';
import type { Story } from './pages/story.ts';
import { lostRanges } from './strays.ts';

const first: Story = {
  title: '⟦国际科技创新中心⟧从哪里来',
  place: ['⟦怀柔', '科学城⟧'],
  paragraphs: [...article('zh-hans'), ...article('en')].map((text, id) => ({ id, text })),
};

const reordered: Story = { ...first, paragraphs: first.paragraphs.toReversed() };

const rewritten: Story = {
  title: '一年以后',
  place: ['⟦中关村科学城', '⟧'],
  paragraphs: reordered.paragraphs.map(({ id, text }) => {
    if (id % 3 === 0) return { id, text: `第${id}段没有了。` };
    return id % 3 === 1 ? { id, text, note: '又说⟦三城一区⟧。' } : { id, text: `今年：${text}` };
  }),
};

const shortened: Story = {
  ...rewritten,
  paragraphs: [{ id: 900, text: '新来的⟦三城一区⟧。' }, ...rewritten.paragraphs.slice(3)],
};

/** What happens to the page, and what it shows then. */
const steps: [name: string, change: (page: Page) => Promise<unknown>, story: Story | undefined][] =
  [
    ['a reader clicks', (page) => page.clickOn('button', /读过/), first],
    ['all is rendered again', (page) => show(page, first), first],
    ['the list is turned round', (page) => show(page, reordered), reordered],
    ['texts change', (page) => show(page, rewritten), rewritten],
    ['paragraphs come and go', (page) => show(page, shortened), shortened],
    ['the first story comes back', (page) => show(page, first), first],
    ['all is unmounted', (page) => page.evaluate(() => window.shown.unmount()), undefined],
  ];

const frameworks = ['react', 'vue', 'svelte'];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    const made = Object.assign({}, ...(await Promise.all(frameworks.map(build))));
    [browser, server] = await Promise.all([launch(), startServer(made)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  describe.each(frameworks)('%s', (framework) => {
    // Fails with an attribute set on the body in mark-page.ts. What frameworks make of elements, the test below says.
    test.each([
      ['at once', ''],
      ['late', '?late'],
    ])('hydrated %s', { timeout: 120_000 }, async (_when, query) => {
      const address = server.url(`/${framework}.html${query}`);
      await browser.changeSettings({ enabled: false });
      const without = await walk(await browser.open(address));
      await browser.changeSettings({ enabled: true });
      const beside = await walk(await browser.open(address), expectMarks);
      expect(beside.pages).toEqual(without.pages);
      expect(beside.said).toEqual(without.said);
      expect(complaints(beside.said)).toEqual([]);
    });

    // So that the silence above says something.
    test('complains of marks that are elements', async () => {
      const page = await browser.open(server.url(`/${framework}.html?late`));
      await page.evaluate(() => {
        const paragraph = document.querySelector('section p') as Element;
        paragraph.innerHTML = `<mark>${paragraph.textContent}</mark>`;
        // Vue throws; in a task of its own that reaches the console.
        setTimeout(window.hydrate);
      });
      await expect.poll(async () => complaints(await page.consoleMessages())).not.toEqual([]);
      await page.close();
    });
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

/** React's notes on its own speed, which differ from time to time. */
const measured = 'timeStamp';

/** The page as it is at each step, and all it said. */
async function walk(
  page: Page,
  expectMarks?: (page: Page, story: Story | undefined) => Promise<void>,
): Promise<{ pages: [step: string, html: string][]; said: ConsoleMessage[] }> {
  const pages: [string, string][] = [];
  const look = async (step: string, story: Story | undefined) => {
    await expectMarks?.(page, story);
    pages.push([step, await page.evaluate(html)]);
  };
  await look('opened', first);
  if (page.url.includes('?late')) {
    await page.evaluate(() => window.hydrate());
    await look('hydrated', first);
  }
  for (const [step, change, story] of steps) {
    await change(page);
    await page.evaluate(nextFrames);
    await look(step, story);
  }
  const said = await page.consoleMessages();
  await page.close();
  return { pages, said: said.filter(({ type }) => type !== measured) };
}

async function expectMarks(page: Page, story: Story | undefined): Promise<void> {
  const expected = story ? marksIn(story) : [];
  await expect.poll(async () => (await page.marks()).map(({ text }) => text)).toEqual(expected);
  await expect.poll(() => page.evaluate(lostRanges)).toEqual([]);
}

function complaints(said: ConsoleMessage[]): ConsoleMessage[] {
  return said.filter(({ type }) => /warn|error|exception/.test(type));
}

/** In the order in which all three show it. */
function marksIn({ title, place, paragraphs }: Story): string[] {
  const texts = paragraphs.map(({ text, note = '' }) => text + note);
  return marksOf([title, place.join(''), ...texts].join('\n'), '');
}

async function show(page: Page, story: Story): Promise<void> {
  await page.evaluate(
    (json) => window.shown.show(JSON.parse(json)),
    withoutBrackets(JSON.stringify(story)),
  );
}

/** Frameworks render in their own time, but before the second frame. */
function nextFrames(): Promise<unknown> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  return frame().then(frame);
}

function html(): string {
  return document.documentElement?.outerHTML ?? 'nothing';
}

async function build(framework: string): Promise<MadePages> {
  const [{ script }, { render }] = await Promise.all([
    buildPage(`${framework}/client.ts`),
    runOnServer<{ render(story: Story): Promise<string> }>(`${framework}/server.ts`),
  ]);
  const rendered = await render(JSON.parse(withoutBrackets(JSON.stringify(first))));
  const tail = `<script id="story" type="application/json">${JSON.stringify(first)}</script><script src="/${framework}.js"></script>`;
  const page = rendered.startsWith('<html')
    ? `<!doctype html>${rendered.replace('</body>', `${tail}</body>`)}`
    : `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>报</title><body><div id="root">${rendered}</div>${tail}</body></html>`;
  return { [`/${framework}.html`]: page, [`/${framework}.js`]: script };
}
