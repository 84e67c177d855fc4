/**
 * What a page puts over itself: dialogs, popovers, a full screen (F27). That the card stands over a modal
 * dialog and a full screen, and that its Escape leaves the dialog open, is in `card.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterpartsIn } from '../browsers/accessibility.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';
import { cardRect, isInside, isOnTop, overlap, viewport } from './geometry.ts';

const source = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>层</title>
<style>
  body { margin: 30px; font: 18px/1.8 sans-serif }
  dialog, [popover], section, .sheet { position: fixed; inset: 200px auto auto 60px; margin: 0; width: 30em; padding: 20px;
    background: Canvas; color: CanvasText; border: 1px solid }
</style>
<body>
<p>后面的怀柔科学城。</p><p inert>不动的未来科学城。</p>
<dialog><p>前面的三城一区。</p><button>一</button><button>二</button></dialog>
<div popover id="auto"><p>弹出的中关村科学城。</p></div>
<div popover="manual" id="manual"><p>手动的中关村科学城。</p></div>
<section hidden><p>满屏的三城一区。</p></section>
<div class="sheet" role="dialog" aria-modal="true" hidden><p>只靠脚本的三城一区。</p><button>三</button></div>
<iframe allowfullscreen srcdoc="<p>框里的三城一区。</p>"></iframe>
<script>
  // A focus trap as most libraries make it.
  const sheet = document.querySelector('.sheet');
  const trap = (event) => {
    if (sheet.hidden || sheet.contains(event.target)) return;
    window.trapped = (window.trapped ?? 0) + 1;
    sheet.querySelector('button').focus();
  };
  addEventListener('focusin', trap, true);
</script>
</body></html>`;

const huairou = 'Huairou Science City';
const three = 'three science cities and one demonstration area';
const zhongguancun = 'Zhongguancun Science City';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer({ '/layers.html': source })]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const open = async () => {
    page = await browser.open(server.url('/layers.html'));
    await page.settledMarks({ atLeast: 7 });
  };
  /** Opened by the pointer, it stands over all, beside its mark, and the page keeps its focus. */
  const hoverAndSee = async (text: string, counterpart: string) => {
    const before = await focusedTag(page);
    await page.hoverText(text);
    expect(counterpartsIn(await page.cardText()).join()).toContain(counterpart);
    const card = await cardRect(page);
    expect(await isOnTop(page, card)).toBe(true);
    expect(isInside(card, await viewport(page))).toBe(true);
    expect(overlap(await page.rectOfText(text), card)).toBe(false);
    expect(await focusedTag(page)).toBe(before);
  };
  const dismiss = async () => {
    await page.press('Escape');
    await page.cardGone();
  };
  const close = async () => {
    expect(await page.consoleMessages()).toEqual([]);
    await page.close();
  };

  // Fails without `take` in the card's keys.ts: one Escape closed both. Without parent.ts no card opens at all.
  test('a modal dialog: the first Escape is the card’s, the second the dialog’s', async () => {
    await open();
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await hoverAndSee('前面的三城一区', three);
    await dismiss();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('dialog')?.open))
      .toBe(false);
    await close();
  });

  // Fails without `inReachNow` in keyboard.ts: the keys went on to what is behind.
  test('a modal dialog: what is behind it opens nothing, by pointer or by key', async () => {
    await open();
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.hoverText('后面的怀柔科学城');
    await expect(page.cardText(1_200)).rejects.toThrow();
    for (const command of ['next-term', 'next-term', 'previous-term']) {
      await browser.pressCommand(command);
      await expect.poll(async () => counterpartsIn(await page.cardText()).join()).toContain(three);
    }
    // The last step may open its card after the first Escape.
    const escaped = async () => {
      await page.press('Escape');
      return page.card();
    };
    await expect.poll(escaped).toBeUndefined();
    await close();
  });

  // Fails where neither guard.ts nor placement.ts closes the card (open-card.tsx): either is enough.
  test('a modal dialog that closes takes the card along', async () => {
    await open();
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await hoverAndSee('前面的三城一区', three);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await page.cardGone();
    await expect.poll(() => hosts(page)).toBe(0);
    await close();
  });

  // Fails without `isOnTop` in guard.ts.
  test('a modal dialog that opens over the card ends it', async () => {
    await open();
    await page.hoverText('后面的怀柔科学城');
    await page.cardText();
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.cardGone();
    await expect.poll(() => hosts(page)).toBe(0);
    await close();
  });

  // The first fails without parent.ts: a click on the card closes it. The second no click closes anyhow.
  test.each([
    ['auto', '弹出的中关村科学城'],
    ['manual', '手动的中关村科学城'],
  ])('a popover, %s: it stays, and the first Escape is the card’s', async (id, text) => {
    await open();
    const isOpen = () =>
      page.evaluate((id) => document.getElementById(id)?.matches(':popover-open'), id);
    await page.evaluate((id) => document.getElementById(id)?.showPopover(), id);
    await hoverAndSee(text, zhongguancun);
    await page.clickInCard(/^(Pin|Keep|Leave)/).catch(() => undefined);
    expect(await isOpen()).toBe(true);
    await dismiss();
    expect(await isOpen()).toBe(true);
    await page.press('Escape');
    await expect.poll(isOpen).toBe(id === 'manual');
    await close();
  });

  // As for a dialog that closes.
  test('a popover that goes takes the card along', async () => {
    await open();
    await page.evaluate(() => document.getElementById('auto')?.showPopover());
    await hoverAndSee('弹出的中关村科学城', zhongguancun);
    await page.evaluate(() => document.getElementById('auto')?.remove());
    await page.cardGone();
    // The host goes with the popover in any case; this says that we know of it.
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('tifa-active'))).toBe(false);
    await expect.poll(() => hosts(page)).toBe(0);
    await close();
  });

  // Fails without `[aria-modal="true"]` in parent.ts: the trap took the focus away from the card.
  test('a dialog by script alone: its focus trap is left in peace, and leaves us in peace', async () => {
    await open();
    await page.evaluate(() => {
      (document.querySelector('.sheet') as HTMLElement).hidden = false;
      (document.querySelector('.sheet button') as HTMLElement).focus();
    });
    await page.evaluate(() => {
      const text = document.querySelector('.sheet p')?.firstChild as Text;
      getSelection()?.collapse(text, 7);
    });
    await browser.pressCommand('open-card');
    expect(counterpartsIn(await page.cardText()).join()).toContain(three);
    expect(await focusedTag(page)).toMatch(/^div/);
    await page.press('Escape');
    await page.cardGone();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('三');
    expect(await page.evaluate(() => (window as { trapped?: number }).trapped ?? 0)).toBe(0);
    await close();
  });

  // Fails without `fullscreenchange` in open-card.tsx.
  test('a full screen that ends takes the card along', async () => {
    await open();
    await page.evaluate(() => {
      const section = document.querySelector('section') as HTMLElement;
      section.hidden = false;
      section.onclick = () => section.requestFullscreen();
    });
    const { x, y } = await page.rectOfText('满屏');
    await page.click(x + 3, y + 3);
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement?.localName))
      .toBe('section');
    await hoverAndSee('满屏的三城一区', three);
    await page.evaluate(() => document.exitFullscreen());
    await page.cardGone();
    await expect.poll(() => hosts(page)).toBe(0);
    await close();
  });

  // No card opens without parent.ts.
  test('a dialog in a full screen: the card stands over both', async () => {
    await open();
    await page.evaluate(() => {
      document.body.onclick = () => document.documentElement.requestFullscreen();
    });
    const { x, y } = await page.rectOfText('后面');
    await page.click(x + 3, y + 3);
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement?.localName))
      .toBe('html');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await hoverAndSee('前面的三城一区', three);
    await dismiss();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    // Firefox keeps the Escape that leaves full screen to itself.
    await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
    await close();
  });

  // Fails without `inReachNow` in mark-page.ts, in Chromium.
  test('inert text opens nothing', async () => {
    await open();
    await page.hoverText('不动的未来科学城');
    await expect(page.cardText(1_200)).rejects.toThrow();
    await page.hoverText('后面的怀柔科学城');
    expect(counterpartsIn(await page.cardText()).join()).toContain(huairou);
    await dismiss();
    await close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});

function focusedTag(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.localName} ${activeElement?.textContent?.slice(0, 20)}`;
  });
}

/** Hosts of cards that are left in the page. */
function hosts(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('div[popover="manual"]:not([id])').length);
}
