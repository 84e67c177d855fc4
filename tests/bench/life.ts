/**
 * What a reader waits for in a day with Tifa, and what a restless or endless page costs, in both
 * browsers, with a small glossary and with 120,000 terms. `node tests/bench/life.ts`
 *
 * Waiting is told by the clock, from and to what a reader sees; on a busy machine it is longer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { browser as wxtBrowser } from 'wxt/browser';
import type { Concept } from '../../glossary/concept.ts';
import type { Page } from '../e2e/browsers/driver.ts';
import { type MadePages, startServer } from '../e2e/server.ts';
import { chromiumLab } from './browsers/chromium-lab.ts';
import { builtExtension, walkingExtension } from './browsers/extensions.ts';
import { firefoxLab } from './browsers/firefox-lab.ts';
import { replaceGlossary } from './browsers/glossary.ts';
import { type MarksSeen, marksSeen, readyAt, watchMarks } from './browsers/in-page.ts';
import type { Lab } from './browsers/lab.ts';
import { conceptOf } from './inputs/concepts.ts';
import { grownBy } from './inputs/dictionary.ts';
import { madePage, textOf } from './inputs/made-pages.ts';
import { commonWords, madeText } from './inputs/made-text.ts';
import { isWanted, roundsOr } from './measure/arguments.ts';
import { Report } from './measure/report.ts';
import { figures } from './measure/rounds.ts';

declare const chrome: typeof wxtBrowser;

const rounds = roundsOr(3);
const terms = commonWords(200);
const article = madePage(20_000, watchMarks);
const sizes = [2_000, 120_000].filter((size) => isWanted('size', size));

/** Mutations a second, and how long (ms) they go on. */
const mutations = 10_000;
const storm = 30_000;

/** ms: what was compiled is stored by then, for a background that is stopped. */
const storing = 3_000;

const screens = 200;
const tabs = 100;

const report = new Report('life');
const server = await startServer(makePages());
for (const [name, open] of [
  ['Chromium', chromiumLab],
  ['Firefox', firefoxLab],
] as const) {
  if (!isWanted('browser', name)) continue;
  const tifa = await open(await builtExtension(name));
  try {
    if (isWanted('part', 'waiting')) await waitForMarks(tifa);
    await replaceGlossary(tifa.browser, terms.map(conceptOf));
    if (isWanted('part', 'card')) await waitForCard(tifa);
    if (isWanted('part', 'restless')) await withWalker(open, (walker) => endure(tifa, walker));
    if (isWanted('part', 'tabs')) await fillWithTabs(tifa);
  } finally {
    await tifa.browser.close();
  }
}
await server.close();

async function withWalker(
  open: (extensionDir: string) => Promise<Lab>,
  work: (walker: Lab) => Promise<void>,
): Promise<void> {
  const walker = await open(await walkingExtension());
  await work(walker).finally(() => walker.browser.close());
}

async function waitForMarks({ name, browser }: Lab): Promise<void> {
  const rows = [];
  for (const size of sizes) {
    const glossary = await grownBy(terms, textOf(article), size);
    await replaceGlossary(browser, glossary.map(conceptOf));
    const compiled = await timeToMark(browser, false);
    await sleep(storing);

    const waits: Record<'warm' | 'cold' | 'mute' | 'edit', number[]> = {
      warm: [],
      cold: [],
      mute: [],
      edit: [],
    };
    const first = firstOn(article, terms);
    const shown = conceptOf(glossary[first] ?? '', first);
    const hidden = unmarked(shown);
    for (let round = 0; round < rounds; round++) {
      waits.warm.push(await timeToMark(browser, false));
      waits.cold.push(await timeToMark(browser, true));
    }
    for (let round = 0; round < rounds; round++) {
      const muting = { conceptId: shown.id };
      waits.mute.push(await timeToFewer(browser, ['mute', muting], ['unmute', muting]));
      const [off, on] = [{ concept: hidden }, { concept: shown }];
      waits.edit.push(await timeToFewer(browser, ['save', off], ['save', on]));
    }
    rows.push({
      terms: size,
      'first page after a change of all': compiled,
      'page to marks, background running': figures(waits.warm).median,
      'greatest of it': figures(waits.warm).greatest,
      'page to marks, background stopped': figures(waits.cold).median,
      'greatest, stopped': figures(waits.cold).greatest,
      'mute to marks changed': figures(waits.mute).median,
      'greatest, mute': figures(waits.mute).greatest,
      'edit to marks changed': figures(waits.edit).median,
      'greatest, edit': figures(waits.edit).greatest,
    });
  }
  report.table(`${name}: waiting for marks on 20,000 characters, ms by the clock`, rows);
}

/** From the page's being parsed to the frame with its first marks. */
async function timeToMark(browser: Lab['browser'], isCold: boolean): Promise<number> {
  if (isCold) await browser.stopWorker();
  const page = await browser.open(server.url('/article.html'));
  const first = await firstMark(page);
  const time = first.at - (await page.evaluate(readyAt));
  await page.close();
  return time;
}

/** Which of the terms comes first on a page: one the reader has before them, who else sees no change. */
function firstOn(page: string, terms: string[]): number {
  const text = textOf(page);
  const places = terms.map((term) => (text.includes(term) ? text.indexOf(term) : text.length));
  return places.indexOf(Math.min(...places));
}

/** The concept with every term switched off. */
function unmarked(concept: Concept): Concept {
  const match = { enabled: false };
  const languages = concept.languages.map((section) => ({
    ...section,
    terms: section.terms.map((term) => ({ ...term, match })),
  }));
  return { ...concept, languages };
}

type Told = readonly [name: string, question: object];

/** From the word to mute a term, or to mark it no more, to the frame in which the tab in front shows fewer marks. */
async function timeToFewer(browser: Lab['browser'], change: Told, back: Told): Promise<number> {
  // Opened first: a tab behind it would wait until it is looked at.
  const desk = await browser.openExtensionPage('popup.html');
  const page = await browser.open(server.url('/article.html'));
  const before = Math.max(...(await settled(page)).map(({ marks }) => marks));
  const told = await desk.evaluate(tell, ...change);
  const isFewer = ({ at, marks }: MarksSeen) => at > told && marks < before;
  const fewer = (await until(page, (seen) => seen.some(isFewer))).find(isFewer);
  await desk.evaluate(tell, ...back);
  await until(page, (seen) => (seen.at(-1)?.marks ?? 0) >= before);
  await desk.close();
  await page.close();
  return (fewer?.at ?? Number.NaN) - told;
}

async function settled(page: Page): Promise<MarksSeen[]> {
  await firstMark(page);
  await sleep(1_000);
  return await page.evaluate(marksSeen);
}

async function firstMark(page: Page): Promise<MarksSeen> {
  const seen = await until(page, (all) => all.length > 0);
  return seen[0] as MarksSeen;
}

async function until(page: Page, isEnough: (seen: MarksSeen[]) => boolean): Promise<MarksSeen[]> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100)) {
    const seen = await page.evaluate(marksSeen);
    if (isEnough(seen)) return seen;
  }
  throw new Error('The marks never came, or never changed.');
}

async function waitForCard({ name, browser }: Lab): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await browser.open(server.url('/article.html'));
    await firstMark(page);
    await page.settledMarks();
    await page.evaluate(watchCard);
    for (const times of [first, again]) {
      await page.hoverMark(times === first ? 0 : 1);
      await page.cardText();
      times.push(await page.evaluate(cardWait));
      await page.move(990, 690);
      await page.cardGone();
    }
    await page.close();
  }
  report.table(
    `${name}: from the pointer’s coming to the card, ms by the clock (250 of them rest)`,
    [
      { card: 'first on a page', median: figures(first).median, greatest: figures(first).greatest },
      { card: 'next', median: figures(again).median, greatest: figures(again).greatest },
    ],
  );
}

async function endure(tifa: Lab, walker: Lab): Promise<void> {
  const rows = [];
  for (const [what, path, work] of [
    [
      `${mutations.toLocaleString('en')} mutations a second, ${storm / 1000} s`,
      '/storm.html',
      rage,
    ],
    [`${screens} screens of an endless page`, '/endless.html', scrollOn],
  ] as const) {
    for (const [who, lab] of [
      ['page alone', walker],
      ['with Tifa', tifa],
    ] as const) {
      const page = await lab.browser.open(server.url(path));
      await lab.atRest(page);
      const before = await lab.memory(page);
      let done = 0;
      const thread = await lab.record(page, async () => {
        done = await work(page);
      });
      const after = await lab.memory(page);
      rows.push({
        what,
        who,
        'done by the page': done,
        'script ms': thread.script,
        'main thread ms': thread.total,
        'longest task ms': thread.longest,
        'MB more': (after.all - before.all) / 2 ** 20,
        marks: (await page.evaluate(marksSeen)).at(-1)?.marks ?? 0,
      });
      await page.close();
    }
  }
  report.table(`${tifa.name}: restless and endless pages`, rows);
}

async function rage(page: Page): Promise<number> {
  await page.evaluate(mutate, mutations, madeText(4_000, 7));
  await sleep(storm);
  return await page.evaluate(() => (globalThis as { changes?: number }).changes ?? 0);
}

async function scrollOn(page: Page): Promise<number> {
  for (let screen = 0; screen < screens; screen++) {
    await page.evaluate(addScreen, madeText(600, 100 + screen));
    await sleep(50);
  }
  return screens;
}

/** All but one tab are behind others: they must cost nothing until they are looked at. */
async function fillWithTabs(lab: Lab): Promise<void> {
  const { name, browser } = lab;
  const open: Page[] = [];
  const times: number[] = [];
  for (let tab = 0; tab < tabs; tab++) {
    const start = performance.now();
    const page = await browser.open(server.url('/article.html'));
    await firstMark(page);
    times.push(performance.now() - start);
    open.push(page);
  }
  const last = open.at(-1) as Page;
  const before = (await last.evaluate(marksSeen)).at(-1)?.marks ?? 0;
  const told = await browser.runInBackground(() => performance.timeOrigin + performance.now());
  await browser.changeSettings({ enabled: false });
  const seen = await until(last, (all) => all.some(({ at, marks }) => at > told && marks < before));
  report.table(`${name}: ${tabs} tabs of 20,000 characters, each marked`, [
    {
      'first ten, opened and marked, ms': figures(times.slice(0, 10)).median,
      'last ten': figures(times.slice(-10)).median,
      'switched off until the visible tab is bare': (seen.at(-1)?.at ?? Number.NaN) - told,
      'MB in the last tab’s process': (await lab.memory(last)).all / 2 ** 20,
    },
  ]);
  await browser.changeSettings({ enabled: true });
  for (const page of open) await page.close();
}

function makePages(): MadePages {
  const bytes = (page: string) => new TextEncoder().encode(page);
  return {
    '/article.html': bytes(article),
    '/storm.html': bytes(madePage(5_000, watchMarks, 3)),
    '/endless.html': bytes(madePage(2_000, watchMarks, 4)),
  };
}

// The rest runs in a page of the web or of the extension, sent there as text.

async function tell(name: string, question: object): Promise<number> {
  const at = performance.timeOrigin + performance.now();
  await chrome.runtime.sendMessage({ name, question });
  return at;
}

function watchCard(): void {
  const watching = globalThis as { came?: number; opened?: number };
  addEventListener('pointermove', () => {
    watching.came = performance.now();
  });
  const look = () => {
    const isOpen = document.querySelector('[popover]:popover-open') !== null;
    if (!isOpen) watching.opened = undefined;
    else watching.opened ??= performance.now();
    requestAnimationFrame(look);
  };
  look();
}

function cardWait(): number {
  const { came = Number.NaN, opened = Number.NaN } = globalThis as {
    came?: number;
    opened?: number;
  };
  return opened - came;
}

function mutate(perSecond: number, text: string): void {
  const counting = globalThis as { changes?: number };
  counting.changes = 0;
  const lines = Array.from({ length: 500 }, () => {
    const line = document.createElement('p');
    document.body.append(line);
    return line;
  });
  const start = performance.now();
  setInterval(() => {
    const due = ((performance.now() - start) / 1000) * perSecond;
    // A page that cannot keep up leaves changes out; it does not hang.
    for (let i = 0; i < 500 && (counting.changes ?? 0) < due; i++) {
      const at = (counting.changes ?? 0) % 3_900;
      const line = lines[at % lines.length] as HTMLElement;
      line.textContent = text.slice(at, at + 40 + (at % 7));
      counting.changes = (counting.changes ?? 0) + 1;
    }
  }, 10);
}

function addScreen(text: string): void {
  for (let i = 0; i < text.length; i += 100) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text.slice(i, i + 100);
    document.body.append(paragraph);
  }
  scrollTo(0, document.documentElement.scrollHeight);
}
