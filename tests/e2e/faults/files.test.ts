/**
 * The files of the database are deleted, spoilt or out of reach when the browser starts (F13, F14): pages
 * are marked from the packaged concepts, and the reader is told what became of their own. So are those of
 * the settings: the defaults stand in.
 */
import { existsSync, globSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { browser as extensionBrowser } from 'wxt/browser';
import en from '../../../locales/en.json' with { type: 'json' };
import { concept } from '../../unit/store/open-database.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { createProfile, type Profile } from '../browsers/profile.ts';
import { expectedMarks } from '../expected-marks.ts';
import { ask } from '../options/asking.ts';
import { type FixtureServer, startServer } from '../server.ts';

declare const chrome: typeof extensionBrowser;

// Browsers start five times here.
vi.setConfig({ testTimeout: 120_000 });

const own = concept('c-tea-egg', 'personal', '茶叶蛋', 'tea egg');

/** Where each browser keeps the databases of an extension. */
const folders = {
  Chromium: 'Default/IndexedDB/chrome-extension_*.indexeddb.leveldb',
  // What has a “^” in its name holds the settings.
  Firefox: 'storage/*/moz-extension+++!(*^*)/idb',
};

/** And where Firefox keeps the settings. */
const settingsFolder = 'storage/*/moz-extension+++*^*/idb';

const garbage = Buffer.alloc(40_000, 'no database');

describe.each(both)('in $name', ({ launch, name }) => {
  let profile: Profile;
  let server: FixtureServer;
  beforeAll(async () => {
    profile = createProfile(name);
    server = await startServer();
  });
  afterAll(async () => {
    await server?.close();
    await profile?.remove();
  });

  const folder = (pattern = folders[name]) => {
    const [found] = globSync(pattern, { cwd: profile.path });
    if (!found) throw new Error(`${name} keeps nothing in ${pattern}.`);
    return join(profile.path, found);
  };
  /** A file stands where the folder was. Gives the way back. */
  const hide = (place: string) => {
    const hidden = `${place}-hidden`;
    renameSync(place, hidden);
    writeFileSync(place, garbage);
    return () => {
      if (existsSync(place)) rmSync(place, { recursive: true });
      renameSync(hidden, place);
    };
  };
  const run = async (work: (browser: Browser, popup: Page) => Promise<void>) => {
    const browser = await launch({ profile });
    try {
      await work(browser, await browser.openExtensionPage('popup.html'));
    } finally {
      await browser.close();
    }
  };
  const bundledAreMarked = async (browser: Browser) => {
    const expected = expectedMarks('pages/card.html');
    const page = await browser.open(server.url('/pages/card.html'));
    const texts = async () => (await page.marks()).map(({ text }) => text);
    await expect.poll(texts, { timeout: 20_000 }).toEqual(expected);
    await page.close();
  };

  test('what is saved is there when the browser starts again', async () => {
    await run(async (_, popup) => {
      await ask(popup, 'save', { concept: own });
    });
    await run(async (browser, popup) => {
      expect(await ask(popup, 'concepts', { ids: [own.id] })).toHaveLength(1);
      await bundledAreMarked(browser);
    });
  });

  // Fails without noteNew in stored-glossary.ts: nobody learns of it.
  test('deleted: begun anew, and the loss is told', async () => {
    rmSync(folder(), { recursive: true });
    await run(async (browser, popup) => {
      await bundledAreMarked(browser);
      await popup.waitForText(en.popupStoreLost);
      expect(await ask(popup, 'status', {})).toEqual({ muted: [], lost: true });
      // For the next one to have something to lose.
      await ask(popup, 'save', { concept: own });
    });
  });

  // Fails without the catch in glossary.ts, which puts the packaged glossary in place of the store.
  test('out of reach: said so, and all is there once it is within reach', async () => {
    const putBack = hide(folder());
    await run(async (browser, popup) => {
      await bundledAreMarked(browser);
      await popup.waitForText(en.popupStoreCannotOpen);
      await expect(ask(popup, 'save', { concept: own })).rejects.toThrow(en.storeCannotOpen);
      // Nor can it be begun anew; that it was tried is no loss, and keeps none from being told.
      await popup.clickOn('button', en.popupAnew);
      await popup.clickOn('button', en.popupAnewConfirm);
      await popup.waitForText(en.popupAnewFailed);
    });
    putBack();
    await run(async (_, popup) => {
      expect(await ask(popup, 'concepts', { ids: [own.id] })).toHaveLength(1);
    });
  });

  // Fails without the catch in known-settings.ts, and the popup gets no answer without that in loss.ts. Chromium’s
  // storage does not fail then, but leaves whoever asks without an answer.
  const says = name === 'Firefox';
  test.runIf(says)('the settings are out of reach: pages are marked as by default', async () => {
    await run(async (browser) => {
      await browser.changeSettings({ occurrences: 'firstOnPage' });
    });
    const putBack = hide(folder(settingsFolder));
    await run(async (browser, popup) => {
      await bundledAreMarked(browser);
      expect(await ask(popup, 'status', {})).toEqual({ muted: [] });
    });
    putBack();
    await run(async (browser) => {
      const { settings } = await browser.runInBackground(() =>
        chrome.storage.local.get('settings'),
      );
      expect(settings).toMatchObject({ occurrences: 'firstOnPage' });
      await browser.changeSettings({ occurrences: 'every' });
    });
  });

  // As above. Chromium begins anew, Firefox keeps what it cannot read.
  test('spoilt: the packaged concepts are marked, and it is told', async () => {
    spoil();
    await run(async (browser, popup) => {
      await bundledAreMarked(browser);
      await popup.waitForText(name === 'Chromium' ? en.popupStoreLost : en.popupStoreCannotOpen);
    });
  });

  // Chromium has done so by itself. Fails without `deleteDatabase` in glossary.ts: it still cannot be opened.
  test.runIf(name === 'Firefox')('spoilt: the reader begins anew, by keys alone', async () => {
    await run(async (browser, popup) => {
      await popup.focus('button', en.popupAnew);
      expect(await popup.has('button', en.popupAnewConfirm)).toBe(false);
      await popup.press('Enter');
      await popup.waitForText(en.popupAnewWarning);
      await popup.focus('button', en.popupAnewConfirm);
      await popup.press('Enter');
      await popup.waitForText(en.popupAnewDone);
      const text = await popup.text();
      for (const sentence of [en.popupStoreCannotOpen, en.popupStoreLost])
        expect(text).not.toContain(sentence);
      await ask(popup, 'save', { concept: own });
      await bundledAreMarked(browser);
      await popup.clickOn('button', en.exportRestore);
      const options = await browser.opened('#/export');
      await options.waitForText(en.exportRestore);
    });
    await run(async (_, popup) => {
      expect(await ask(popup, 'status', {})).toEqual({ muted: [] });
      expect(await ask(popup, 'concepts', { ids: [own.id] })).toHaveLength(1);
    });
  });

  function spoil(): void {
    const files = globSync('**/*', { cwd: folder() }).map((file) => join(folder(), file));
    for (const file of files.filter((file) => statSync(file).isFile()))
      writeFileSync(file, garbage);
  }
});
