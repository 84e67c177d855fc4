/**
 * Input that was made to be slow: everything must stay linear, and no page may hang.
 * `node tests/bench/hard.ts`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type MadePages, startServer } from '../e2e/server.ts';
import { chromiumLab } from './browsers/chromium-lab.ts';
import { builtExtension } from './browsers/extensions.ts';
import { firefoxLab } from './browsers/firefox-lab.ts';
import { replaceGlossary } from './browsers/glossary.ts';
import type { Lab } from './browsers/lab.ts';
import { builtMatching } from './inputs/built-matching.ts';
import { conceptOf } from './inputs/concepts.ts';
import { chineseForms } from './inputs/dictionary.ts';
import { madePage } from './inputs/made-pages.ts';
import { commonWords, flat, madeText } from './inputs/made-text.ts';
import { isWanted, roundsOr } from './measure/arguments.ts';
import { Report } from './measure/report.ts';
import { median } from './measure/rounds.ts';

const rounds = roundsOr(5);
/** Recording starts meanwhile (ms). */
const startDelay = 1_200;

const report = new Report('hard');
if (isWanted('part', 'matcher')) await measureMatcher();
if (isWanted('part', 'page')) await measurePages();

/** Forms and text as they come from a file or a page nobody has looked at. */
async function measureMatcher(): Promise<void> {
  const { compileLexicon, matchTexts } = await builtMatching();
  const options = {
    isMarked: () => true,
    isMuted: () => false,
    pageEvidence: [],
    judge: () => true,
  };
  const prefix = 'ab'.repeat(50);
  const shared = Array.from({ length: 50_000 }, (_, i) => `${prefix}${i.toString(36)}`);
  const letters = Array.from({ length: 200 }, (_, i) => 'a'.repeat(i + 1));
  const cases: [string, string[], (length: number) => string][] = [
    ['50,000 forms of one 100-character prefix, text of it', shared, (n) => repeat(prefix, n)],
    ['a, aa, … to 200, text of a', letters, (n) => repeat('a', n)],
    ['a, aa, … to 200, text of a with b between', letters, (n) => repeat(`${'a'.repeat(199)}b`, n)],
    [
      'only the 200 letters, text of 199',
      ['a'.repeat(200)],
      (n) => repeat(`${'a'.repeat(199)}b`, n),
    ],
    ['20,000 words, one text', await chineseForms(20_000), (n) => madeText(n)],
  ];
  const rows = cases.map(([name, forms, textOf]) => {
    const [compiling, lexicon] = timed(() => compileLexicon(forms.map(conceptOf), 1));
    const [full, half] = [textOf(5_000_000), textOf(2_500_000)];
    const [halfTime] = timed(() => matchTexts(lexicon, [half], options));
    const [fullTime] = timed(() => matchTexts(lexicon, [full], options));
    return {
      input: name,
      forms: forms.length,
      'compile ms': compiling,
      '2,500,000 units, ms': halfTime,
      '5,000,000 units, ms': fullTime,
      'twice the text takes so many times as long': fullTime / halfTime,
      'M units/s': 5_000 / fullTime,
    };
  });
  report.table('The matcher in Node, one text', rows);
}

async function measurePages(): Promise<void> {
  const pages: Record<string, string> = {
    'one text node of 5,000,000 characters': wrap(
      `<div style="white-space: pre">${inLines(madeText(5_000_000, 9))}</div>`,
    ),
    '20,000 marks': wrap(manyMarks(20_000)),
    '100 frames of 2,000 characters': wrap('<iframe src="/frame.html"></iframe>'.repeat(100)),
    '20,000 characters in elements 500 deep': wrap(deep(500, madeText(20_000, 11))),
  };
  const bytes = (page: string) => new TextEncoder().encode(page);
  const made: MadePages = { '/frame.html': bytes(madePage(2_000, '', 12)) };
  Object.values(pages).forEach((html, index) => {
    made[`/${index}.html`] = bytes(html);
  });
  const server = await startServer(made);
  for (const [name, open] of [
    ['Chromium', chromiumLab],
    ['Firefox', firefoxLab],
  ] as const) {
    if (!isWanted('browser', name)) continue;
    const lab = await open(await builtExtension(name));
    try {
      await replaceGlossary(lab.browser, commonWords(200).map(conceptOf));
      const rows = [];
      for (const [index, page] of Object.keys(pages).entries())
        rows.push({ page, ...(await mark(lab, server.url(`/${index}.html`))) });
      report.table(`${name}: pages made to be slow, ms of the processor`, rows);
    } finally {
      await lab.browser.close();
    }
  }
  await server.close();
}

async function mark(lab: Lab, url: string): Promise<Record<string, number>> {
  const { browser } = lab;
  const threads = [];
  let marks = 0;
  for (let round = 0; round < Math.min(3, rounds); round++) {
    await browser.changeSettings({ enabled: false });
    const page = await browser.open(url);
    await lab.atRest(page);
    setTimeout(() => void browser.changeSettings({ enabled: true }), startDelay);
    threads.push(
      await lab.record(page, async () => {
        await sleep(2 * startDelay);
        await lab.atRest(page);
      }),
    );
    marks = await page.evaluate(paintedMarks);
    await page.close();
  }
  return {
    'script ms': median(threads.map(({ script }) => script)),
    'main thread ms': median(threads.map(({ total }) => total)),
    'longest task ms': median(threads.map(({ longest }) => longest)),
    'marks painted': marks,
  };
}

function timed<Result>(work: () => Result): [time: number, result: Result] {
  const times: number[] = [];
  let result = work();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  return [median(times), result];
}

function repeat(piece: string, length: number): string {
  return flat(piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
}

function wrap(body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Bench</title><body>${body}`;
}

/** Laid out line by line: as one paragraph it would keep the browser itself busy for a minute. */
function inLines(text: string): string {
  return text.replace(/.{60}/g, '$&\n');
}

function manyMarks(count: number): string {
  const words = commonWords(200);
  const items = Array.from(
    { length: count },
    (_, i) => `<li>${words[i % words.length]}，${i}</li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

function deep(depth: number, text: string): string {
  return `${'<div>'.repeat(depth)}${text}${'</div>'.repeat(depth)}`;
}

function paintedMarks(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}
