/**
 * Inside a transaction nothing but the database may be awaited (F17): anything else lets it end before its
 * time, with what was written so far. No type tells, so the files are held to it, and a slip is survived.
 */
import 'fake-indexeddb/auto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { raiseRevision, writing } from '../../../glossary/store/writing.ts';
import { concept } from '../store/open-database.ts';

vi.setConfig({ testTimeout: 20_000 });

const store = join(import.meta.dirname, '../../../glossary/store');

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  Dexie.dependencies.indexedDB = new IDBFactory();
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => []);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** What takes a turn of its own, and is a promise or becomes one. */
const foreign =
  /\b(fetch|setTimeout|setInterval|requestIdleCallback|queueMicrotask|import)\s*\(|\bcrypto\.subtle\b|\bbrowser\.|\bnavigator\./;

// Fails when one of the files asks for settings, a file, a digest or a pause: seen with a `setTimeout` in edits.ts.
test.each(globSync('*.ts', { cwd: store }).filter((file) => file !== 'opening.ts'))(
  '%s waits for nothing but the database',
  (file) => {
    const lines = readFileSync(join(store, file), 'utf8').split('\n');
    expect(lines.filter((line) => foreign.test(line))).toEqual([]);
  },
);

// Fails without the `finally` of write.ts: the error comes, but what was written is not marked.
test('a slip is an error, and what it has written all the same counts', async () => {
  const { write } = await import('../../../entrypoints/background/write.ts');
  const { glossary } = await import('../../../entrypoints/background/glossary.ts');
  const before = await (await glossary()).lexicon();
  const slip = write(
    (db) =>
      writing(db, async () => {
        const own = { ...concept('c-own', 'personal', '小院高墙'), collection: '' };
        await db.concepts.put(own);
        await raiseRevision(db);
        await new Promise((resolve) => setTimeout(resolve, 30));
        await db.concepts.put({ ...own, id: 'c-second' });
      }),
    () => undefined,
  );
  await expect(slip).rejects.toMatchObject({ name: /PrematureCommit|TransactionInactive/ });
  const present = await glossary();
  const [stored] = await present.concepts(['c-own']);
  const after = await present.lexicon();
  expect(stored).toBeDefined();
  expect(after.revision).toBe(before.revision + 1);
  expect(after.conceptIds).toContain('c-own');
});
