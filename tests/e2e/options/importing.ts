/** Brings a file into the glossary through the import room, as a reader does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../../locales/en.json' with { type: 'json' };
import type { GivenFile, Page } from '../browsers/driver.ts';
import { fixtures } from '../expected-marks.ts';
import { said, type Words } from './words.ts';

export function fixtureFile(name: string): GivenFile {
  return { name, bytes: readFileSync(join(fixtures, 'files', name)) };
}

export function textFile(name: string, text: string): GivenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export interface Counts {
  new?: number;
  changed?: number;
  duplicate?: number;
  rejected?: number;
  warned?: number;
}

/** Waits for the dry run of the file that was given. */
export async function dryRun(page: Page, counts: Counts, words: Words = en): Promise<void> {
  const { new: added = 0, changed = 0, duplicate = 0, rejected = 0, warned = 0 } = counts;
  const given = [added, changed, duplicate, rejected, warned].map((count) =>
    count.toLocaleString('en'),
  );
  await page.waitForText(said(words, 'importCounted', ...given));
}

/** Presses the button of a dry run and waits for the end; `name` is the collection's. */
export async function importAll(page: Page, name: string, entries: number): Promise<void> {
  const count = entries.toLocaleString('en');
  await page.clickOn('button', said(en, 'importStart', count));
  await page.find('button', en.importUndo, 30_000);
  await page.waitForText(said(en, 'importDone', name, count));
}

/** Goes to another room of the page. */
export async function goTo(page: Page, room: 'glossary' | 'import' | 'export'): Promise<void> {
  const name = { glossary: en.optionsGlossary, import: en.optionsImport, export: en.optionsExport };
  await page.clickOn('link', name[room]);
}

/** The list of imports, in the room of the glossary, unfolded. */
export async function openImports(page: Page): Promise<void> {
  await goTo(page, 'glossary');
  const list = new RegExp(`^${en.tableImports}`);
  await page.find('button', list);
  const isOpen = () =>
    page.evaluate(() => document.querySelector<HTMLDetailsElement>('details.collections')?.open);
  if (!(await isOpen())) await page.clickOn('button', list);
}

/** Undoes an import from the list, or removes what was stored of it, and comes back. */
export async function undoImport(
  page: Page,
  name: string,
  button: 'tableImportUndoNamed' | 'tableImportRemoveNamed' = 'tableImportUndoNamed',
): Promise<void> {
  await openImports(page);
  await page.clickOn('button', said(en, button, name));
  await page.waitForText(said(en, 'tableImportUndone', name), 30_000);
  await goTo(page, 'import');
}

/** As many rows as are wanted, each with another term. */
export function longTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => `菜谱第${row}号菜,dish number ${row}`);
  return `zh-Hans,en\n${lines.join('\n')}\n`;
}
