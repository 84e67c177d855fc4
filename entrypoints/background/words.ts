/** The word table that tells a term from an accident of neighbouring words, read from the package once a worker. */
import { browser } from 'wxt/browser';
import { type Lexicon, lexiconWords } from '../../glossary/matching/lexicon.ts';
import { type Judge, wordJudge } from '../../glossary/matching/word-judge.ts';
import { openWords, type WordTable } from '../../glossary/matching/words.ts';

let words: Promise<WordTable> | undefined;
let current: { lexicon: Lexicon; judge: Judge } | undefined;

/** A judge for these texts: the table is read only for those it decides on. */
export async function judgeFor(lexicon: Lexicon, texts: string[]): Promise<Judge> {
  if (!texts.some((text) => /\p{scx=Han}/u.test(text))) return keepAll;
  words ??= readWords().catch((error) => {
    // Not remembered: the next question tries again.
    words = undefined;
    throw error;
  });
  const table = await words;
  if (current?.lexicon !== lexicon) {
    current = { lexicon, judge: wordJudge(table, lexiconWords(lexicon)) };
  }
  return current.judge;
}

function keepAll(): boolean {
  return true;
}

async function readWords(): Promise<WordTable> {
  const response = await fetch(browser.runtime.getURL('/words.bin'));
  return openWords(await response.arrayBuffer());
}
