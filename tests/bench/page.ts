/**
 * What it costs a page to be marked, in Chromium and Firefox: Tifa as it is built, beside the libraries
 * that wrap what they find, and beside a bare walk over the text. `node tests/bench/page.ts`
 *
 * The page is loaded and at rest before the work starts: Tifa is switched on, a library is called. So
 * only the work is counted, and scripts run cold, as they do when a page has just been loaded.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { browser as wxtBrowser } from 'wxt/browser';
import { pageLinkName } from '../../utils/page-link.ts';
import type { Page } from '../e2e/browsers/driver.ts';
import { type MadePages, startServer } from '../e2e/server.ts';
import { chromiumLab } from './browsers/chromium-lab.ts';
import { builtExtension, walkingExtension } from './browsers/extensions.ts';
import { firefoxLab } from './browsers/firefox-lab.ts';
import { replaceGlossary } from './browsers/glossary.ts';
import type { Lab, MainThread } from './browsers/lab.ts';
import { conceptOf } from './inputs/concepts.ts';
import { grownBy } from './inputs/dictionary.ts';
import { madePage, textOf } from './inputs/made-pages.ts';
import { commonWords } from './inputs/made-text.ts';
import { isWanted, roundsOr } from './measure/arguments.ts';
import { Report } from './measure/report.ts';
import { figures, median, percentile } from './measure/rounds.ts';

declare const chrome: typeof wxtBrowser;

const rounds = roundsOr(3);
/** A contender that took longer (ms) is not asked again. */
const patience = 2_000;
/** Recording starts meanwhile (ms). */
const startDelay = 1_200;
const lengths = [20_000, 160_000, 1_000_000].filter((length) => isWanted('size', length));

interface Labs {
  tifa: Lab;
  walker: Lab;
}

interface Round extends MainThread {
  elements: number;
  bytes: number;
  marks: number;
}

interface Contender {
  name: string;
  lab: keyof Labs;
  /** Tifa is on when the page is loaded, and is paused until it is at rest. */
  isPaused?: boolean;
  /** Starts the work so late (ms) that no command of ours is counted with it. */
  startIn(delay: number, lab: Lab, page: Page): Promise<unknown>;
}

const terms = commonWords(200);
const best = { combinePatterns: 10, cacheTextNodes: true };

const contenders: Contender[] = [
  {
    name: 'walk',
    lab: 'walker',
    startIn: (delay, _, page) => page.evaluate(askForWalk, delay),
  },
  {
    name: 'Tifa',
    lab: 'tifa',
    startIn: async (delay, { browser }) => {
      setTimeout(() => void browser.changeSettings({ enabled: true }), delay);
    },
  },
  {
    // The page was laid out with the usual look in it, as pages are that load while Tifa is on.
    name: 'Tifa, after a pause',
    lab: 'tifa',
    isPaused: true,
    startIn: async (delay, { browser }) => {
      setTimeout(() => void browser.runInBackground(pauseTabs, pageLinkName, false), delay);
    },
  },
  libraryContender('advanced-mark.js', 'at its best', best),
  libraryContender('advanced-mark.js', 'defaults', {}),
  libraryContender('mark.js', 'defaults', {}),
];

const report = new Report('page');
const server = await startServer(makePages());
for (const [name, open] of [
  ['Chromium', chromiumLab],
  ['Firefox', firefoxLab],
] as const) {
  if (!isWanted('browser', name)) continue;
  const labs: Labs = {
    tifa: await open(await builtExtension(name)),
    walker: await open(await walkingExtension()),
  };
  try {
    // First: a library on a long page may leave Firefox with no answer for anybody.
    if (isWanted('part', 'growth')) await growTheGlossary(labs.tifa);
    await replaceGlossary(labs.tifa.browser, terms.map(conceptOf));
    await warm(labs.tifa);
    const failed = new Set<string>();
    for (const length of lengths) await compare(labs, length, failed);
  } finally {
    await labs.tifa.browser.close();
    await labs.walker.browser.close();
  }
}
await server.close();

/** `failed`: those that could not be measured on a shorter page. They are not asked again. */
async function compare(labs: Labs, length: number, failed: Set<string>): Promise<void> {
  const taken: Record<string, Round[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      if (!isWanted('part', contender.name)) continue;
      const before = taken[contender.name] ?? [];
      if (before.some(({ total }) => total > patience)) continue;
      if (failed.has(contender.name)) continue;
      try {
        before.push(await measure(labs[contender.lab], contender, length));
      } catch (error) {
        // Some libraries run so long that the browser's profile of them is lost.
        console.error(`${contender.name} could not be measured: ${error}`);
        failed.add(contender.name);
        continue;
      }
      taken[contender.name] = before;
    }
  }
  const middle = (name: string, of: keyof Omit<Round, 'tasks'>) =>
    median((taken[name] ?? []).map((round) => round[of]));
  const walked = middle('walk', 'script');
  const tifas = middle('Tifa', 'script');
  report.table(
    `${labs.tifa.name}: a page of ${length.toLocaleString('en')} characters, ${terms.length} terms`,
    Object.entries(taken).map(([name, results]) => ({
      contender: name,
      'script ms': middle(name, 'script'),
      'least … greatest': spread(results.map(({ script }) => script)),
      'times the walk': middle(name, 'script') / walked,
      'times Tifa': middle(name, 'script') / tifas,
      'main thread ms': middle(name, 'total'),
      'longest task ms': middle(name, 'longest'),
      'tasks, 95th percentile': percentile(
        results.flatMap(({ tasks }) => tasks),
        0.95,
      ),
      'elements added': middle(name, 'elements'),
      'MB added': middle(name, 'bytes') / 2 ** 20,
      marks: middle(name, 'marks'),
      rounds: results.length,
    })),
  );
}

/** The same page and the same marks, while the glossary grows by terms that do not stand there. */
async function growTheGlossary(lab: Lab): Promise<void> {
  const [name, length] = ['Tifa', 160_000];
  const contender = contenders.find((one) => one.name === name) as Contender;
  const rows = [];
  for (const size of [200, 120_000]) {
    const glossary = await grownBy(terms, textOf(madePage(length)), size);
    await replaceGlossary(lab.browser, glossary.map(conceptOf));
    await warm(lab);
    const results: Round[] = [];
    for (let round = 0; round < rounds; round++)
      results.push(await measure(lab, contender, length));
    rows.push({
      terms: size,
      'script ms': median(results.map(({ script }) => script)),
      'main thread ms': median(results.map(({ total }) => total)),
      'longest task ms': median(results.map(({ longest }) => longest)),
      'MB added': median(results.map(({ bytes }) => bytes)) / 2 ** 20,
      marks: median(results.map(({ marks }) => marks)),
    });
  }
  report.table(`${lab.name}: a page of 160,000 characters, a growing glossary`, rows);
}

async function measure(lab: Lab, contender: Contender, length: number): Promise<Round> {
  const { isPaused = false } = contender;
  await lab.browser.changeSettings({ enabled: isPaused });
  const page = await lab.browser.open(server.url(`/${length}.html`));
  try {
    if (isPaused) await lab.browser.runInBackground(pauseTabs, pageLinkName, true);
    await lab.atRest(page);
    const before = await page.evaluate(countElements);
    const memoryBefore = await lab.memory(page);
    await contender.startIn(startDelay, lab, page);
    const thread = await lab.record(page, async () => {
      await sleep(2 * startDelay);
      await lab.atRest(page);
    });
    const memory = await lab.memory(page);
    const { elements, marks } = await page.evaluate(countElements);
    return {
      ...thread,
      elements: elements - before.elements,
      bytes: memory.all - memoryBefore.all,
      marks,
    };
  } finally {
    await page.close();
  }
}

/** The first page wakes the background and lets it read its tables. */
async function warm({ browser }: Lab): Promise<void> {
  await browser.changeSettings({ enabled: true });
  const page = await browser.open(server.url('/warm.html'));
  await page.settledMarks();
  await page.close();
}

function libraryContender(
  library: 'mark.js' | 'advanced-mark.js',
  how: string,
  options: object,
): Contender {
  const path = createRequire(import.meta.url).resolve(`${library}/dist/mark.min.js`);
  const source = readFileSync(path, 'utf8');
  return {
    name: `${library}, ${how}`,
    lab: 'walker',
    startIn: (delay, _, page) => page.evaluate(runLibrary, delay, source, terms, options),
  };
}

/** As bytes: the server takes brackets out of text. */
function makePages(): MadePages {
  const bytes = (page: string) => new TextEncoder().encode(page);
  return {
    '/warm.html': bytes(madePage(5_000, '', 2)),
    ...Object.fromEntries(
      [160_000, ...lengths].map((length) => [`/${length}.html`, bytes(madePage(length))]),
    ),
  };
}

function spread(values: number[]): string {
  const { least, greatest } = figures(values);
  return `${least.toFixed(1)} … ${greatest.toFixed(1)}`;
}

// The rest runs in the background or the page, sent there as text.

/** As the popup pauses the page in front, and lets it go on. */
async function pauseTabs(link: string, paused: boolean): Promise<void> {
  for (const { id } of await chrome.tabs.query({})) {
    if (id === undefined) continue;
    const port = chrome.tabs.connect(id, { name: link });
    port.postMessage({ kind: 'pause', paused });
    setTimeout(() => port.disconnect(), 50);
  }
}

function askForWalk(delay: number): void {
  setTimeout(() => document.dispatchEvent(new CustomEvent('bench-walk')), delay);
}

/** The library is compiled beforehand: only the marking itself is counted, and only once. */
function runLibrary(delay: number, source: string, terms: string[], options: object): void {
  new Function(source).call(globalThis);
  const { Mark } = globalThis as unknown as {
    Mark: new (body: Element) => { mark(terms: string[], options: object): void };
  };
  setTimeout(() => new Mark(document.body).mark(terms, options), delay);
}

function countElements(): { elements: number; marks: number } {
  const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    elements: document.querySelectorAll('*').length,
    marks: painted || document.querySelectorAll('mark').length,
  };
}
