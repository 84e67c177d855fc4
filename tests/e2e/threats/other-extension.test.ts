/** Another extension beside us, which may do in pages what we may: it gets no word with us, and no power by our card. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';

declare const chrome: typeof wxtBrowser;

const manifest = {
  manifest_version: 3,
  name: 'Neighbour',
  version: '1',
  host_permissions: ['<all_urls>'],
  // As ours: else Chromium would refuse its messages for that.
  message_serialization: 'structured_clone',
  content_scripts: [{ matches: ['<all_urls>'], js: ['neighbour.js'], run_at: 'document_start' }],
  browser_specific_settings: { gecko: { id: 'neighbour@example.org' } },
};

/** Its script: does what a page asks it by an event, and answers by another. */
function neighbour(): void {
  const root = () => {
    const host = document.querySelector<HTMLElement>('[popover]');
    if (!host) throw new Error('No card.');
    const { openOrClosedShadowRoot } = host as { openOrClosedShadowRoot?: ShadowRoot };
    return (openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host)) as ShadowRoot;
  };
  const deeds: Record<string, (id: string) => unknown> = {
    send: (id) => chrome.runtime.sendMessage(id, { name: 'status', question: {} }),
    connect: (id) =>
      new Promise((resolve) => {
        const port = chrome.runtime.connect(id, { name: 'page' });
        port.onMessage.addListener(() => resolve('heard'));
        port.onDisconnect.addListener(() => {
          void chrome.runtime.lastError;
          resolve('closed');
        });
      }),
    look: () => ({
      text: root().textContent,
      html: root().innerHTML,
      kinds: [...new Set([...root().querySelectorAll('*')].map(({ localName }) => localName))],
    }),
    press: () => {
      for (const button of root().querySelectorAll<HTMLElement>('button, a')) {
        button.focus();
        button.click();
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        for (const type of ['keydown', 'keyup'])
          for (const key of ['Enter', ' ', 'c'])
            button.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
      }
      return 'pressed';
    },
    change: () => {
      const host = document.querySelector('[popover]');
      host?.setAttribute('style', 'opacity: 0.01 !important');
      host?.setAttribute('class', 'theirs');
      host?.append('a child of theirs');
      return 'changed';
    },
  };
  document.addEventListener('ask-neighbour', async (event) => {
    const [deed, id] = JSON.parse((event as CustomEvent<string>).detail);
    let answer: unknown;
    try {
      answer = { done: await deeds[deed]?.(id) };
    } catch (error) {
      answer = { failed: String(error) };
    }
    document.dispatchEvent(new CustomEvent('neighbour-says', { detail: JSON.stringify(answer) }));
  });
}

describe.each(both)('in $name', ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-neighbour-'));
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  let id: string;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'neighbour.js'), `(${neighbour})()`);
    [browser, server] = await Promise.all([launch({ besides: folder }), startServer()]);
    id = await browser.runInBackground(() => chrome.runtime.id);
    page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: 4 });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  interface Said {
    done?: unknown;
    failed?: string;
  }
  const neighbourDoes = (deed: string): Promise<Said> =>
    page.evaluate(
      (question: string) =>
        new Promise<Said>((resolve) => {
          const hear = (event: Event) => resolve(JSON.parse((event as CustomEvent<string>).detail));
          document.addEventListener('neighbour-says', hear, { once: true });
          document.dispatchEvent(new CustomEvent('ask-neighbour', { detail: question }));
        }),
      JSON.stringify([deed, id]),
    );
  const openCard = async () => {
    await page.hoverMark(0);
    await page.cardText();
  };
  const closeCard = async () => {
    await page.press('Escape');
    await page.move(5, 5);
    await page.cardGone();
  };

  // Fails with a listener to `onMessageExternal` in the background.
  test('a message to us is refused, and so is a port', async () => {
    // Browsers say so, or say nothing.
    const { done, failed = 'receiving end does not exist' } = await neighbourDoes('send');
    expect(done ?? null).toBeNull();
    expect(failed).toMatch(/receiving end does not exist/i);
    expect(await neighbourDoes('connect')).toEqual({ done: 'closed' });
  });

  // Fails with the id of a concept in an attribute of the headline.
  test('it can look into the card, and finds what a page is shown, no more', async () => {
    await openCard();
    const { done } = await neighbourDoes('look');
    const { text, html, kinds } = done as { text: string; html: string; kinds: string[] };
    expect(text).toContain('怀柔科学城');
    expect(
      kinds.filter((kind) => /^(input|form|textarea|iframe|script|object|embed|img)$/.test(kind)),
    ).toEqual([]);
    expect(html).not.toMatch(/-extension:|\bc-huairou|\bon\w+=|javascript:/);
    await closeCard();
  });

  // Fails without `onlyTrusted` in trust.ts: the term is saved, muted and copied.
  test('it can press nothing', async () => {
    await openCard();
    await browser.runInBackground(() => {
      self.tifaHeard = [];
      chrome.runtime.onMessage.addListener(({ name }) => {
        self.tifaHeard.push(name);
      });
    });
    const before = await page.marks();
    expect(await neighbourDoes('press')).toEqual({ done: 'pressed' });
    await sleep(600);
    expect(await browser.runInBackground(() => self.tifaHeard)).toEqual([]);
    expect(await page.marks()).toEqual(before);
    await closeCard();
  });

  // Fails without the observer of attributes in guard.ts.
  test('what it does to the card’s element is put right, or the card closes', async () => {
    await openCard();
    await neighbourDoes('change');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const host = document.querySelector('[popover]');
          return host ? host.getAttributeNames().join(' ') : 'popover';
        }),
      )
      .toBe('popover');
    await closeCard();
  });

  test('nothing of ours complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
