/**
 * The pages a soak goes round and round: articles, tables, shadow roots, frames, feeds, tickers,
 * single-page sites and editors, and the fixtures. The text is the report's and made-up Chinese in turns,
 * so that each page has marks and none reads like another.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madePage } from '../bench/inputs/made-pages.ts';
import { sentences } from '../bench/inputs/made-text.ts';
import { randomBy } from '../bench/inputs/random.ts';
import { fixtures } from '../e2e/expected-marks.ts';
import type { MadePages } from '../e2e/server.ts';
import { growUpTo, switchViews, tick, trickle } from './in-page.ts';

export const resident = '/resident.html';

/** Pages that a fixture file holds. */
const fixed = [
  '/articles/zh-hans.html',
  '/articles/zh-hant.html',
  '/articles/en.html',
  '/pages/shadow.html',
  '/pages/frames.html',
  '/pages/wrapped.html',
  '/pages/card.html',
];

const report = {
  zh: linesOf('zh-Hans.txt'),
  en: linesOf('en.txt'),
};

type Form = (seed: number) => string;

/** Forms whose marks come to rest: they are what two browsers can be compared by. */
const still: Record<string, Form> = {
  article: (seed) =>
    madePage(3_000 + 500 * (seed % 50), '', seed).replace(
      '</main>',
      `${inParagraphs(seed)}</main>`,
    ),
  table: (seed) => {
    const cells = texts(seed, 60).map((text) => `<td>${text}</td>`);
    const rows = Array.from(
      { length: 20 },
      (_, i) => `<tr>${cells.slice(3 * i, 3 * i + 3).join('')}`,
    );
    return html(`<table>${rows.join('')}</table>`);
  },
  english: (seed) => html(inParagraphs(seed, report.en)),
  shadow: (seed) => {
    const [outer = '', inner = ''] = [inParagraphs(seed), inParagraphs(seed + 1)];
    const nested = `<section><template shadowrootmode="open">${inner}</template></section>`;
    return html(`<article><template shadowrootmode="open">${outer}${nested}<slot></slot></template>
      ${inParagraphs(seed + 2)}</article>`);
  },
  frames: (seed) => {
    const inner = inParagraphs(seed).replaceAll('"', '&quot;');
    return html(`${inParagraphs(seed + 1)}<iframe title="a" src="/articles/zh-hans.html"></iframe>
      <iframe title="b" srcdoc="${inner}"></iframe><iframe title="c" src="/pages/card.html"></iframe>`);
  },
  editor: (seed) =>
    html(`${inParagraphs(seed)}<div contenteditable="true">${inParagraphs(seed + 1)}</div>
      <textarea>${texts(seed, 3).join('\n')}</textarea>`),
  views: (seed) => html(inParagraphs(seed), switchViews, [texts(seed, 12), texts(seed + 1, 12)]),
  feed: (seed) => html('', growUpTo, texts(seed, 80)),
};

const restless: Record<string, Form> = {
  ticker: (seed) => html(inParagraphs(seed), tick, texts(seed, 30)),
  chat: (seed) => html('', trickle, texts(seed, 40)),
};

export interface SoakPages {
  made: MadePages;
  paths: string[];
  /** Those of `paths` that come to rest. */
  still: string[];
}

/** The same pages in every run of a seed. */
export function soakPages(count: number, seed: number): SoakPages {
  const made: MadePages = { [resident]: html(inParagraphs(seed), trickle, texts(seed, 200)) };
  const forms = [...Object.entries(still), ...Object.entries(restless)];
  const pages: SoakPages = { made, paths: fixed.slice(0, count), still: [] };
  for (let i = 0; pages.paths.length < count; i++) {
    const [name, form] = forms[i % forms.length] as [string, Form];
    const path = `/${name}-${i}.html`;
    made[path] = form(1_000 * seed + i);
    pages.paths.push(path);
    if (name in still) pages.still.push(path);
  }
  return pages;
}

/** Lines of the report and made-up sentences. */
export function texts(seed: number, count: number, lines = report.zh): string[] {
  const random = randomBy(seed);
  const next = sentences(seed);
  return Array.from({ length: count }, () =>
    random() < 0.5 ? next.next().value : (lines[Math.floor(random() * lines.length)] ?? ''),
  );
}

function inParagraphs(seed: number, lines = report.zh): string {
  const paragraphs = texts(seed, 8 + (seed % 20), lines).map((text) => `<p>${text}</p>`);
  return paragraphs.join('\n');
}

function html<Given>(body: string, script?: (given: Given) => void, given?: Given): string {
  // A text could end the script.
  const value = JSON.stringify(given)?.replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>Soak</title>
<body><main>${body}</main>${script ? `<script>(${script})(${value})</script>` : ''}</body></html>`;
}

function linesOf(name: string): string[] {
  const text = readFileSync(join(fixtures, 'report', name), 'utf8');
  return text.split('\n').filter((line) => line.trim());
}
