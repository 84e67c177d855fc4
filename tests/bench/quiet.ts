/**
 * Most of a reader's day: real pages with few of our terms or none, pages that change all the time, and
 * what Tifa takes from them and asks about them. `node tests/bench/quiet.ts`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../e2e/browsers/driver.ts';
import { type FixtureServer, type MadePages, startServer } from '../e2e/server.ts';
import { chromiumLab } from './browsers/chromium-lab.ts';
import { builtExtension, walkingExtension } from './browsers/extensions.ts';
import { firefoxLab } from './browsers/firefox-lab.ts';
import type { Lab, MainThread } from './browsers/lab.ts';
import { countMessages, messagesCounted } from './browsers/messages.ts';
import { madeText } from './inputs/made-text.ts';
import { type RealPage, realPages } from './inputs/real-pages.ts';
import { isWanted, roundsOr } from './measure/arguments.ts';
import { Report } from './measure/report.ts';
import { median } from './measure/rounds.ts';

const rounds = roundsOr(3);
/** Recording starts meanwhile (ms). */
const startDelay = 1_200;

/** How long (ms) a restless page is left to itself until it is measured, and measured. */
const settling = 12_000;
const watched = 10_000;

const report = new Report('quiet');
const pages = await realPages();
const server = await startServer(makePages(pages));
for (const [name, open] of [
  ['Chromium', chromiumLab],
  ['Firefox', firefoxLab],
] as const) {
  if (!isWanted('browser', name)) continue;
  const tifa = await open(await builtExtension(name));
  const walker = await open(await walkingExtension());
  try {
    await warm(tifa, server);
    if (isWanted('part', 'real')) await compareRealPages(tifa, walker);
    if (isWanted('part', 'restless')) await watchRestlessPages(tifa, walker);
  } finally {
    await tifa.browser.close();
    await walker.browser.close();
  }
}
await server.close();

async function compareRealPages(tifa: Lab, walker: Lab): Promise<void> {
  const rows = [];
  for (const [index, { name, text }] of pages.entries()) {
    const path = `/real-${index}.html`;
    const walks: MainThread[] = [];
    const marking: (MainThread & { marks: number })[] = [];
    let asked = { questions: 0, texts: 0, units: 0 };
    for (let round = 0; round < rounds; round++) {
      walks.push(await recordWalk(walker, path));
      await countMessages(tifa.browser);
      marking.push(await recordMarking(tifa, path));
      asked = await messagesCounted(tifa.browser);
    }
    const walked = median(walks.map(({ script }) => script));
    const script = median(marking.map((one) => one.script));
    rows.push({
      page: name,
      characters: text.length,
      'walk ms': walked,
      'Tifa ms': script,
      'times the walk': script / walked,
      'main thread ms': median(marking.map(({ total }) => total)),
      'longest task ms': median(marking.map(({ longest }) => longest)),
      marks: median(marking.map(({ marks }) => marks)),
      messages: told(tifa, asked.questions),
      'texts sent': told(tifa, asked.texts),
      'units sent': told(tifa, asked.units),
    });
  }
  report.table(`${tifa.name}: real pages, the bundled glossary`, rows);
}

/** Firefox hands messages to no listener that was put into its background from outside. */
function told({ name }: Lab, count: number): number | undefined {
  return name === 'Firefox' ? undefined : count;
}

async function recordWalk({ browser, ...lab }: Lab, path: string): Promise<MainThread> {
  const page = await browser.open(server.url(path));
  await lab.atRest(page);
  await page.evaluate((delay) => {
    setTimeout(() => document.dispatchEvent(new CustomEvent('bench-walk')), delay);
  }, startDelay);
  const thread = await lab.record(page, () => sleep(2 * startDelay));
  await page.close();
  return thread;
}

async function recordMarking(
  { browser, ...lab }: Lab,
  path: string,
): Promise<MainThread & { marks: number }> {
  await browser.changeSettings({ enabled: false });
  const page = await browser.open(server.url(path));
  await lab.atRest(page);
  setTimeout(() => void browser.changeSettings({ enabled: true }), startDelay);
  const thread = await lab.record(page, async () => {
    await sleep(2 * startDelay);
    await lab.atRest(page);
  });
  const marks = await page.evaluate(paintedMarks);
  await page.close();
  return { ...thread, marks };
}

async function watchRestlessPages(tifa: Lab, walker: Lab): Promise<void> {
  const rows = [];
  for (const kind of ['ticker', 'chat', 'clock']) {
    const alone = await watch(walker, kind);
    const marked = await watch(tifa, kind);
    rows.push({
      page: kind,
      'changes a second': 20,
      'script ms a second without Tifa': alone.script / (watched / 1000),
      'with Tifa': marked.script / (watched / 1000),
      'messages in the first 12 s': told(tifa, marked.before),
      'messages in the next 10 s': told(tifa, marked.after),
      'longest task ms': marked.longest,
    });
  }
  report.table(`${tifa.name}: pages that change 20 times a second`, rows);
}

async function watch(
  { browser, ...lab }: Lab,
  kind: string,
): Promise<MainThread & { before: number; after: number }> {
  await browser.changeSettings({ enabled: true });
  await countMessages(browser);
  const page = await browser.open(server.url('/restless.html'));
  await page.evaluate(changeForEver, kind, texts());
  await sleep(settling);
  const before = await messagesCounted(browser);
  await countMessages(browser);
  const thread = await lab.record(page, () => sleep(watched));
  const after = await messagesCounted(browser);
  await page.close();
  return { ...thread, before: before.questions, after: after.questions };
}

async function warm({ browser }: Lab, server: FixtureServer): Promise<void> {
  await browser.changeSettings({ enabled: true });
  const page: Page = await browser.open(server.url('/articles/zh-hans.html'));
  await page.settledMarks();
  await page.close();
}

function makePages(real: RealPage[]): MadePages {
  const bytes = (page: string) => new TextEncoder().encode(page);
  return {
    '/restless.html': bytes('<!doctype html><meta charset="utf-8"><main></main>'),
    ...Object.fromEntries(real.map(({ html }, index) => [`/real-${index}.html`, bytes(html)])),
  };
}

/** What a ticker repeats and people write again and again. */
function texts(): string[] {
  const text = madeText(1_200, 5);
  return Array.from({ length: 30 }, (_, i) => text.slice(40 * i, 40 * (i + 1)));
}

// The rest runs in the page, sent there as text.

function changeForEver(kind: string, texts: string[]): void {
  const main = document.querySelector('main') as HTMLElement;
  let count = 0;
  const next = () => texts[count++ % texts.length] as string;
  const ticker = document.createElement('p');
  if (kind !== 'chat') main.append(ticker);
  setInterval(() => {
    if (kind === 'clock') ticker.textContent = new Date().toISOString();
    else if (kind === 'ticker') ticker.textContent = next();
    else {
      const line = document.createElement('p');
      line.textContent = next();
      main.append(line);
      if (main.childElementCount > 100) main.firstElementChild?.remove();
    }
  }, 50);
}

function paintedMarks(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}
