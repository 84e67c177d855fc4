/** A page that wants the reader to press what they do not see: the card stays as it is, or closes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { both } from '../browsers/both.ts';
import type { Browser, Page, Rect } from '../browsers/driver.ts';
import { mainColour } from '../pixels.ts';
import { type FixtureServer, startServer } from '../server.ts';

type Attack = [name: string, attack: () => void];

/** What a page can do to the card's element or around it without the reader seeing another card. */
const vain: Attack[] = [
  // Fails without both `!important` in card.css and host.ts and the observer of attributes in `guard.ts`.
  [
    'a style on its element',
    () => {
      const host = document.querySelector<HTMLElement>('[popover]');
      host?.setAttribute(
        'style',
        'all: unset !important; opacity: 0.01 !important; filter: opacity(0) !important; clip-path: inset(50%) !important; transform: scale(0.1) !important; left: 0 !important; top: 0 !important; visibility: hidden !important; display: none !important; zoom: 0.1 !important; pointer-events: none !important',
      );
    },
  ],
  // This and the next fail without `!important`.
  [
    'a rule for all elements',
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`[popover], [popover]::before {
        all: unset !important; opacity: 0.01 !important; filter: opacity(0) !important;
        clip-path: inset(50%) !important; mask: linear-gradient(transparent, transparent) !important;
        transform: scale(0.1) !important; left: 0 !important; visibility: hidden !important;
        display: none !important; zoom: 0.1 !important; mix-blend-mode: difference !important }
        :host, :host([popover]), ::slotted(*), ::part(card) { display: none !important }`);
      document.adoptedStyleSheets.push(sheet);
    },
  ],
  [
    'an animation',
    () => {
      document
        .querySelector('[popover]')
        ?.animate(
          { opacity: [0, 0], transform: ['scale(0.1)', 'scale(0.1)'], left: ['-99px', '-99px'] },
          { duration: 1e9 },
        );
    },
  ],
  // Fails where the card is not in the top layer.
  [
    'filters, masks and clips on the page',
    () => {
      const { style } = document.documentElement;
      style.filter = 'opacity(0.1)';
      style.clipPath = 'inset(0 0 99% 0)';
      style.mask = 'linear-gradient(transparent, transparent)';
      style.mixBlendMode = 'difference';
      style.visibility = 'hidden';
    },
  ],
  // Fails without the observer of the parent’s children in `guard.ts`.
  [
    'another place in the page, small and faint',
    () => {
      const cage = document.createElement('div');
      cage.style.cssText = 'opacity: 0.01; zoom: 0.1; transform: scale(0.1)';
      document.body.append(cage);
      cage.append(document.querySelector('[popover]') ?? '');
    },
  ],
  // Fails where the card is not in the top layer.
  [
    'what is laid over it',
    () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: lime';
      document.documentElement.append(cover);
    },
  ],
  // Fails without `raise` in `guard.ts`.
  [
    'a popover that takes the clicks',
    () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: lime';
      document.body.append(cover);
      cover.showPopover();
    },
  ],
  // This and the next fail without the look at the top layer in `guard.ts`.
  [
    'a popover that lets the clicks through',
    () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100vw; height: 100vh; background: lime; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    },
  ],
  [
    'a dialog that lets the clicks through, and whose events nobody hears',
    () => {
      addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);
      const cover = document.createElement('dialog');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100vw; height: 100vh; background: lime; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    },
  ],
];

/** What makes it other than it is. Each stays open without the line of `guard.ts` that is named. */
const closing: Attack[] = [
  // `isPageVisible`
  ['a faint page', () => document.documentElement.style.setProperty('opacity', '0.5')],
  ['a faint body', () => document.body.style.setProperty('opacity', '0.5')],
  // `MIN_ZOOM`
  ['a tiny page', () => document.documentElement.style.setProperty('zoom', '0.05')],
  // `isOnTop`
  ['a page that is gone', () => document.documentElement.style.setProperty('display', 'none')],
  [
    'a page that is skipped',
    () => document.documentElement.style.setProperty('content-visibility', 'hidden'),
  ],
  ['a page that takes no clicks', () => document.documentElement.setAttribute('inert', '')],
  [
    'a modal dialog',
    () => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText =
        'inset: 0; width: 100vw; height: 100vh; background: lime; pointer-events: none';
      document.body.append(dialog);
      dialog.showModal();
    },
  ],
  // `:active-view-transition`; in Firefox alone, where the pictures let the click through.
  [
    'the pictures of a transition that never ends',
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`::view-transition { background: lime; pointer-events: none }
        ::view-transition-group(*) { animation-duration: 1000s }`);
      document.adoptedStyleSheets.push(sheet);
      document.startViewTransition(() => undefined);
    },
  ],
  // `boundedRepairs`
  [
    'a page that puts it away again and again',
    () => {
      setInterval(() => document.querySelector<HTMLElement>('[popover]')?.hidePopover(), 20);
    },
  ],
  [
    'a page that takes it out again and again',
    () => {
      setInterval(() => document.querySelector('[popover]')?.remove(), 20);
    },
  ],
];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  /** A page with a card, and the pointer on it. */
  async function openCard(): Promise<{ page: Page; card: Rect }> {
    const page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: 4 });
    await page.hoverMark(0);
    await page.cardText();
    const rect = await cardRect(page);
    if (!rect) throw new Error('The card closed by itself.');
    await page.move(rect.x + 40, rect.y + 40, 4);
    return { page, card: rect };
  }

  async function cardRect(page: Page): Promise<Rect | undefined> {
    const card = await page.card();
    return card && (await page.rectOfNode(card));
  }

  const inside = ({ x, y, width, height }: Rect): Rect => ({
    x: x + 8,
    y: y + 8,
    width: width - 16,
    height: height - 16,
  });

  test.each(vain)('%s changes nothing', async (_, attack) => {
    const { page, card } = await openCard();
    const paper = await mainColour(page, inside(card));
    await page.evaluate(attack);
    // Longer than the card goes without a look at itself.
    await sleep(600);
    await expect.poll(() => mainColour(page, inside(card))).toEqual(paper);
    const now = await cardRect(page);
    expect(now?.width).toBeCloseTo(card.width, -1);
    expect(now?.height).toBeCloseTo(card.height, -1);
    expect(Math.abs((now?.x ?? 0) - card.x)).toBeLessThan(8);
    await page.close();
  });

  test.each(closing)('%s closes it', async (_, attack) => {
    const { page } = await openCard();
    await page.evaluate(attack);
    await page.cardGone(5_000);
    await page.close();
  });

  // Fails without the look at a click in `guard.ts`: the card looks at itself four times a second.
  test('a page that turns faint under the finger gets no click', async () => {
    const { page } = await openCard();
    await page.evaluate(() => {
      const faint = () => document.documentElement.style.setProperty('opacity', '0.1');
      addEventListener('pointerdown', faint, true);
    });
    await page.clickInCard(en.cardSave);
    await page.cardGone();
    await sleep(500);
    expect((await page.marks()).map(({ name }) => name)).not.toContain('tifa-personal');
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
