/**
 * What a reader keeps from a page: a term from its card, taken back or edited; the sentence around a
 * selection; and that each change of the glossary shows in the page, which is not loaded again.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as extensionBrowser } from 'wxt/browser';
import type { Concept } from '../../glossary/concept.ts';
import en from '../../locales/en.json' with { type: 'json' };
import type { Surroundings } from '../../utils/messages.ts';
import { both } from './browsers/both.ts';
import type { Browser, Page } from './browsers/driver.ts';
import { ask, personalConcepts, personalTerms } from './options/asking.ts';
import { type FixtureServer, startServer } from './server.ts';

declare const chrome: typeof extensionBrowser;

const sentence = 'In spring she visits Zhongguancun Science City and eats a tea egg.';
const long = 'so it goes on and on, '.repeat(60);

const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<style>body { margin: 40px } .unseen { visibility: hidden }</style>
<h1>A heading</h1>
<p>It is cold. ${sentence.replace('she', '<em>she</em>')} Then it is summer.</p>
<p lang="zh-Hans">天气很冷。春天她参观科学城，<br>还吃了<ruby>茶<rt>chá</rt></ruby>叶蛋！后来是夏天。</p>
<p>This has <span class="unseen">a secret and </span>an open part.</p>
<p>Here ${long}begins the mooncake${long.replaceAll('so', ' and so')}until it ends.</p>
<div id="host"><template shadowrootmode="open"><p>Outside. Inside stands a dumpling. After.</p></template></div>
<p contenteditable>Nobody reads a draft here.</p>
<p>Some <code>code of mine</code> stands here.</p>
<textarea>Nobody reads a letter here.</textarea>`;

let server: FixtureServer;
beforeAll(async () => {
  server = await startServer({ '/article.html': article });
});
afterAll(() => server.close());

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let options: Page;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    options = await browser.openExtensionPage('options.html');
    page = await browser.open(server.url('/article.html'));
    await page.settledMarks({ atLeast: 2 });
  });
  afterAll(() => browser?.close());

  const leave = async () => {
    await page.press('Escape');
    await page.move(5, 5);
    await page.cardGone();
  };
  const cardOf = async (text: string) => {
    await page.hoverText(text);
    const parts = await page.cardText();
    return parts.map(({ name }) => name);
  };
  const texts = async () => (await page.marks()).map(({ text }) => text);
  const kind = async (text: string) =>
    (await page.marks()).find((mark) => mark.text === text)?.name;

  describe('the card', () => {
    const term = 'Zhongguancun Science City';

    test('saves a term, and says so', async () => {
      expect(await cardOf(term)).toContain(en.cardSave);
      await page.clickInCard(en.cardSave);
      await expect
        .poll(async () => (await page.cardText()).map(({ name }) => name))
        .toEqual(expect.arrayContaining([en.cardSaved, en.cardUndo]));
      const [copy] = await personalConcepts(options);
      const contexts = copy?.languages.flatMap(({ terms }) =>
        terms.flatMap((t) => t.contexts ?? []),
      );
      const sourceUrl = server.url('/article.html');
      expect(contexts).toEqual([{ text: sentence, source: 'An article', sourceUrl }]);
    });

    test('takes that back', async () => {
      await page.clickInCard(en.cardUndo);
      await expect
        .poll(async () => (await page.cardText()).map(({ name }) => name))
        .toContain(en.cardSave);
      expect(await personalConcepts(options)).toEqual([]);
      await leave();
      await expect.poll(() => kind(term)).toBe('tifa-bundled');
      expect(await cardOf(term)).not.toContain(en.cardOwn);
      await leave();
    });

    test('shows the copy next, which is edited in the form', async () => {
      await cardOf(term);
      await page.clickInCard(en.cardSave);
      await expect.poll(() => kind(term)).toBe('tifa-personal');
      await leave();
      const parts = await cardOf(term);
      expect(parts).toEqual(
        expect.arrayContaining([en.cardOwn, en.cardEdit, sentence, 'An article']),
      );
      expect(parts).not.toContain(en.cardSave);
      await page.clickInCard(en.cardEdit);
      const form = await browser.opened('#/concept');
      await expect
        .poll(() => form.evaluate(fieldValues))
        .toEqual(expect.arrayContaining([term, '中关村科学城', sentence, 'An article']));
      await form.close();
      await page.show();
      await leave();
      for (const { id } of await personalConcepts(options))
        await ask(options, 'remove', { ids: [id] });
      await expect.poll(() => kind(term)).toBe('tifa-bundled');
    });

    test('shows what has changed of a term that is marked as before', async () => {
      const concept = egg('tea egg');
      await ask(options, 'save', { concept: { ...concept, note: 'with soy sauce' } });
      await expect.poll(() => kind('tea egg')).toBe('tifa-personal');
      expect(await cardOf('tea egg')).toContain('with soy sauce');
      await leave();
      await ask(options, 'save', { concept: { ...concept, note: 'with star anise' } });
      await expect
        .poll(async () => {
          const parts = await cardOf('tea egg');
          await leave();
          return parts;
        })
        .toContain('with star anise');
      await ask(options, 'remove', { ids: [concept.id] });
    });

    test('keeps no sentence where the reader has switched that off', async () => {
      await browser.changeSettings({ saveContext: false });
      await cardOf(term);
      await page.clickInCard(en.cardSave);
      await expect.poll(() => kind(term)).toBe('tifa-personal');
      expect(JSON.stringify(await personalConcepts(options))).not.toContain('tea egg');
      await page.clickInCard(en.cardUndo);
      await expect.poll(() => kind(term)).toBe('tifa-bundled');
      await leave();
      await browser.changeSettings({ saveContext: true });
    });

    test('says what is wrong when the background cannot', async () => {
      await cardOf(term);
      await page.clickInCard(en.cardSave);
      await expect.poll(() => personalConcepts(options)).toHaveLength(1);
      const [copy] = await personalConcepts(options);
      await ask(options, 'remove', { ids: [copy?.id ?? ''] });
      await page.clickInCard(en.cardUndo);
      await expect
        .poll(async () => (await page.cardText()).map(({ name }) => name))
        .toContain(en.storeChangedSince);
      await leave();
    });
  });

  describe('a change of the glossary shows in the open page', () => {
    test.each<[what: string, change: () => Promise<unknown>, marked: string[]]>([
      ['added', () => ask(options, 'save', { concept: egg('tea egg') }), ['tea egg']],
      ['edited', () => ask(options, 'save', { concept: egg('eats') }), ['eats']],
      ['muted', () => ask(options, 'muteAll', { ids: ['c-egg'], muted: true }), []],
      [
        'no longer muted',
        () => ask(options, 'muteAll', { ids: ['c-egg'], muted: false }),
        ['eats'],
      ],
      ['part of words', () => ask(options, 'save', { concept: egg('ummer', false) }), ['ummer']],
      ['deleted', () => ask(options, 'remove', { ids: ['c-egg'] }), []],
    ])('%s', async (_, change, marked) => {
      const bundled = (await page.marks()).filter(({ name }) => name === 'tifa-bundled');
      await change();
      await expect
        .poll(async () => (await texts()).filter((text) => words.has(text)))
        .toEqual(marked);
      expect((await page.marks()).filter(({ name }) => name === 'tifa-bundled')).toEqual(bundled);
      expect(await personalTerms(options)).toHaveLength(_ === 'deleted' ? 0 : 1);
    });
    const words = new Set(['tea egg', 'eats', 'ummer']);
  });

  describe('the sentence around a selection', () => {
    test.each<[what: string, from: string, to: string, expected: string | undefined]>([
      ['of a word', 'tea egg', 'tea egg', sentence],
      ['over elements of a line', 'spring', 'visits', sentence],
      ['over two sentences', 'tea egg', 'summer', `${sentence} Then it is summer.`],
      ['over several blocks: where it begins', 'heading', 'spring', 'A heading'],
      [
        'in Chinese, over a line break and a reading',
        '科学城',
        '叶蛋',
        '春天她参观科学城， 还吃了茶叶蛋！',
      ],
      ['beside hidden text', 'This has', 'open part', 'This has an open part.'],
      ['in an open shadow root', 'dumpling', 'dumpling', 'Inside stands a dumpling.'],
      ['in hidden text', 'secret', 'secret', undefined],
      ['in an editor', 'draft', 'draft', undefined],
      ['in code', 'code of', 'mine', undefined],
    ])('%s', async (_, from, to, expected) => {
      await page.evaluate(select, from, to);
      expect((await surroundings())?.sentence).toBe(expected);
    });

    test('too long a one is cut around the selection', async () => {
      await page.evaluate(select, 'mooncake', 'mooncake');
      const cut = (await surroundings())?.sentence ?? '';
      expect(cut.length).toBeLessThanOrEqual(500);
      expect(cut).toMatch(/^….* begins the mooncake.*…$/);
    });

    test('of what is selected in a field there is none', async () => {
      await page.evaluate(() => {
        getSelection()?.removeAllRanges();
        document.querySelector('textarea')?.focus();
        document.querySelector('textarea')?.select();
      });
      expect(await surroundings()).toBeUndefined();
      await page.evaluate(() => document.querySelector('textarea')?.blur());
    });

    test('without a selection there is none', async () => {
      await page.evaluate(() => getSelection()?.removeAllRanges());
      expect(await surroundings()).toBeUndefined();
    });

    test('is there also where nothing is marked', async () => {
      await browser.changeSettings({ enabled: false });
      await expect.poll(texts).toEqual([]);
      await page.evaluate(select, 'tea egg', 'tea egg');
      expect((await surroundings())?.sentence).toBe(sentence);
      await browser.changeSettings({ enabled: true });
    });
  });

  test('left no word of complaint', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
    expect(await page.consoleMessages()).toEqual([]);
  });

  async function surroundings(): Promise<Surroundings | undefined> {
    const answer = await browser.runInBackground(askTab, page.url);
    return answer ?? undefined;
  }
});

function egg(term: string, wholeWord = true): Concept {
  return {
    id: 'c-egg',
    origin: 'personal',
    subjectField: [],
    languages: [
      { lang: 'zh-Hans', terms: [{ id: 't-egg-1', term: '茶叶蛋' }] },
      { lang: 'en', terms: [{ id: 't-egg-2', term, match: { wholeWord } }] },
    ],
  };
}

// The rest runs in a page of the web or of the extension, or in the background, sent there as text.

async function askTab(url: string): Promise<Surroundings | null> {
  const tabs = await chrome.tabs.query({});
  const id = tabs.find((tab) => tab.url === url)?.id ?? -1;
  const answer = await chrome.tabs.sendMessage(id, { notice: 'askSurroundings' }, { frameId: 0 });
  return answer ?? null;
}

/** Selects from the beginning of one text to the end of another, also in open shadow roots. */
function select(from: string, to: string): void {
  const find = (text: string, root: Node): [Node, number] | undefined => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      const at = node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.indexOf(text) ?? -1) : -1;
      if (at >= 0) return [node, at];
      const inner = (node as Element).shadowRoot;
      const found = inner && find(text, inner);
      if (found) return found;
    }
    return undefined;
  };
  const [start, end] = [find(from, document.body), find(to, document.body)];
  if (!start || !end) throw new Error(`“${from}” or “${to}” is not on the page.`);
  getSelection()?.setBaseAndExtent(...start, end[0], end[1] + to.length);
}

function fieldValues(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea');
  return [...fields].map(({ value }) => value).filter(Boolean);
}
