/**
 * Pages nobody should write and somebody will: all in one text node, a mark at every word, a hundred
 * frames, elements 500 deep. What Tifa takes from them, beside a bare walk over the same page. `node tests/bench/bad-pages.ts`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../e2e/browsers/driver.ts';
import { type MadePages, startServer } from '../e2e/server.ts';
import { chromiumLab } from './browsers/chromium-lab.ts';
import { builtExtension, walkingExtension } from './browsers/extensions.ts';
import { firefoxLab } from './browsers/firefox-lab.ts';
import { replaceGlossary } from './browsers/glossary.ts';
import type { Lab, MainThread } from './browsers/lab.ts';
import { conceptOf } from './inputs/concepts.ts';
import { madePage } from './inputs/made-pages.ts';
import { commonWords, madeText } from './inputs/made-text.ts';
import { isWanted, roundsOr } from './measure/arguments.ts';
import { Report } from './measure/report.ts';
import { median } from './measure/rounds.ts';

const rounds = roundsOr(1);
/** Recording starts meanwhile (ms). */
const startDelay = 800;
const terms = commonWords(200);

/** 5 MB as UTF-8 has it. */
const oneText = 1_700_000;
const marks = 20_000;
const frames = 100;
const depth = 500;

const pages = {
  'one text of 5 MB': '/one-text.html',
  '20,000 marks': '/marks.html',
  '100 frames': '/frames.html',
  'elements 500 deep': '/deep.html',
};

const report = new Report('bad-pages');
const server = await startServer(makePages());
for (const [name, open] of [
  ['Chromium', chromiumLab],
  ['Firefox', firefoxLab],
] as const) {
  if (!isWanted('browser', name)) continue;
  const tifa = await open(await builtExtension(name));
  const walker = await open(await walkingExtension());
  try {
    await replaceGlossary(tifa.browser, terms.map(conceptOf));
    await measureAll(tifa, walker);
  } finally {
    await tifa.browser.close();
    await walker.browser.close();
  }
}
await server.close();

async function measureAll(tifa: Lab, walker: Lab): Promise<void> {
  const rows = [];
  for (const [page, path] of Object.entries(pages)) {
    if (!isWanted('part', path.slice(1, -5))) continue;
    const walks: MainThread[] = [];
    const taken: Marking[] = [];
    for (let round = 0; round < rounds; round++) {
      walks.push(await walk(walker, path));
      taken.push(await mark(tifa, path));
    }
    const middle = (of: keyof Omit<Marking, 'tasks'>) => median(taken.map((one) => one[of]));
    rows.push({
      page,
      'walk, script ms': median(walks.map(({ script }) => script)),
      'Tifa, script ms': middle('script'),
      'main thread ms': middle('total'),
      'longest task ms': middle('longest'),
      'MB of the page bare': middle('bare') / 2 ** 20,
      'MB added': middle('added') / 2 ** 20,
      'switched on → marks on the screen, ms by the clock': middle('wait'),
      'marks painted': middle('painted'),
    });
  }
  report.table(`${tifa.name}: bad pages`, rows);
}

async function walk({ browser, ...lab }: Lab, path: string): Promise<MainThread> {
  const page = await openAt(browser, path);
  await lab.atRest(page);
  await page.evaluate(askForWalks, startDelay);
  const thread = await lab.record(page, () => sleep(2 * startDelay));
  await page.close();
  return thread;
}

async function openAt(browser: Lab['browser'], path: string): Promise<Page> {
  const page = await browser.open(server.url(path));
  await page.evaluate(fill);
  return page;
}

interface Marking extends MainThread {
  bare: number;
  added: number;
  wait: number;
  painted: number;
}

async function mark({ browser, ...lab }: Lab, path: string): Promise<Marking> {
  await browser.changeSettings({ enabled: false });
  const page = await openAt(browser, path);
  await lab.atRest(page);
  const { all: bare } = await lab.memory(page);
  let told = 0;
  const switchOn = async () => {
    await page.evaluate(watchForMarks);
    told = Date.now();
    await browser.changeSettings({ enabled: true });
  };
  setTimeout(() => void switchOn(), startDelay);
  const thread = await lab.record(page, async () => {
    await sleep(2 * startDelay);
    await lab.atRest(page);
  });
  const shown = await page.evaluate(firstMarkAt);
  const { all } = await lab.memory(page);
  const painted = await page.evaluate(paintedMarks);
  await page.close();
  return { ...thread, bare, added: all - bare, wait: shown - told, painted };
}

/** As bytes: the server takes brackets out of text. */
function makePages(): MadePages {
  const html = (body: string) =>
    new TextEncoder().encode(
      `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>Bench</title><body>${body}`,
    );
  const words = Array.from({ length: marks }, (_, i) => terms[(7 * i) % terms.length]);
  const paragraphs = Array.from(
    { length: marks / 50 },
    (_, i) => `<p>${words.slice(50 * i, 50 * (i + 1)).join('，')}</p>`,
  );
  return {
    '/one-text.html': html('<p data-text="/text.txt"></p>'),
    '/text.txt': new TextEncoder().encode(madeText(oneText, 6)),
    '/marks.html': html(paragraphs.join('\n')),
    '/frames.html': html(
      madeText(2_000, 8) + '<iframe src="/frame.html" title="f"></iframe>'.repeat(frames),
    ),
    '/deep.html': html(`${'<div>'.repeat(depth)}${madeText(20_000, 11)}${'</div>'.repeat(depth)}`),
    '/frame.html': new TextEncoder().encode(madePage(2_000, '', 9)),
  };
}

// The rest runs in the page, sent there as text.

/** A parser would make many text nodes of a long text. */
async function fill(): Promise<void> {
  const element = document.querySelector<HTMLElement>('[data-text]');
  const path = element?.dataset.text;
  if (path) element.append(await (await fetch(path)).text());
}

function askForWalks(delay: number): void {
  const frames = Array.from({ length: window.length }, (_, i) => window[i]?.document);
  const all = [document, ...frames];
  setTimeout(() => {
    for (const one of all) one?.dispatchEvent(new CustomEvent('bench-walk'));
  }, delay);
}

/** Only now: a hundred frames are never at rest beside a script that looks at each frame drawn. */
function watchForMarks(): void {
  requestAnimationFrame(function look() {
    if (CSS.highlights.size === 0) requestAnimationFrame(look);
    // The callback of the next frame runs when this one is on the screen.
    else requestAnimationFrame(() => Object.assign(globalThis, { tifaBenchFirst: Date.now() }));
  });
}

function firstMarkAt(): number {
  return (globalThis as { tifaBenchFirst?: number }).tifaBenchFirst ?? Number.NaN;
}

function paintedMarks(): number {
  const all = [globalThis, ...Array.from({ length: window.length }, (_, i) => window[i])];
  return all
    .flatMap((one) => [...(one as typeof globalThis).CSS.highlights.values()])
    .reduce((sum, { size }) => sum + size, 0);
}
