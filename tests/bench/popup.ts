/**
 * From the popup's opening until it lists the terms of the page in front, and until their counterparts
 * stand beside them, with the background running and stopped; Chromium, the popup in a tab, by the clock.
 * `node tests/bench/popup.ts`
 */
import { table } from '../../tools/table.ts';
import { chromium } from '../e2e/browsers/chromium.ts';
import { popupPath } from '../e2e/page-list.ts';
import { startServer } from '../e2e/server.ts';
import { builtExtension } from './browsers/extensions.ts';
import { replaceGlossary } from './browsers/glossary.ts';
import { conceptOfEntry } from './inputs/concepts.ts';
import { commonWords } from './inputs/made-text.ts';
import { median } from './measure/rounds.ts';

const openings = 20;
const terms = commonWords(1_000);

const server = await startServer({
  '/all.html': `<!doctype html><meta charset="utf-8">${terms.map((term) => `<p>${term}</p>`).join('')}`,
});
const browser = await chromium.launch({
  extensionDir: await builtExtension('Chromium'),
  viewport: { width: 360, height: 600 },
});
const rows: (string | number)[][] = [['page', 'background', 'listed, ms', 'with counterparts, ms']];
try {
  await measure('an article, as it ships', '/articles/zh-hans.html', 60);
  await replaceGlossary(browser, terms.map(asEntry).map(conceptOfEntry));
  await measure('a page of 1,000 terms', '/all.html', 900);
} finally {
  await browser.close();
  await server.close();
}
console.log(table(rows).join('\n'));

function asEntry(term: string, index: number) {
  return { simplified: term, traditional: term, english: `term ${index}` };
}

async function measure(name: string, path: string, least: number): Promise<void> {
  const page = await browser.open(server.url(path));
  await page.settledMarks({ atLeast: 1, timeout: 30_000 });
  const address = await popupPath(browser, server.url(path));
  for (const background of ['running', 'stopped']) {
    const listed: number[] = [];
    const complete: number[] = [];
    for (let opening = 0; opening < openings; opening++) {
      if (background === 'stopped') await browser.stopWorker();
      const popup = await browser.openExtensionPage(address);
      const times = await popup.evaluate(timesUntil, least);
      listed.push(times.listed);
      complete.push(times.complete);
      await popup.close();
    }
    rows.push([name, background, Math.round(median(listed)), Math.round(median(complete))]);
  }
  await page.close();
}

/** Since the page of the popup was asked for (ms). Runs in it. */
async function timesUntil(least: number): Promise<{ listed: number; complete: number }> {
  const count = (selector: string) => document.querySelectorAll(`.page-terms ${selector}`).length;
  const until = async (isDone: () => boolean) => {
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 2));
    return performance.now();
  };
  const listed = await until(() => count('.terms li') >= least);
  const complete = await until(() => count('.counterparts > span') >= least);
  return { listed, complete };
}
