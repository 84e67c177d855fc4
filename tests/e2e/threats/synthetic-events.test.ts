/** Events that a script of the page made open nothing, close nothing, copy nothing and ask nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';

declare const chrome: typeof wxtBrowser;

/** Longer than a pointer has to rest on a mark, and than a card waits when it has been left. */
const longEnough = 700;

/** Kinds of events, by what makes them. */
const kinds = {
  PointerEvent: ['over', 'enter', 'down', 'move', 'rawupdate', 'up', 'cancel', 'out', 'leave'].map(
    (name) => `pointer${name}`,
  ),
  MouseEvent: [
    ...['over', 'enter', 'down', 'move', 'up', 'out', 'leave'].map((name) => `mouse${name}`),
    ...['click', 'auxclick', 'dblclick', 'contextmenu'],
  ],
  TouchEvent: ['start', 'move', 'end', 'cancel'].map((name) => `touch${name}`),
  KeyboardEvent: ['keydown', 'keypress', 'keyup'],
  InputEvent: ['beforeinput', 'input'],
  CompositionEvent: ['compositionstart', 'compositionend'],
  ClipboardEvent: ['copy', 'cut', 'paste'],
  DragEvent: ['dragstart', 'dragenter', 'dragover', 'drop', 'dragend'],
  WheelEvent: ['wheel'],
  FocusEvent: ['focus', 'focusin', 'focusout', 'blur'],
  ToggleEvent: ['beforetoggle', 'toggle'],
  PageTransitionEvent: ['pagehide', 'pageshow'],
  PopStateEvent: ['popstate'],
  HashChangeEvent: ['hashchange'],
  MessageEvent: ['message'],
  SubmitEvent: ['submit'],
  Event: [
    ...['change', 'select', 'selectionchange', 'selectstart', 'visibilitychange', 'freeze'],
    ...['resume', 'fullscreenchange', 'scrollend', 'close', 'cancel', 'beforeunload', 'unload'],
    ...['languagechange', 'online', 'voiceschanged', 'connect', 'disconnect', 'slotchange'],
  ],
};

declare global {
  interface Window {
    /** Names of the messages since counting began. Lives in the background. */
    tifaHeard: string[];
  }
}

/** Runs in the page: each kind on the element at a point, on what is over it, and on the card's host if there is one. */
function dispatchAll(kinds: Record<string, string[]>, x: number, y: number): number {
  const at = document.elementFromPoint(x, y);
  const host = document.querySelector('[popover]');
  const targets = [
    at,
    at?.firstChild,
    host,
    document.body,
    document.documentElement,
    document,
    window,
  ];
  const init = {
    ...{ bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, view: window },
    ...{ button: 0, buttons: 0, detail: 1, isPrimary: true, pointerId: 1, relatedTarget: null },
    ...{ key: 'Escape', code: 'Escape', altKey: false, shiftKey: false, inputType: 'insertText' },
    ...{ data: { name: 'mute', notice: 'openCard' }, oldState: 'open', newState: 'closed' },
    persisted: true,
  };
  const variants = [
    init,
    { ...init, pointerType: 'mouse' },
    { ...init, pointerType: 'touch' },
    { ...init, key: 'G', code: 'KeyG', altKey: true, shiftKey: true },
    { ...init, key: 'c', code: 'KeyC' },
    { ...init, key: 'Enter', code: 'Enter' },
  ];
  let dispatched = 0;
  for (const [name, types] of Object.entries(kinds)) {
    const Kind = (window as unknown as Record<string, typeof Event | undefined>)[name];
    for (const type of Kind ? types : []) {
      for (const target of targets) {
        for (const variant of variants) {
          const { data, ...others } = variant;
          // Only some take it, and those want a text.
          const given = name === 'MessageEvent' ? variant : { ...others, data: 'a' };
          if (Kind && target?.dispatchEvent(new Kind(type, given)) !== undefined) dispatched++;
        }
      }
    }
  }
  return dispatched;
}

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
    page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: 4 });
    // What the page tells on its own account is told by now.
    await sleep(1_000);
    await browser.runInBackground(() => {
      self.tifaHeard = [];
      chrome.runtime.onMessage.addListener(({ name }) => {
        self.tifaHeard.push(name);
      });
    });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const heard = () => browser.runInBackground(() => self.tifaHeard);
  const onMark = async (): Promise<[x: number, y: number]> => {
    const { x, y, width, height } = await page.rectOfText('Zhongguancun Science City');
    return [x + width / 2, y + height / 2];
  };

  // Fails without any one of the looks at `isTrusted` in hover.ts, tap.ts and counted.ts.
  test('on a mark, the document and the window: no card, no message', async () => {
    await page.move(5, 5);
    expect(await page.evaluate(dispatchAll, kinds, ...(await onMark()))).toBeGreaterThan(1_000);
    await sleep(longEnough);
    expect(await page.card()).toBeUndefined();
    expect(await page.evaluate(() => document.querySelector('[popover]'))).toBeNull();
    expect(await page.evaluate(() => CSS.highlights.has('tifa-active'))).toBe(false);
    expect(await heard()).toEqual([]);
  });

  // Fails without the look at `isTrusted` in keys.ts, and without that at the end of open-card.tsx.
  test('on the card: it stays, does nothing, and asks nothing', async () => {
    await page.hoverMark(0);
    await page.cardText();
    const before = await heard();
    expect(await page.evaluate(dispatchAll, kinds, ...(await onMark()))).toBeGreaterThan(1_000);
    await sleep(longEnough);
    expect(await page.card()).toBeDefined();
    expect(await heard()).toEqual(before);
    await page.press('Escape');
    await page.cardGone();
    await page.evaluate(() => document.querySelector('textarea')?.focus());
    await page.press('Control+v');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
  });

  // Fails where trust.ts keeps nothing of `kept`: the page hears pointers, clicks, wheels and keys.
  test('the page learns nothing of what happens in the card', async () => {
    await page.move(5, 5);
    await page.evaluate(
      (types: string[]) => {
        document.documentElement.dataset.seen = '';
        for (const type of types)
          document.addEventListener(type, (event) => {
            const seen = event.composedPath()[0];
            if (seen instanceof Element && seen.matches('[popover]'))
              document.documentElement.dataset.seen += `${type} `;
          });
      },
      Object.values(kinds)
        .flat()
        .filter((type) => !/^(pointer|mouse)(over|enter|move|rawupdate|out|leave)$/.test(type)),
    );
    await page.hoverMark(0);
    await page.cardText();
    const card = await page.card();
    const { x, y } = card ? await page.rectOfNode(card) : { x: 0, y: 0 };
    await page.move(x + 20, y + 20, 3);
    await page.click(x + 20, y + 20);
    await page.wheel(0, 40);
    await page.press('ArrowDown');
    expect(await page.evaluate(() => document.documentElement.dataset.seen)).toBe('');
    await page.press('Escape');
    await page.cardGone();
  });

  test('nobody complained', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
