/**
 * The database is another than expected: taken over by a later version, held by an older one, deleted,
 * without its compiled part (F9–F11, F14, F34). Pages are marked all the same, and nobody is left guessing.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { concept } from '../../unit/store/open-database.ts';
import { both } from '../browsers/both.ts';
import type { Browser, Page } from '../browsers/driver.ts';
import { expectedMarks } from '../expected-marks.ts';
import { ask } from '../options/asking.ts';
import { type FixtureServer, startServer } from '../server.ts';
import {
  deleteBehindBack,
  dump,
  holdFirstVersion,
  letGo,
  putLexiconBack,
  rememberLexicon,
  spoilLexicon,
  upgradeBehindBack,
} from './raw-database.ts';

const own = concept('c-tea-egg', 'personal', '茶叶蛋', 'tea egg');
const market =
  '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><p>怀柔科学城的茶叶蛋。</p>';

describe.each(both)('in $name', ({ launch }) => {
  let browser: Browser;
  let server: FixtureServer;
  let desk: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), startServer({ '/market.html': market })]);
    desk = await browser.openExtensionPage('popup.html');
    await ask(desk, 'save', { concept: own });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const isMarked = async (path: string, marks: string[]) => {
    const page = await browser.open(server.url(path));
    const texts = async () => (await page.marks()).map(({ text }) => text);
    await expect.poll(texts, { timeout: 20_000 }).toEqual(marks);
    await page.close();
  };
  const bundledAreMarked = () => isMarked('/pages/card.html', expectedMarks('pages/card.html'));
  const save = () => ask(desk, 'save', { concept: own });
  const popup = async (work: (page: Page) => Promise<void>) => {
    const page = await browser.openExtensionPage('popup.html');
    await work(page);
    await page.close();
  };

  const done = (work: () => Promise<unknown>) =>
    expect.poll(() => work().then(() => 'done', String)).toBe('done');

  // `gone` and `empty` fail without `last?.lexicon` in glossary/store/lexicons.ts, `of another form` without `isCurrentFormat`.
  test.each(['gone', 'empty', 'of another form'] as const)(
    'a compiled lexicon that is %s is compiled anew',
    async (how) => {
      await isMarked('/market.html', ['怀柔科学城', '茶叶蛋']);
      await done(() => browser.runInBackground(spoilLexicon, how));
      await browser.stopWorker();
      await isMarked('/market.html', ['怀柔科学城', '茶叶蛋']);
      expect(await ask(desk, 'status', {})).toEqual({ muted: [] });
    },
  );

  // Fails where lexicons.ts takes whatever lexicon is stored, and not that of the present revision.
  test('a compiled lexicon that is old is compiled anew', async () => {
    await isMarked('/market.html', ['怀柔科学城', '茶叶蛋']);
    await done(() => desk.evaluate(rememberLexicon));
    await ask(desk, 'remove', { ids: [own.id] });
    await isMarked('/market.html', ['怀柔科学城']);
    await done(() => desk.evaluate(putLexiconBack));
    await browser.stopWorker();
    await isMarked('/market.html', ['怀柔科学城']);
    expect(await ask(desk, 'status', {})).toEqual({ muted: [] });
    await save();
  });

  test('deleted behind our back: the packaged concepts are there again, and the loss is told', async () => {
    // Without our handler of versionchange Dexie’s own lets go too, and says so: the last test fails.
    await desk.evaluate(deleteBehindBack);
    // Fails without `gone` in stored-glossary.ts: Dexie goes on with an empty database.
    await isMarked('/market.html', ['怀柔科学城']);
    // Fails without noteNew in stored-glossary.ts.
    await popup(async (page) => {
      await page.waitForText(en.popupStoreLost);
      await page.clickOn('button', en.popupStoreLostSeen);
      await expect.poll(() => page.text()).not.toContain(en.popupStoreLost);
    });
    expect(await ask(desk, 'status', {})).toEqual({ muted: [] });
    await save();
    await isMarked('/market.html', ['怀柔科学城', '茶叶蛋']);
  });

  test('deleted while the background rests', async () => {
    await browser.stopWorker();
    await desk.evaluate(deleteBehindBack);
    expect(await ask(desk, 'status', {})).toEqual({ muted: [], lost: true });
    await isMarked('/market.html', ['怀柔科学城']);
    // What is there again is not missed any more.
    await save();
    await expect.poll(() => ask(desk, 'status', {})).toEqual({ muted: [] });
  });

  test('taken over by a later version: it is let go at once, and not a row of it touched', async () => {
    // Fails without our handler of versionchange: Dexie’s own lets go, but opens it again and mends it.
    await desk.evaluate(upgradeBehindBack, 300);
    const before = await desk.evaluate(dump);
    expect(before.version).toBe(300);
    // All that follows fails without isNewer in glossary/store/opening.ts: Dexie mends and fills it.
    for (const _ of ['as it is', 'as an older build starts on it']) {
      await expect(save()).rejects.toThrow(en.storeNewer);
      await bundledAreMarked();
      expect(await ask(desk, 'status', {})).toMatchObject({ storeProblem: 'newer' });
      await popup((page) => page.waitForText(en.popupStoreNewer));
      expect(await desk.evaluate(dump)).toEqual(before);
      await browser.stopWorker();
    }
    await desk.evaluate(deleteBehindBack);
  });

  test('held by an older version: the cause is named, and it opens once that lets go', async () => {
    await browser.stopWorker();
    await desk.evaluate(deleteBehindBack).catch(() => undefined);
    await desk.evaluate(holdFirstVersion);
    // Fails without the limit of time in opening.ts: no answer. Without isHeld: another cause.
    expect(await ask(desk, 'status', {})).toMatchObject({ storeProblem: 'in-use' });
    await bundledAreMarked();
    await expect(save()).rejects.toThrow(en.storeInUse);
    await popup(async (page) => {
      await page.waitForText(en.popupStoreInUse);
      await desk.evaluate(letGo);
      await page.clickOn('button', en.popupTryAgain);
      await expect.poll(() => page.text()).not.toContain(en.popupStoreInUse);
    });
    await save();
    await isMarked('/market.html', ['怀柔科学城', '茶叶蛋']);
  });

  test('nobody complained', async () => {
    expect(await desk.consoleMessages()).toEqual([]);
    expect(await browser.extensionMessages()).toEqual([]);
  });
});
