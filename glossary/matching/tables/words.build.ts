/**
 * Makes the table of Chinese words from jieba's dictionary (MIT). Runs in Node at build time. The
 * result is read without parsing by `words.ts`, which describes its layout.
 */
import { dict } from '@node-rs/jieba/dict.js';
import { fold } from '../fold.ts';
import { byteLength, CLOSED, HEADER_BYTES, magic } from '../words.ts';
import { closedWords, corrected, loneCharacters, newerWords } from './words-by-hand.ts';

/**
 * Rarer words are left out, by length: words of two characters decide most, and a rare long word
 * is nearly always split at the right places without its help.
 */
const rarest = [0, 1, 5, 10, 30];

/** The frequency that a word given by hand has at least. */
const BY_HAND = 500;

/** The frequency that a term of the glossary has at least. */
const TERM = 100;

/** Nats by which a single character that is seldom a word makes a split less probable. */
const SELDOM_ALONE = 3;

interface Entry {
  word: string;
  frequency: number;
  partOfSpeech: string;
}

/** The table as `words.ts` reads it. */
export function buildWords(): ArrayBuffer {
  const entries = readDictionary();
  const frequencies = new Map<string, number>();
  for (const { word, frequency } of entries) {
    frequencies.set(word, (frequencies.get(word) ?? 0) + frequency);
  }
  for (const [word, frequency] of Object.entries(corrected)) frequencies.set(word, frequency);
  const byHand = new Set(listed(fold(newerWords)));
  for (const word of byHand) {
    frequencies.set(word, Math.max(frequencies.get(word) ?? 0, BY_HAND));
  }

  const total = [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0);
  const cost = (frequency: number, more = 0) =>
    Math.round(4 * (Math.log(total / frequency) + more));
  const lone = new Set(fold(loneCharacters));
  const costs = new Map<string, number>();
  for (const [word, frequency] of frequencies) {
    if (frequency < (rarest[Math.min(word.length, 4)] ?? 0)) continue;
    costs.set(word, cost(frequency, word.length > 1 || lone.has(word) ? 0 : SELDOM_ALONE));
  }
  const unknown = cost(1, SELDOM_ALONE);
  const phrases = [...costs.keys()].filter((word) => !byHand.has(word) && isPhrase(costs, word));
  for (const phrase of phrases) costs.delete(phrase);
  for (const { word } of entries.filter(isTown)) preferTownName(costs, word, unknown);
  for (const word of listed(fold(closedWords))) {
    costs.set(word, (cheapestSplit(costs, word, unknown) - 1) | CLOSED);
  }
  return layOut(costs, unknown, cost(TERM));
}

function isTown({ word, partOfSpeech }: Entry): boolean {
  return partOfSpeech === 'ns' && /^..[市县]$/.test(word) && word !== '大城市';
}

/** 盐城市 is 盐城 and 市, though 城市 is the more usual word by far. */
function preferTownName(costs: Map<string, number>, town: string, unknown: number): void {
  const [name, suffix] = [town.slice(0, 2), town.slice(2)];
  const accident = (costs.get(town.slice(0, 1)) ?? unknown) + (costs.get(town.slice(1)) ?? unknown);
  const enough = accident - (costs.get(suffix) ?? unknown) - 1;
  if (enough < (costs.get(name) ?? unknown)) costs.set(name, enough);
}

/** Whether a word is made of words: 课堂教学 would hide that 教学质量 may begin in it. */
function isPhrase(words: Map<string, number>, word: string): boolean {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const rest = word.slice(cut);
    if (words.has(word.slice(0, cut)) && (words.has(rest) || isPhrase(words, rest))) return true;
  }
  return false;
}

/** What a word costs, itself or as its parts. */
function cheapestSplit(costs: Map<string, number>, word: string, unknown: number): number {
  const before = [0];
  for (let end = 1; end <= word.length; end++) {
    const splits = before.map((cost, from) => {
      const last = word.slice(from, end);
      return cost + (costs.get(last) ?? (last.length === 1 ? unknown : Number.POSITIVE_INFINITY));
    });
    before.push(Math.min(...splits));
  }
  return before[word.length] ?? Number.POSITIVE_INFINITY;
}

function readDictionary(): Entry[] {
  return new TextDecoder()
    .decode(dict)
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => /^\p{Script=Han}+$/u.test(word) && !/[\ud800-\udfff]/.test(word))
    .map(([word = '', frequency, partOfSpeech = '']) => ({
      word: fold(word),
      frequency: Number(frequency),
      partOfSpeech,
    }));
}

function listed(words: string): string[] {
  return words.trim().split(/\s+/);
}

interface Node {
  unit: number;
  cost: number;
  children: Map<number, Node>;
}

function layOut(costs: Map<string, number>, unknown: number, term: number): ArrayBuffer {
  const nodes = inBreadth(growTrie(costs));
  const buffer = new ArrayBuffer(byteLength(nodes.length));
  new Uint32Array(buffer, 0, HEADER_BYTES / 4).set([magic, nodes.length, unknown, term]);
  const firstChild = new Uint32Array(buffer, HEADER_BYTES, nodes.length + 1);
  const units = new Uint16Array(
    buffer,
    firstChild.byteOffset + firstChild.byteLength,
    nodes.length,
  );
  const ends = new Uint8Array(buffer, units.byteOffset + units.byteLength, nodes.length);
  let next = 1;
  for (const [index, node] of nodes.entries()) {
    firstChild[index] = next;
    units[index] = node.unit;
    ends[index] = node.cost;
    next += node.children.size;
  }
  firstChild[nodes.length] = next;
  return buffer;
}

function growTrie(costs: Map<string, number>): Node {
  const root: Node = { unit: 0, cost: 0, children: new Map() };
  for (const [word, cost] of costs) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const child = node.children.get(unit) ?? { unit, cost: 0, children: new Map() };
      node.children.set(unit, child);
      node = child;
    }
    node.cost = cost;
  }
  return root;
}

function inBreadth(root: Node): Node[] {
  const nodes = [root];
  for (const node of nodes) {
    nodes.push(...[...node.children.values()].sort((a, b) => a.unit - b.unit));
  }
  return nodes;
}
