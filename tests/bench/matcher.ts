/**
 * Compile and scan times of the matcher, by number of forms: `node tests/bench/matcher.ts`.
 * Forms are words of jieba's dictionary, evenly taken; the text is words of it by their frequency.
 * Two speeds: the scan alone, and whole answers for a page of blocks, without a judge.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Concept } from '../../glossary/concept.ts';
import { compileLexicon } from '../../glossary/matching/lexicon.ts';
import { matchTexts } from '../../glossary/matching/match.ts';
import { encode, scan, TAKEN } from '../../glossary/matching/scan.ts';

const TEXT_LENGTH = 1_000_000;
const BLOCK_LENGTH = 1_000;
const ROUNDS = 9;

interface Word {
  word: string;
  frequency: number;
}

const words = readWords();
const blocks = writeBlocks();
console.log(`${TEXT_LENGTH} characters in blocks of ${BLOCK_LENGTH}; best of ${ROUNDS} rounds`);
console.log('forms     compile ms  states    scan M/s  answer M/s  spans');
for (const count of [200, 2_000, 20_000, 120_000]) measure(count);

function measure(count: number): void {
  const forms = words.filter((_, index) => (index * count) % words.length < count);
  const concepts = forms.slice(0, count).map(({ word }, index) => conceptOf(word, index));
  const [compileTime, lexicon] = best(() => compileLexicon(concepts, 1));
  const [scanTime] = best(() => {
    for (const block of blocks) scan(lexicon, encode(lexicon, block), () => TAKEN);
  });
  const options = {
    isMarked: () => true,
    isMuted: () => false,
    pageEvidence: [],
    judge: () => true,
  };
  const [answerTime, { spans }] = best(() => matchTexts(lexicon, blocks, options));
  const speed = (time: number) => (TEXT_LENGTH / time / 1000).toFixed(1);
  console.log(
    [
      String(count).padEnd(9),
      compileTime.toFixed(1).padEnd(11),
      String(lexicon.last.length).padEnd(9),
      speed(scanTime).padEnd(9),
      speed(answerTime).padEnd(11),
      spans.length / 4,
    ].join(' '),
  );
}

function best<Result>(work: () => Result): [time: number, result: Result] {
  let least = Number.POSITIVE_INFINITY;
  let result = work();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    result = work();
    least = Math.min(least, performance.now() - start);
  }
  return [least, result];
}

function readWords(): Word[] {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => /^\p{Script=Han}{2,}$/u.test(word))
    .map(([word = '', frequency]) => ({ word, frequency: Number(frequency) }));
}

function writeBlocks(): string[] {
  const sums: number[] = [];
  let total = 0;
  for (const { frequency } of words) {
    total += frequency;
    sums.push(total);
  }
  const random = generator(1);
  const pieces: string[] = [];
  for (let length = 0; length < TEXT_LENGTH; ) {
    const piece = random() < 0.1 ? '，' : wordAt(random() * total, sums);
    pieces.push(piece);
    length += piece.length;
  }
  const text = pieces.join('');
  return Array.from({ length: TEXT_LENGTH / BLOCK_LENGTH }, (_, block) =>
    text.slice(block * BLOCK_LENGTH, (block + 1) * BLOCK_LENGTH),
  );
}

function wordAt(sum: number, sums: number[]): string {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < sum) low = middle + 1;
    else high = middle;
  }
  return words[low]?.word ?? '';
}

/** A small generator with a seed, so that every run measures the same text. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function conceptOf(word: string, index: number): Concept {
  return {
    id: `c-${index}`,
    origin: 'personal',
    subjectField: [],
    languages: [{ lang: 'zh-Hans', terms: [{ id: `t-${index}`, term: word }] }],
  };
}
