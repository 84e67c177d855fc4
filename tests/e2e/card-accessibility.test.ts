/**
 * The card by WCAG 2.2 AA, as far as axe-core can tell, in every state and colour scheme. Its root is closed
 * to the page, so here the content script's world is told to make an open one; all else is as it is.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as browserApi } from 'wxt/browser';
import en from '../../locales/en.json' with { type: 'json' };
import { all } from './browsers/accessibility.ts';
import { both } from './browsers/both.ts';
import type { Browser, LaunchOptions, Page } from './browsers/driver.ts';
import { ask } from './options/asking.ts';
import { teaEgg } from './options/dishes.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof browserApi;
declare const axe: typeof axeCore;

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const made = {
  '/card.html': `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>卡</title>
    <main><h1>题</h1><p>三城一区。怀柔科学城。茶叶蛋。</p></main>`,
};
const twice = {
  ...teaEgg,
  id: 'c-science-city',
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-1', term: '怀柔科学城' }] },
    { lang: 'en', terms: [{ id: 't-2', term: 'Huairou Science Town' }] },
  ],
};

/** What is done in the card of which term, before it is looked at. */
const states: [name: string, term: string, prepare?: (page: Page) => Promise<unknown>][] = [
  ['one concept, with pairs of the report', '三城一区'],
  ['several concepts', '怀柔科学城'],
  ['a term of the reader’s, with source and context', '茶叶蛋'],
  ['pinned', '三城一区', (page) => page.clickInCard(en.cardPin)],
  ['with its menu open', '三城一区', (page) => page.clickInCard(en.cardMute)],
  ['saved', '三城一区', (page) => page.clickInCard(en.cardSave)],
];

describe.each(both)('in $name', ({ launch }) => {
  let server: FixtureServer;
  beforeAll(async () => {
    server = await startServer(made);
  });
  afterAll(() => server?.close());

  const looks: [name: string, options: LaunchOptions][] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
    ['forced colours', { forcedColors: true }],
  ];

  describe.each(looks)('%s', (_, options) => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await launch({ locale: 'en-US', ...options });
      const own = await browser.openExtensionPage('options.html');
      for (const concept of [teaEgg, twice]) await ask(own, 'save', { concept });
      await browser.changeSettings({ cardDelay: 0 });
      page = await browser.open(server.url('/card.html'));
      await page.settledMarks({ atLeast: 3, timeout: 30_000 });
      await browser.runInBackground(openRoots, page.url);
      await page.runScript(source);
    });
    afterAll(() => browser?.close());

    const open = async (term: string) => {
      // What was saved or muted before marks the page anew, under a pointer that rests already.
      const tries = async () => {
        await page.move(5, 300);
        await page.hoverText(term);
        return await page.cardText(3_000).catch(() => []);
      };
      await expect.poll(tries, { timeout: 20_000 }).not.toEqual([]);
    };
    const close = async () => {
      await page.press('Escape');
      await page.cardGone(15_000);
    };

    test.each(states)('%s', async (_name, term, prepare) => {
      await open(term);
      await prepare?.(page);
      const { findings, checked } = await page.evaluate(async () => {
        const include = { fromShadowDom: ['div[popover]', '.card'] };
        const { violations, passes } = await axe.run({ include } as never, {
          resultTypes: ['violations', 'passes'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { 'target-size': { enabled: true } },
        });
        return {
          checked: passes.map(({ id }) => id),
          findings: violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary = '' }) => `${id}: ${target}: ${failureSummary}`),
          ),
        };
      });
      expect(findings).toEqual([]);
      // It has been in the card.
      expect(checked).toEqual(expect.arrayContaining(['button-name', 'target-size']));
      // Of the top layer axe cannot tell what lies under a text.
      expect(await page.evaluate(faintTexts)).toEqual([]);
      await close();
    });

    // 1.4.12: fails where a height is fixed, or a line must not break.
    test('text spacing as readers set it cuts nothing off', async () => {
      await open('三城一区');
      const cut = await page.evaluate(() => {
        const root = document.querySelector('div[popover]')?.shadowRoot;
        if (!root) throw new Error('No open root.');
        const spacing = new CSSStyleSheet();
        spacing.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
        return [...root.querySelectorAll<HTMLElement>('.content, .bar, .bar button, .chip, h2')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ className, textContent }) => `${className}: ${textContent}`);
      });
      expect(cut).toEqual([]);
      await close();
    });

    // 4.1.2, 3.1.2 and 1.3.1, by the tree that assistive technology gets.
    test('it is a named dialog with a heading, and every control has a name', async () => {
      await open('三城一区');
      const card = await page.card();
      const nodes = card ? all(card) : [];
      expect(card?.name).not.toBe('');
      expect(nodes.some(({ role }) => role === 'heading')).toBe(true);
      const unnamed = nodes.filter(
        ({ role, name }) => ['button', 'link'].includes(role) && name.trim() === '',
      );
      expect(unnamed).toEqual([]);
      await close();
    });
  });
});

/** 1.4.3: texts with less than 4.5 : 1 to the paper next under them, with their ratio. All colours are opaque. */
function faintTexts(): string[] {
  const root = document.querySelector('div[popover]')?.shadowRoot;
  const card = root?.querySelector('.card');
  if (!root || !card) throw new Error('No open root.');
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paperOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    if (channels(backgroundColor)[3] !== 0 || element === card) return backgroundColor;
    return paperOf(element.parentElement ?? card);
  };
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const faint: string[] = [];
  let seen = 0;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || walker.currentNode.nodeValue?.trim() === '') continue;
    seen++;
    const tones = [luminance(getComputedStyle(parent).color), luminance(paperOf(parent))];
    const ratio = (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${walker.currentNode.nodeValue}`);
  }
  return seen > 0 ? faint : ['no text'];
}

/** In the world of our content script, so that the card's script makes an open root there. */
async function openRoots(url: string): Promise<void> {
  const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
  await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: () => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        return attach.call(this, { ...options, mode: 'open' });
      };
    },
  });
}
