/** The card by finger: touches as the screen tells of them, which the browser itself turns into taps and scrolls. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { all, counterpartsIn } from './browsers/accessibility.ts';
import { both } from './browsers/both.ts';
import type { Browser, LaunchOptions, Page, Rect } from './browsers/driver.ts';
import { type FixtureServer, startServer } from './server.ts';

const lines = (count: number) => '<p>一行文字。</p>'.repeat(count);
const made = {
  '/touch.html': `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>触</title>
    <meta name="viewport" content="width=device-width">
    <body style="margin: 12px; font-size: 18px; line-height: 2">
    <p><button onclick="pressed = true">其他</button></p>${lines(4)}
    <p>看<span>三城一区</span>。</p><p><a href="#followed">怀柔科学城</a>在北京。</p>${lines(40)}`,
};
const viewport = { width: 360, height: 640 };
const quick = 10_000;

describe.each(both)('in $name', ({ launch }) => {
  let server: FixtureServer;
  let browser: Browser;
  let page: Page;
  const start = async (options: LaunchOptions = {}) => {
    const browser = await launch({ touch: true, viewport, locale: 'en-US', ...options });
    const page = await browser.open(server.url('/touch.html'));
    await page.settledMarks({ atLeast: 2, timeout: 30_000 });
    return { browser, page };
  };
  beforeAll(async () => {
    server = await startServer(made);
    ({ browser, page } = await start());
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const centreOf = async (text: string): Promise<[x: number, y: number]> => {
    const { x, y, width, height } = await page.rectOfText(text);
    return [x + width / 2, y + height / 2];
  };
  const shown = async () => counterpartsIn(await page.cardText(quick));
  const cardBox = async (): Promise<Rect> => {
    const card = await page.card();
    if (!card) throw new Error('No card is open.');
    return await page.rectOfNode(card);
  };
  const tap = async (text: string) => page.finger([await centreOf(text)]);
  const hash = () => page.evaluate(() => location.hash);
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  /** Steps of 20 px, as a finger makes them; it rests before it is lifted, or the page would slide on. */
  const swipe = (x: number, from: number, to: number) => {
    const step = from > to ? -20 : 20;
    const path: [number, number][] = [];
    for (let y = from; step > 0 ? y <= to : y >= to; y += step) path.push([x, y]);
    return page.finger(path, 300);
  };
  const begin = async () => {
    await page.evaluate(() => {
      history.replaceState(null, '', location.pathname);
      scrollTo(0, 0);
    });
    if (await page.card()) await page.press('Escape');
    await page.cardGone(quick);
  };

  // Fails without the listener for clicks in tap.ts.
  test('a tap on a mark opens its card, a tap beside it closes it', async () => {
    await tap('三城一区');
    expect(await shown()).toEqual(['three science cities and one demonstration area']);
    await page.finger([[340, 20]]);
    await page.cardGone(quick);
  });

  // Fails where tap.ts does not look at `actsOnPage`.
  test('a tap on a linked mark follows the link and opens nothing', async () => {
    await begin();
    await tap('怀柔科学城');
    await expect.poll(hash).toBe('#followed');
    await expect(page.cardText(700)).rejects.toThrow();
  });

  // Fails without the timer of tap.ts.
  test('a long press on it opens the card and follows nothing', async () => {
    await begin();
    await page.finger([await centreOf('怀柔科学城')], 900);
    expect(await shown()).toEqual(['Huairou Science City']);
    expect(await hash()).toBe('');
  });

  // Fails where tap.ts looks neither at `tremble` nor at `pointercancel`.
  test('a finger that begins on a linked mark and moves on opens nothing', async () => {
    await begin();
    const [x, y] = await centreOf('怀柔科学城');
    await page.finger(
      Array.from({ length: 8 }, (_, i) => [x + 16 * i, y]),
      900,
    );
    await expect(page.cardText(700)).rejects.toThrow();
    expect(await hash()).toBe('');
  });

  // Fails where placement.ts neither follows nor looks whether the mark has moved: 80 px lie between them.
  test('a scroll of the page leaves the card open beside its mark', async () => {
    await begin();
    await tap('三城一区');
    await shown();
    const markBox = () =>
      page.evaluate(() => {
        const { top, bottom } = (
          document.querySelector('span') as HTMLElement
        ).getBoundingClientRect();
        return { top, bottom };
      });
    const before = await markBox();
    await swipe(20, 620, 540);
    await expect.poll(scrolled).toBeGreaterThan(20);
    expect(await shown()).toHaveLength(1);
    const after = await markBox();
    expect(after.top).toBeLessThan(before.top);
    const gap = async () => {
      const { y, height } = await cardBox();
      return Math.min(Math.abs(y - after.bottom), Math.abs(y + height - after.top));
    };
    await expect.poll(gap).toBeLessThan(12);
  });

  // Fails where a `pointercancel` closes the card.
  test('a scroll that begins on the card leaves the card open', async () => {
    await begin();
    await tap('三城一区');
    await shown();
    const { x, y, height } = await cardBox();
    await swipe(x + 60, y + height - 80, y + height - 160);
    await expect(page.cardGone(700)).rejects.toThrow();
    expect(await shown()).toHaveLength(1);
  });

  test('the tap that closes is the page’s as well', async () => {
    await begin();
    await tap('三城一区');
    await shown();
    await tap('其他');
    await page.cardGone(quick);
    expect(await page.evaluate(() => (globalThis as { pressed?: boolean }).pressed)).toBe(true);
  });

  // Fails without `pointer: coarse` in card.css.
  test('every control of the card is a finger wide, and in sight', async () => {
    await begin();
    await tap('三城一区');
    await shown();
    const card = await page.card();
    const box = await cardBox();
    const controls = (card ? all(card) : []).filter(({ role }) =>
      ['button', 'link'].includes(role),
    );
    expect(controls.length).toBeGreaterThan(4);
    for (const control of controls) {
      const { x, width, height } = await page.rectOfNode(control);
      const least = control.role === 'button' ? 44 : 24;
      expect.soft(Math.round(width), control.name).toBeGreaterThanOrEqual(least);
      expect.soft(Math.round(height), control.name).toBeGreaterThanOrEqual(least);
      expect.soft(x, control.name).toBeGreaterThanOrEqual(box.x);
      expect.soft(x + width, control.name).toBeLessThanOrEqual(box.x + box.width);
    }
  });

  // Fails where tap.ts closes a pinned card, too.
  test('the card is worked by finger', async () => {
    await begin();
    await tap('三城一区');
    await shown();
    const button = await page.find('button', en.cardPin);
    const { x, y, width, height } = await page.rectOfNode(button);
    await page.finger([[x + width / 2, y + height / 2]]);
    await page.finger([[340, 20]]);
    await expect(page.cardGone(700)).rejects.toThrow();
    const close = await page.rectOfNode(await page.find('button', en.cardClose));
    await page.finger([[close.x + close.width / 2, close.y + close.height / 2]]);
    await page.cardGone(quick);
  });

  test('nobody complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
