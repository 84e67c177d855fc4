/**
 * All of CC-CEDICT in the options page of a real Chromium: from the file to the dry run, the import,
 * the table with all of it, and a keystroke in its search until the new number of entries is drawn.
 * Told by the clock, as a reader waits; on a busy machine it is longer. `node tests/bench/table.ts`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import en from '../../locales/en.json' with { type: 'json' };
import { table } from '../../tools/table.ts';
import { chromium } from '../e2e/browsers/chromium.ts';
import type { Page } from '../e2e/browsers/driver.ts';
import { builtExtension } from './browsers/extensions.ts';
import { dictionaryFile } from './inputs/dictionary.ts';

const texts = ['zhongguo', 'policy', 'jízhua', '北京', 'reform'];

/** Between two letters of a reader who types slowly (ms). */
const letterPause = 400;

/** No step takes as long on any machine that runs the tests (ms). */
const patience = 300_000;

interface Watched {
  longTasks: number[];
  keystrokes: number[];
}
declare global {
  var watched: Watched;
}

const browser = await chromium.launch({
  extensionDir: await builtExtension('Chromium'),
  viewport: { width: 1280, height: 900 },
});
try {
  const page = await browser.openExtensionPage('options.html#/import');
  // What the page does to open is not what is measured.
  await sleep(2_000);
  await page.evaluate(watchTasks);
  const file = { name: 'cedict.u8', bytes: new TextEncoder().encode(await dictionaryFile()) };

  const rows: (string | number)[][] = [['step', 'ms', 'longest task of the page, ms']];
  const step = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    const ms = Math.round(performance.now() - start);
    rows.push([name, ms, await page.evaluate(longestTask)]);
  };
  await step('file → dry run', async () => {
    await page.setFile(file);
    await until(page, () => document.querySelector('.import .groups') !== null);
  });
  await step('import', async () => {
    await page.evaluate(() =>
      document.querySelector<HTMLFormElement>('.import form')?.requestSubmit(),
    );
    await until(page, () => document.querySelector('.import .ending') !== null);
  });
  await step('table of all entries', async () => {
    await page.clickOn('link', en.optionsGlossary);
    await until(page, () => /(12\d,\d{3}) of \1/.test(document.body.textContent));
  });
  await step('search', () => type(page));
  console.log(table(rows).join('\n'));

  const keystrokes = (await page.evaluate(() => globalThis.watched.keystrokes)).sort(
    (a, b) => a - b,
  );
  const median = keystrokes[keystrokes.length >> 1];
  console.log(
    `${keystrokes.length} keystrokes: ${median} ms in the median, ${keystrokes.at(-1)} ms at most.`,
  );
} finally {
  await browser.close();
}

async function type(page: Page): Promise<void> {
  await page.focus('searchbox', en.tableSearch);
  await page.evaluate(watchKeystrokes);
  for (const text of texts) {
    for (const letter of text) {
      await page.type(letter);
      await sleep(letterPause);
    }
    await page.press('Control+a');
    await page.press('Delete');
    await sleep(letterPause);
  }
}

async function until(page: Page, isDone: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!(await page.evaluate(isDone))) {
    if (Date.now() > end) throw new Error(`Not done in ${patience} ms: ${isDone}`);
    await sleep(100);
  }
}

function watchTasks(): void {
  globalThis.watched = { longTasks: [], keystrokes: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.watched.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** Since it was asked last; tasks below 50 ms are not told of. */
function longestTask(): string {
  const longest = Math.max(0, ...globalThis.watched.longTasks.splice(0));
  return longest === 0 ? 'below 50' : longest.toFixed(0);
}

/** From the letter to the end of the frame that draws another number of entries. */
function watchKeystrokes(): void {
  const counted = () => document.querySelector('main')?.textContent.match(/[\d,]+ of [\d,]+/)?.[0];
  let last = counted();
  let typed = 0;
  addEventListener('input', () => (typed = performance.now()), { capture: true });
  new MutationObserver(() => {
    const now = counted();
    if (now === last) return;
    last = now;
    const since = typed;
    requestAnimationFrame(() =>
      setTimeout(() => globalThis.watched.keystrokes.push(Math.round(performance.now() - since))),
    );
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
