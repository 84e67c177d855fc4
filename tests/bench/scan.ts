/**
 * The matcher alone, in Node, beside the packages that do the same: `node tests/bench/scan.ts`.
 * Everybody gets the same forms and the same 2,000,000 characters, in batches of three texts of 8,000,
 * as the page sends them, and finds leftmost, then longest, unless its line says otherwise. Whoever needs
 * longer than the limit is measured on what was scanned by then. That all find the same is told by the
 * number of matches in the first ten batches, for which everybody has the time they need.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as GreedyAhoCorasick } from '@monyone/aho-corasick/greedy';
import { Trie } from '@tanishiking/aho-corasick';
import FastScanner from 'fastscan';
import ModernAhoCorasick from 'modern-ahocorasick';
import FastAhoCorasick from 'modern-ahocorasick/fast';
import { builtMatching, wordBytes } from './inputs/built-matching.ts';
import { conceptOf } from './inputs/concepts.ts';
import { chineseForms } from './inputs/dictionary.ts';
import { flat, madeText } from './inputs/made-text.ts';
import { realText } from './inputs/real-pages.ts';
import { isWanted, roundsOr } from './measure/arguments.ts';
import { Report } from './measure/report.ts';
import { figures, inTurns, median } from './measure/rounds.ts';

/** Texts in, number of matches out. */
type Scan = (texts: string[]) => number;

interface Contender {
  name: string;
  build(forms: string[]): { scan: Scan; hold: unknown };
}

interface Built {
  name: string;
  buildTime: number;
  bytes: number;
  scan: Scan;
}

const rounds = roundsOr(3);
const textLength = 2_000_000;
const longestText = 8_000;
const textsInBatch = 3;
/** ms */
const limit = 250;
const countedBatches = 10;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const { compileLexicon, encode, lexiconWords, matchTexts, openWords, REFUSED, scan, wordJudge } =
  await builtMatching();
const words = openWords(wordBytes());

const contenders: Contender[] = [
  { name: 'floor: read each unit', build: () => ({ scan: each(readEachUnit), hold: undefined }) },
  {
    name: 'Tifa: walk alone',
    build: (forms) => {
      const lexicon = compileLexicon(forms.map(conceptOf), 1);
      return {
        hold: lexicon,
        scan: each((text) => {
          let found = 0;
          scan(lexicon, encode(lexicon, text), () => {
            found++;
            return REFUSED;
          });
          return found;
        }),
      };
    },
  },
  { name: 'Tifa', build: (forms) => tifa(forms, false) },
  { name: 'Tifa with its word judge', build: (forms) => tifa(forms, true) },
  {
    name: 'modern-ahocorasick',
    build: (forms) => {
      const matcher = new ModernAhoCorasick(forms);
      const search = (text: string) =>
        matcher.search(text, { strategy: 'leftmost-longest' }).length;
      return { hold: matcher, scan: each(search) };
    },
  },
  {
    name: 'modern-ahocorasick/fast',
    build: (forms) => {
      const matcher = new FastAhoCorasick(forms);
      const search = (text: string) =>
        matcher.search(text, { strategy: 'leftmost-longest' }).length;
      return { hold: matcher, scan: each(search) };
    },
  },
  {
    name: 'modern-ahocorasick/fast, all matches',
    build: (forms) => {
      const matcher = new FastAhoCorasick(forms);
      return { hold: matcher, scan: each((text) => matcher.search(text).length) };
    },
  },
  {
    name: 'modern-ahocorasick/fast, count alone',
    build: (forms) => {
      const matcher = new FastAhoCorasick(forms);
      return { hold: matcher, scan: each((text) => matcher.count(text)) };
    },
  },
  {
    name: '@tanishiking/aho-corasick',
    build: (forms) => {
      const trie = new Trie(forms, { allowOverlaps: false });
      return { hold: trie, scan: each((text) => trie.parseText(text).length) };
    },
  },
  {
    name: '@monyone/aho-corasick, all matches',
    build: (forms) => {
      const matcher = new AhoCorasick(forms);
      return { hold: matcher, scan: each((text) => matcher.matchInText(text).length) };
    },
  },
  {
    name: '@monyone/aho-corasick/greedy',
    build: (forms) => {
      const matcher = new GreedyAhoCorasick(forms);
      return { hold: matcher, scan: each((text) => matcher.matchInText(text).length) };
    },
  },
  {
    name: 'fastscan, longest',
    build: (forms) => {
      const scanner = new FastScanner(forms);
      const search = (text: string) => withoutOverlaps(scanner.search(text, { longest: true }));
      return { hold: scanner, scan: each(search) };
    },
  },
  {
    name: 'one regular expression',
    build: (forms) => {
      const longestFirst = [...forms].sort((a, b) => b.length - a.length);
      const pattern = new RegExp(longestFirst.map(RegExp.escape).join('|'), 'g');
      return { hold: pattern, scan: each((text) => text.match(pattern)?.length ?? 0) };
    },
  },
];

const report = new Report('scan');
for (const [name, text] of Object.entries(await texts())) {
  for (const count of [200, 2_000, 20_000, 120_000]) {
    if (isWanted('size', count)) await compare(name, text, count);
  }
}

async function texts(): Promise<Record<string, string>> {
  const real = await realText();
  const made = { 'made-up Chinese': madeText(textLength) };
  if (real === '') {
    console.log('Debian’s packages cannot be had here: no real text.');
    return made;
  }
  const often = Math.ceil(textLength / real.length);
  return { ...made, 'real Chinese and English': flat(real.repeat(often).slice(0, textLength)) };
}

async function compare(textName: string, text: string, count: number): Promise<void> {
  const forms = await chineseForms(count);
  const batches = inBatches(text);
  const built = contenders.map((contender) => build(contender, forms));
  const found = Object.fromEntries(
    built.map(({ name, scan }) => [name, matchesIn(batches.slice(0, countedBatches), scan)]),
  );
  const turns = Object.fromEntries(
    built.map(({ name, scan }) => [name, () => throughput(scan, batches)]),
  );
  const speeds = await inTurns(turns, rounds, { warmUp: true });
  const medians = Object.fromEntries(
    Object.entries(speeds).map(([name, values]) => [name, median(values)]),
  );
  report.table(
    `${count.toLocaleString('en')} forms, ${textName}`,
    built.map(({ name, buildTime, bytes }) => ({
      contender: name,
      'build ms': buildTime,
      'held MB': bytes / 2 ** 20,
      'M units/s': medians[name],
      'least … greatest': spread(speeds[name] ?? []),
      'times the floor': (medians['floor: read each unit'] ?? 0) / (medians[name] ?? 0),
      'Tifa is so many times as fast': (medians.Tifa ?? 0) / (medians[name] ?? 0),
      [`matches in ${countedLength(batches)}`]: name.startsWith('floor') ? undefined : found[name],
    })),
  );
}

function build({ name, build }: Contender, forms: string[]): Built {
  collectGarbage();
  const before = bytesHeld();
  const times: number[] = [];
  let latest = build(forms);
  for (let i = 0; i < Math.min(2, rounds); i++) {
    const start = performance.now();
    latest = build(forms);
    times.push(performance.now() - start);
  }
  const { scan } = latest;
  collectGarbage();
  return { name, buildTime: median(times), bytes: bytesHeld() - before, scan };
}

function bytesHeld(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function inBatches(text: string): string[][] {
  const batches: string[][] = [];
  for (let i = 0; i < text.length; i += longestText) {
    if (i % (textsInBatch * longestText) === 0) batches.push([]);
    batches.at(-1)?.push(flat(text.slice(i, i + longestText)));
  }
  return batches;
}

/** Millions of units a second. */
function throughput(scan: Scan, batches: string[][]): number {
  let units = 0;
  const start = performance.now();
  for (const batch of batches) {
    scan(batch);
    for (const { length } of batch) units += length;
    if (performance.now() - start > limit) break;
  }
  return units / (performance.now() - start) / 1000;
}

function matchesIn(batches: string[][], scan: Scan): number {
  return batches.reduce((sum, batch) => sum + scan(batch), 0);
}

function countedLength(batches: string[][]): string {
  const texts = batches.slice(0, countedBatches).flat();
  return texts.reduce((sum, { length }) => sum + length, 0).toLocaleString('en');
}

function each(scan: (text: string) => number): Scan {
  return (texts) => texts.reduce((sum, text) => sum + scan(text), 0);
}

/** Of the longest at each place those that are left when the leftmost are taken. */
function withoutOverlaps(found: [start: number, form: string][]): number {
  let free = 0;
  return found.filter(([start, { length }]) => {
    if (start < free) return false;
    free = start + length;
    return true;
  }).length;
}

function tifa(forms: string[], judged: boolean): ReturnType<Contender['build']> {
  const lexicon = compileLexicon(forms.map(conceptOf), 1);
  const options = {
    isMarked: () => true,
    isMuted: () => false,
    pageEvidence: [],
    judge: judged ? wordJudge(words, lexiconWords(lexicon)) : () => true,
  };
  return {
    hold: lexicon,
    scan: (texts) => matchTexts(lexicon, texts, options).spans.length / 4,
  };
}

/** What it read is given back, lest the reading be left out; it is no number of matches. */
function readEachUnit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

function spread(values: number[]): string {
  const { least, greatest } = figures(values);
  return `${least.toFixed(1)} … ${greatest.toFixed(1)}`;
}
