/**
 * Made-up Chinese: words of jieba's dictionary as often as they are in real text, with commas, stops
 * and, now and then, a piece of English.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomBy } from './random.ts';

const english = 'in the words of the report of the State Council, as far as it goes';
const punctuation = 0.12;
const latin = 0.004;

interface Word {
  word: string;
  frequency: number;
  /** The frequencies of this word and of all before it. */
  upTo: number;
}

/** Sentences without an end, each different; the same in every run of a seed. */
export function* sentences(seed: number): Generator<string, never> {
  const random = randomBy(seed);
  const words = readWords();
  for (;;) {
    let sentence = '';
    do {
      if (random() < latin) sentence += english;
      else sentence += wordAt(words, random());
      if (random() < punctuation) sentence += '，';
    } while (random() > 0.06);
    yield `${sentence}。`;
  }
}

/** One flat string: a rope would be flattened in the middle of a measurement. */
export function madeText(length: number, seed = 1): string {
  const pieces: string[] = [];
  let size = 0;
  for (const sentence of sentences(seed)) {
    pieces.push(sentence);
    size += sentence.length;
    if (size >= length) break;
  }
  return flat(pieces.join('').slice(0, length));
}

/**
 * Words of two characters and more that a made-up text holds often, but not as often as 我们: a mark for
 * every hundred characters or so, if there are 200 of them.
 */
export function commonWords(count: number): string[] {
  const [first, step] = [200, 10];
  return readWords()
    .filter(({ word }) => word.length > 1)
    .sort((a, b) => b.frequency - a.frequency)
    .filter((_, rank) => rank >= first && (rank - first) % step === 0)
    .slice(0, count)
    .map(({ word }) => word);
}

/** A copy in one piece, two bytes a unit. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

let words: Word[] | undefined;

function readWords(): Word[] {
  if (words) return words;
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  words = [];
  let upTo = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word = '', frequency] = line.split(' ');
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    upTo += Number(frequency);
    words.push({ word, frequency: Number(frequency), upTo });
  }
  return words;
}

function wordAt(words: Word[], place: number): string {
  const sought = place * (words.at(-1)?.upTo ?? 0);
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.upTo ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  return words[low]?.word ?? '';
}
