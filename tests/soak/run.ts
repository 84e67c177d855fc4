/**
 * Half an hour of reading, as `npm run soak`: 200 pages again and again in a few tabs, with all that pages
 * and readers do, and every minute a look at what is held. Prints a table, writes `reports/soak.json`, and
 * fails where something grew, complained or was marked wrongly. For less, or the other browser:
 * `node tests/soak/run.ts --minutes 2 --pages 40 --seed 5 --browser Firefox`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { table } from '../../tools/table.ts';
import { chromiumLab } from '../bench/browsers/chromium-lab.ts';
import { builtExtension } from '../bench/browsers/extensions.ts';
import { firefoxLab } from '../bench/browsers/firefox-lab.ts';
import type { Lab } from '../bench/browsers/lab.ts';
import { root } from '../bench/inputs/cache.ts';
import { randomBy } from '../bench/inputs/random.ts';
import type { Page } from '../e2e/browsers/driver.ts';
import { startServer } from '../e2e/server.ts';
import { otherThanFresh } from './fresh.ts';
import { resident, soakPages } from './pages.ts';
import { acts, drawAct, kills, putBack, type Soaking } from './reader.ts';
import { look, references } from './sample.ts';
import { type Growth, growths, leastBytes, type Sample } from './verdict.ts';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    pages: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string', default: 'Chromium' },
  },
});
const duration = Number(options.minutes) * 60_000;
const seed = Number(options.seed);
const isFirefox = options.browser === 'Firefox';
const openLab = isFirefox ? firefoxLab : chromiumLab;

/** A short run has twelve looks as well, so that it comes to a verdict. */
const lookEvery = Math.min(60_000, duration / 12);
/** A reader rests on a page (ms). */
const longestRest = 800;

const complaints: string[] = [];
const counts: Record<string, number> = {};
const samples: Sample[] = [];
let load: number[] = [];

const pages = soakPages(Number(options.pages), seed);
const server = await startServer(pages.made);
const extension = await builtExtension(isFirefox ? 'Firefox' : 'Chromium');
const lab = await openLab(extension);
try {
  await soak(lab);
} catch (error) {
  complaints.push(`The soak itself broke off: ${error instanceof Error ? error.stack : error}`);
} finally {
  await lab.browser.close();
  await server.close();
}
tellVerdict(growths(samples, leastBytes[lab.name]));

async function soak(lab: Lab): Promise<void> {
  const { browser } = lab;
  const desk = await browser.openExtensionPage('options.html');
  const still = await browser.open(server.url(resident));
  const tabs: Page[] = [];
  for (const path of references) tabs.push(await browser.open(server.url(`/${path}`)));
  const url = (path: string, tab: Page) => server.url(`${path}?tab=${tabs.indexOf(tab) + 1}`);
  const soaking = { browser, desk, tabs, url, paths: pages.paths, random: randomBy(seed) };

  const start = Date.now();
  for (let next = start; Date.now() < start + duration; ) {
    if (Date.now() < next) {
      await act(soaking, still, (Date.now() - start) / duration);
      continue;
    }
    const minute = Math.round((Date.now() - start) / 6_000) / 10;
    const sample = await look(lab, soaking, still, (what) =>
      complaints.push(`Minute ${minute}: ${what}`),
    );
    tellSample(minute, sample);
    next = Math.max(next + lookEvery, Date.now() + lookEvery / 2);
  }
  await putBack(soaking);
  await compareWithFresh(browser, still);
  for (const page of [...tabs, still])
    for (const { type, text } of await page.consoleMessages())
      complaints.push(`A page, ${type}: ${text}`);
  for (const { type, text } of await browser.extensionMessages())
    complaints.push(`The extension, ${type}: ${text}`);
}

/** `progress` is from 0 to 1. */
async function act(soaking: Soaking, still: Page, progress: number): Promise<void> {
  const { random, tabs } = soaking;
  const mayKill = Math.floor(4 * progress) % 2 === 0;
  const what = drawAct(soaking, mayKill ? [] : kills);
  const tab = tabs[Math.floor(random() * tabs.length)];
  // The page that stays is only looked at; in Firefox it is painted at no other time.
  const inFront = random() < 0.1 ? still : tab;
  try {
    await inFront?.show();
    if (tab && inFront === tab) {
      counts[what] = (counts[what] ?? 0) + 1;
      await acts[what]?.act(soaking, tab);
    }
    await sleep(random() * longestRest);
  } catch (error) {
    complaints.push(`${what} at ${tab?.url}: ${error}`);
  }
}

async function compareWithFresh(browser: Lab['browser'], still: Page): Promise<void> {
  // What the page that stayed has come to, as a page of its own that rests.
  const html = await still.evaluate(() => document.querySelector('main')?.outerHTML ?? '');
  pages.made['/stayed.html'] = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8">${html}`;
  const few = pages.still.filter((_, i) => i % Math.ceil(pages.still.length / 10) === 0);
  const { browser: fresh } = await openLab(extension);
  try {
    const urls = [...few, '/stayed.html'].map((path) => server.url(path));
    complaints.push(...(await otherThanFresh(browser, fresh, urls)));
  } finally {
    await fresh.close();
  }
}

/** One line a sample, for whoever looks on; all figures are in the JSON. */
function tellSample(minute: number, sample: Sample): void {
  load = [...load, loadavg()[0] ?? 0];
  const told = Object.entries(sample).filter(([what]) => /heap|nodes/.test(what));
  if (samples.length === 0)
    console.log(['minute', 'acts', ...told.map(([what]) => what), 'complaints'].join(' | '));
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const figures = told.map(([what, value]) => readable(what, value));
  console.log([minute, done, ...figures, complaints.length].join(' | '));
  samples.push({ ...sample });
  write([]);
}

function tellVerdict(verdict: Growth[]): void {
  const grown = verdict.filter(({ isGrown }) => isGrown);
  const rows = verdict.map(({ what, second, fourth, allowed, isGrown }) => [
    what,
    ...[second, fourth, fourth - second, allowed].map((value) => readable(what, value)),
    isGrown ? 'GROWN' : 'flat',
  ]);
  const head = ['median of', '2nd quarter', '4th', 'more', 'allowed', ''];
  for (const line of table([head, ...rows])) console.log(line);
  console.log(`Done: ${JSON.stringify(counts)}`);
  for (const complaint of complaints) console.log(complaint);
  write(verdict);
  const isSound = grown.length === 0 && complaints.length === 0 && verdict.length > 0;
  console.log(
    isSound ? 'Flat and quiet.' : `${grown.length} grew, ${complaints.length} complaints.`,
  );
  if (!isSound) process.exitCode = 1;
}

function readable(what: string, value: number): string {
  return /heap|all$/.test(what) ? `${(value / 2 ** 20).toFixed(2)} MB` : value.toFixed(0);
}

function write(verdict: Growth[]): void {
  mkdirSync(join(root, 'reports'), { recursive: true });
  const date = new Date().toISOString();
  const report = { date, options, load, counts, complaints, verdict, samples };
  writeFileSync(join(root, 'reports/soak.json'), `${JSON.stringify(report, null, 2)}\n`);
}
