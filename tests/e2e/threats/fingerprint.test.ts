/** What a page can learn of us: that its own terms are marked, and no more. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as wxtBrowser } from 'wxt/browser';
import { both } from '../browsers/both.ts';
import { builtExtension } from '../browsers/built-extension.ts';
import type { Browser } from '../browsers/driver.ts';
import { type FixtureServer, startServer } from '../server.ts';

declare const chrome: typeof wxtBrowser;

/** Our own files, and what many extensions have. */
function likelyPaths(folder: string): string[] {
  const own = globSync('**/*.{js,json,html,css,png,svg,bin,md}', { cwd: folder });
  expect(own.length).toBeGreaterThan(20);
  return [
    ...own.slice(0, 40),
    ...['card.js', 'words.bin', 'content-scripts/content.js', '_locales/en/messages.json'],
    ...['', 'manifest.json', '_generated_background_page.html', 'icon.png', 'injected.js'],
  ];
}

describe.each(both)('in $name', ({ name, launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  /** As a page may know it: the extension's id is public; the address in Firefox is not, but suppose it leaked. */
  let own: { id: string; origin: string };
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer()]);
    own = await browser.runInBackground(() => ({
      id: chrome.runtime.id,
      origin: chrome.runtime.getURL('/'),
    }));
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  // Fails with any file in `web_accessible_resources`.
  test('no file of ours can be had, by whatever element', async () => {
    const folder = builtExtension[name === 'Chromium' ? 'chromium' : 'firefox'];
    const page = await browser.open(server.url('/pages/card.html'));
    const urls = likelyPaths(join(folder)).map((path) => own.origin + path);
    const had = await page.evaluate(async (urls: string[]) => {
      const byElement = (name: 'img' | 'script' | 'link' | 'iframe', url: string) =>
        new Promise<boolean>((resolve) => {
          const element = document.createElement(name);
          element.addEventListener('load', () => resolve(name !== 'iframe'));
          element.addEventListener('error', () => resolve(false));
          if (element instanceof HTMLLinkElement) {
            element.rel = 'stylesheet';
            element.href = url;
          } else element.src = url;
          document.head.append(element);
          setTimeout(resolve, 3_000, false);
        });
      const tries = urls.flatMap((url) => [
        fetch(url).then(
          () => url,
          () => '',
        ),
        fetch(url, { mode: 'no-cors' }).then(
          () => url,
          () => '',
        ),
        ...(['img', 'script', 'link'] as const).map(async (name) =>
          (await byElement(name, url)) ? `${name} ${url}` : '',
        ),
      ]);
      return (await Promise.all(tries)).filter(Boolean);
    }, urls);
    expect(had).toEqual([]);
    await page.close();
  });

  // Fails with an open root, and with a name in the registry that says which concept it is.
  test('the registry and the sheet say what is marked, and nothing of whom, what or why', async () => {
    // A look that needs a sheet of ours.
    await browser.changeSettings({ markStyle: 'wavy' });
    const page = await browser.open(server.url('/pages/card.html'));
    await page.settledMarks({ atLeast: 4 });
    await page.hoverMark(0);
    await page.cardText();
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('tifa-active'))).toBe(true);
    const learned = await page.evaluate(() => {
      const said: string[] = [];
      for (const [name, highlight] of CSS.highlights) {
        said.push(name, highlight.type, String(highlight.priority));
        said.push(...Reflect.ownKeys(highlight).map(String));
        for (const range of highlight) {
          said.push(...Reflect.ownKeys(range).map((key) => `own ${String(key)}`));
          said.push(range.constructor.name, String(range.startContainer.nodeName));
        }
      }
      const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      const host = document.querySelector('[popover]');
      return {
        said: [...new Set(said)].toSorted(),
        rules: rules.map(({ cssText }) => cssText).join('\n'),
        host: host?.outerHTML,
        root: host?.shadowRoot,
        inside: host?.childNodes.length,
        globals: Reflect.ownKeys(window).filter((key) => /tifa/i.test(String(key))),
        resources: performance.getEntriesByType('resource').map(({ name }) => name),
      };
    });
    expect(learned.said).toEqual(
      ['#text', '0', '1', 'StaticRange', 'highlight', 'tifa-active', 'tifa-bundled'].toSorted(),
    );
    expect(learned.rules).toContain('tifa-bundled');
    expect(learned.rules).not.toMatch(/c-|http|extension|[\u4e00-\u9fff]/);
    expect(learned.host).toBe('<div popover="manual"></div>');
    expect(learned.root).toBeNull();
    expect(learned.inside).toBe(0);
    expect(learned.globals).toEqual([]);
    expect(learned.resources.filter((name) => /extension/.test(name))).toEqual([]);
    await page.press('Escape');
    await page.cardGone();
    expect(await page.evaluate(() => document.querySelector('[popover]'))).toBeNull();
    await page.close();
  });

  // Fails with the framework's own context in the place of `entrypoints/content/life.ts`.
  test('our script does not tell that it came, and cannot be told to go', async () => {
    const event = `${own.id}:content:wxt:content-script-started`;
    const quiet = await startServer({
      '/heard.html': `<!doctype html><meta charset="utf-8"><title>Ears</title><script>
        heard = [];
        const hear = (event) => heard.push(event.type);
        for (const type of ['${event}', 'wxt:content-script-started', '${own.id}:content:wxt:locationchange'])
          for (const target of [document, window]) target.addEventListener(type, hear, true);
        addEventListener('message', hear, true);
      </script><p>没有什么可说的。</p>`,
    });
    const page = await browser.open(quiet.url('/heard.html'));
    await page.evaluate(() => document.body.append('怀柔科学城'));
    await page.settledMarks({ atLeast: 1 });
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.evaluate((type: string) => {
      const detail = { contentScriptName: 'content', messageId: 'other' };
      document.dispatchEvent(new CustomEvent(type, { detail }));
      window.postMessage({ type: 'wxt:content-script-started', ...detail }, '*');
      document.body.append('，还有三城一区');
    }, event);
    await expect
      .poll(async () => (await page.marks()).map(({ text }) => text))
      .toEqual(['怀柔科学城', '三城一区']);
    await page.close();
    await quiet.close();
  });

  test('nothing of the extension complained', async () => {
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
