/** The word table that tells a term from an accident of neighbouring words, read from the package once a worker. */
import { browser } from 'wxt/browser';
import type { Lexicon } from '../../glossary/matching/lexicon.ts';
import { lexiconWords } from '../../glossary/matching/lexicon-words.ts';
import { type Judge, type WordSource, wordJudge } from '../../glossary/matching/word-judge.ts';
import { openWords, type WordTable } from '../../glossary/matching/words.ts';

let words: Promise<WordTable> | undefined;
let current: { lexicon: Lexicon; judge: Judge } | undefined;

/** A judge for these texts: the table is read only for those it decides on. */
export async function judgeFor(lexicon: Lexicon, texts: string[]): Promise<Judge> {
  if (!hasHan(texts)) return keepAll;
  const table = await wordTable();
  if (current?.lexicon !== lexicon) {
    current = { lexicon, judge: wordJudge(table, lexiconWords(lexicon)) };
  }
  return current.judge;
}

/** The same for a glossary that holds the terms of both. */
export async function judgeForBoth(a: Lexicon, b: Lexicon, texts: string[]): Promise<Judge> {
  if (!hasHan(texts)) return keepAll;
  const sources = [lexiconWords(a), lexiconWords(b)];
  const both: WordSource = {
    visit(text, from, found) {
      for (const source of sources) source.visit(text, from, found);
    },
  };
  return wordJudge(await wordTable(), both);
}

function hasHan(texts: string[]): boolean {
  return texts.some((text) => /\p{scx=Han}/u.test(text));
}

function wordTable(): Promise<WordTable> {
  words ??= readWords().catch((error) => {
    // Not remembered: the next question tries again.
    words = undefined;
    throw error;
  });
  return words;
}

function keepAll(): boolean {
  return true;
}

async function readWords(): Promise<WordTable> {
  const response = await fetch(browser.runtime.getURL('/words.bin'));
  return openWords(await response.arrayBuffer());
}
