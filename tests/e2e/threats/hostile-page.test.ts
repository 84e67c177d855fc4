/** Pages that put their own in the place of what the browser gives: our script lives in a world of its own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterpartsIn } from '../browsers/accessibility.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';

declare global {
  interface Window {
    /** Natives fail, and are noted, as long as this is on. */
    isPoisoned: boolean;
    called: string[];
    poisoned: number;
  }
}

/** Runs in the page: natives that note each call, and throw. */
function poison(): void {
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
  window.called = [];
  window.poisoned = 0;
  const fail = (name: string) => {
    if (!window.isPoisoned) return;
    window.called[window.called.length] = name;
    throw new Error(`${name} is not what it was.`);
  };
  const spoil = (owner: object, key: string, name: string) => {
    const found = getOwnPropertyDescriptor(owner, key);
    if (!found?.configurable) return;
    const spoiled = (real: unknown) =>
      typeof real === 'function'
        ? function (this: unknown, ...args: unknown[]) {
            fail(name);
            return new.target ? Reflect.construct(real, args) : apply(real as never, this, args);
          }
        : real;
    const { get, set, value } = found;
    const changed =
      get || set
        ? { ...found, get: spoiled(get), set: spoiled(set) }
        : { ...found, value: spoiled(value) };
    if (defineProperty(owner, key, changed as PropertyDescriptor)) window.poisoned++;
  };
  const whole: [string, object][] = [
    ['Array', Array.prototype],
    ['Map', Map.prototype],
    ['Set', Set.prototype],
    ['WeakMap', WeakMap.prototype],
    ['String', String.prototype],
    ['RegExp', RegExp.prototype],
    ['Promise', Promise.prototype],
    ['JSON', JSON],
    ['Object', Object],
    ['EventTarget', EventTarget.prototype],
    ['Event', Event.prototype],
    ['MouseEvent', MouseEvent.prototype],
    ['Node', Node.prototype],
    ['Element', Element.prototype],
    ['HTMLElement', HTMLElement.prototype],
    ['CharacterData', CharacterData.prototype],
    ['Document', Document.prototype],
    ['ShadowRoot', ShadowRoot.prototype],
    ['Range', Range.prototype],
    ['TreeWalker', TreeWalker.prototype],
    ['MutationObserver', MutationObserver.prototype],
    ['IntersectionObserver', IntersectionObserver.prototype],
    ['ResizeObserver', ResizeObserver.prototype],
    ['AbortController', AbortController.prototype],
    ['CSSStyleSheet', CSSStyleSheet.prototype],
    ['CSSStyleDeclaration', CSSStyleDeclaration.prototype],
    ['HighlightRegistry', HighlightRegistry.prototype],
    ['Highlight', Highlight.prototype],
    ['CSS', CSS],
    ['CustomElementRegistry', CustomElementRegistry.prototype],
    ['Performance', Performance.prototype],
  ];
  const single = [
    ...['Map', 'Set', 'Promise', 'Highlight', 'StaticRange', 'MutationObserver', 'ResizeObserver'],
    ...['IntersectionObserver', 'AbortController', 'CSSStyleSheet', 'DOMRect', 'Uint32Array'],
    ...[
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'requestAnimationFrame',
      'fetch',
      'addEventListener',
    ],
    ...['requestIdleCallback', 'getComputedStyle', 'getSelection', 'matchMedia', 'postMessage'],
    ...['chrome', 'browser', 'customElements', 'navigation'],
  ];
  for (const [name, owner] of whole) {
    const keys = ownKeys(owner);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key === 'string' && key !== 'constructor') spoil(owner, key, `${name}.${key}`);
    }
  }
  for (let i = 0; i < single.length; i++) spoil(window, single[i] ?? '', single[i] ?? '');
  window.isPoisoned = true;
}

const content = `<p id="first">第一段说到怀柔科学城。</p><p>Then comes Zhongguancun Science City.</p>`;
const style = '<style>body { margin: 60px; font: 20px/1.6 sans-serif }</style>';

/** Names that our script uses of the window and of the document, given to elements. */
const names = [
  ...['tifaCard', 'tifaLife', 'chrome', 'CSS', 'Highlight', 'StaticRange', 'navigation'],
  ...['getSelection', 'addEventListener', 'getComputedStyle', 'performance', 'visualViewport'],
  ...[
    'body',
    'documentElement',
    'querySelectorAll',
    'querySelector',
    'createElement',
    'contentType',
  ],
  ...[
    'adoptedStyleSheets',
    'caretPositionFromPoint',
    'elementFromPoint',
    'activeElement',
    'hasFocus',
  ],
  ...[
    'getRootNode',
    'createTreeWalker',
    'designMode',
    'visibilityState',
    'fullscreenElement',
    'title',
  ],
];
const clobbered = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Names</title>${style}
${names.map((name) => `<form id="${name}" name="${name}"><input id="runtime" name="runtime"><input name="open"><input name="isOpen"><input name="id"></form>`).join('')}
<form id="own"><input name="childNodes"><input name="nextSibling"><input name="matches"><input name="closest"><input name="getRootNode"><input name="parentNode"><input name="parentElement"><input name="assignedSlot">
${content}</form></html>`;

const made = {
  '/poisoned.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Natives</title><script>(${poison})()</script>${style}${content}</html>`,
  '/clean.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Natives</title>${style}${content}</html>`,
  '/clobbered.html': clobbered,
};

const expected = ['怀柔科学城', 'Zhongguancun Science City'];

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer(made)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const marksOf = async (page: Page) => (await page.marks()).map(({ text }) => text);
  /** What the page saw of us; from here on its natives are as they were, and serve the test. */
  const seen = (page: Page) =>
    page.evaluate(() => {
      window.isPoisoned = false;
      return window.called;
    });
  const centreOfMark = async (page: Page, mark: number) => {
    const [rect] = await page.rectsOfMark(mark);
    if (!rect) throw new Error('The mark takes no room.');
    return [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;
  };

  /** Opens the card while the natives are poisoned; answers what the page saw of that. */
  const openPoisoned = async (page: Page) => {
    const [x, y] = await centreOfMark(page, 0);
    await page.evaluate(() => {
      window.isPoisoned = true;
    });
    await page.move(x, y, 2);
    await page.cardText();
    return await seen(page);
  };

  // Fails with the script in the page's world: it finds no extension there, and the page sees it look.
  test('natives poisoned before we came: marks and card are right, and the page sees nothing', async () => {
    const page = await browser.open(server.url('/poisoned.html'));
    await sleep(1_500);
    expect(await seen(page)).toEqual([]);
    expect(await page.evaluate(() => window.poisoned)).toBeGreaterThan(500);
    await expect.poll(() => marksOf(page)).toEqual(expected);
    expect(await openPoisoned(page)).toEqual([]);
    expect(counterpartsIn(await page.cardText())).toEqual(['Huairou Science City']);
    await page.press('Escape');
    await page.cardGone();
    await page.close();
  });

  // As above.
  test('natives poisoned while we are there', async () => {
    const page = await browser.open(server.url('/clean.html'));
    await page.settledMarks({ atLeast: 2 });
    await page.evaluate(() => {
      setTimeout(() => document.body.append('后来的三城一区'), 600);
    });
    await page.evaluate(poison);
    await sleep(1_500);
    // The page's own timer called what it had poisoned.
    await seen(page);
    await page.evaluate(() => {
      window.called = [];
      document.body.append('。三城一区');
      window.isPoisoned = true;
    });
    await sleep(1_000);
    expect(await seen(page)).toEqual([]);
    await expect.poll(() => marksOf(page)).toContain('三城一区');
    expect(await openPoisoned(page)).toEqual([]);
    await page.close();
  });

  // Fails without `Object.hasOwn` in card-opener.ts and in the card’s index.ts, and without the prototype’s own
  // `matches` in parent.ts: no card opens. Hangs without its own `parentNode` there.
  test('elements named like what we use', async () => {
    const page = await browser.open(server.url('/clobbered.html'));
    const painted = () =>
      page.evaluate(() => {
        // The page's own names stand in the way of the test as well.
        const { highlights } = Object.getOwnPropertyDescriptor(window, 'CSS')?.value ?? {};
        return [...(highlights as HighlightRegistry).values()].flatMap((ranges) =>
          [...ranges].map(({ startContainer, startOffset, endOffset }) =>
            startContainer.nodeValue?.slice(startOffset, endOffset),
          ),
        );
      });
    await expect.poll(painted).toEqual(expected);
    const { x, y } = await page.evaluate(() => {
      const text = Document.prototype.getElementById.call(document, 'first')?.firstChild;
      text?.parentElement?.scrollIntoView();
      const range = Document.prototype.createRange.call(document);
      range.setStart(text ?? document, 6);
      range.setEnd(text ?? document, 8);
      return range.getBoundingClientRect().toJSON();
    });
    await page.move(x + 5, y + 5, 3);
    await page.move(x + 8, y + 8, 2);
    expect(counterpartsIn(await page.cardText())).toEqual(['Huairou Science City']);
    await page.press('Escape');
    await page.cardGone();
    await page.close();
  });

  // Fails where the observer follows the body (mark-page.ts) and nobody begins anew (begin.ts): either is enough.
  test('another root element in the place of the first', async () => {
    const page = await browser.open(server.url('/clean.html'));
    await page.settledMarks({ atLeast: 2 });
    await page.evaluate(() => {
      const root = document.createElement('html');
      root.innerHTML = '<body style="margin: 60px"><p>都换成三城一区了。</p></body>';
      document.documentElement.replaceWith(root);
    });
    await expect.poll(() => marksOf(page)).toEqual(['三城一区']);
    // The script begins anew half a second later, and the pointer must move to be seen.
    const opens = async () => {
      await page.move(2, 400);
      await page.hoverMark(0);
      return page.cardText(2_000).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(opens, { timeout: 20_000 }).toBe(true);
    await page.press('Escape');
    await page.cardGone();
    await page.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
