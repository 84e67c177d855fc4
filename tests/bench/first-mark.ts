/**
 * How long a reader waits for the first mark: a page of 20,000 characters, 20 loads each with the
 * background running and stopped, in both browsers. Prints medians, in ms. Build first, then
 * `node tests/bench/first-mark.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../../tools/table.ts';
import { both } from '../e2e/browsers/both.ts';
import type { Browser } from '../e2e/browsers/driver.ts';
import { fixtures } from '../e2e/expected-marks.ts';
import { startServer } from '../e2e/server.ts';

const characters = 20_000;
const loads = 20;

interface Times {
  /** From the start of the navigation. */
  navigation: number;
  /** From the end of parsing, which the content script waits for. */
  parsed: number;
}

const server = await startServer({ '/long.html': longPage() });
const rows: (string | number)[][] = [['', 'since parsed', 'worst', 'since navigation', 'worst']];
try {
  for (const { name, launch } of both) {
    const browser = await launch();
    try {
      // The first load waits for the glossary to be stored, once in an extension's life.
      await measure(browser, 2, false);
      for (const stopped of [false, true]) {
        const times = await measure(browser, loads, stopped);
        const parsed = sorted(times.map((time) => time.parsed));
        const navigation = sorted(times.map((time) => time.navigation));
        rows.push([
          `${name}, background ${stopped ? 'stopped' : 'running'}`,
          median(parsed),
          parsed.at(-1) ?? 0,
          median(navigation),
          navigation.at(-1) ?? 0,
        ]);
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  await server.close();
}
for (const line of table(rows)) console.log(line);

async function measure(browser: Browser, loads: number, stopped: boolean): Promise<Times[]> {
  const times: Times[] = [];
  for (let load = 0; load < loads; load++) {
    if (stopped) await browser.stopWorker();
    const page = await browser.open(server.url('/long.html'));
    await page.settledMarks();
    times.push(await page.evaluate(readTimes));
    await page.close();
  }
  return times;
}

function readTimes(): Times {
  const { firstMark, parsed } = globalThis as unknown as { firstMark: number; parsed: number };
  return { navigation: Math.round(firstMark), parsed: Math.round(firstMark - parsed) };
}

/** The report, over and over; a script looks at each frame whether a mark is there. */
function longPage(): string {
  const report = readFileSync(join(fixtures, 'report/zh-Hans.txt'), 'utf8');
  const text = report.repeat(Math.ceil(characters / report.length)).slice(0, characters);
  const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>20,000</title>
<script>
  addEventListener('DOMContentLoaded', () => { globalThis.parsed = performance.now(); });
  requestAnimationFrame(function look() {
    if ([...CSS.highlights.keys()].some((name) => name.startsWith('tifa-'))) globalThis.firstMark = performance.now();
    else requestAnimationFrame(look);
  });
</script>
${paragraphs.join('\n')}`;
}

function sorted(numbers: number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

function median(ordered: number[]): number {
  const half = ordered.length / 2;
  return Math.round(((ordered[Math.ceil(half) - 1] ?? 0) + (ordered[Math.floor(half)] ?? 0)) / 2);
}
