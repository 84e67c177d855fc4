/** The disk is full in the middle of an import (F12): said so, nothing of it is left, and all else works. */
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { both } from '../browsers/both.ts';
import { noSmallDisk } from '../browsers/small-disk.ts';
import { expectedMarks } from '../expected-marks.ts';
import { ask } from '../options/asking.ts';
import { longTable, textFile } from '../options/importing.ts';
import { said } from '../options/words.ts';
import { startServer } from '../server.ts';

const reason = noSmallDisk();
if (reason) console.warn(`The full disk is not tested: ${reason}.`);

/** Bytes: room for the browser's own files, and for a part of the import. Chromium packs what it stores. */
const sizes = { Chromium: 24_000_000, Firefox: 60_000_000 };
const rows = 50_000;

// In Chromium it fails without the cause that `writing` throws, and without `noSpace` in glossary.ts.
describe.skipIf(reason !== undefined).each(both)('in $name', ({ name, launch }) => {
  test('an import that fills the disk', { timeout: 360_000 }, async () => {
    const [browser, server] = await Promise.all([launch({ diskSize: sizes[name] }), startServer()]);
    try {
      const page = await browser.openExtensionPage('options.html#/import');
      await page.setFile(textFile('dishes.csv', longTable(rows)));
      const count = rows.toLocaleString('en');
      // A large file takes its time on a busy machine.
      await page.waitForText(said(en, 'importCounted', count, '0', '0', '0', '0'), 120_000);
      await page.clickOn('button', said(en, 'importStart', count));
      await page.waitForText(en.storeDiskFull, 180_000);
      const states = async () => (await ask(page, 'collections', {})).map(({ state }) => state);
      expect((await states()).filter((state) => state === 'whole')).toEqual([]);
      const web = await browser.open(server.url('/pages/card.html'));
      const texts = async () => (await web.marks()).map(({ text }) => text);
      await expect.poll(texts, { timeout: 20_000 }).toEqual(expectedMarks('pages/card.html'));
    } finally {
      await Promise.all([browser.close(), server.close()]);
    }
  });
});
