/**
 * What is searched of one row, as strings made once. Each begins and ends with a line break and has one
 * between its parts, so that a whole part, and the start of one, are found by searching for a string.
 */
import type { Row } from '../display/row.ts';
import { hasHan } from '../display/script.ts';
import { matchKey } from '../formats/match-key.ts';
import { readingOf } from './pinyin.ts';

export interface Haystack {
  /** Keys (case, width and script are folded) of terms with Han characters. */
  han: string;
  /** Keys of terms with anything else, those with both among them. Apart, because engines search one-byte strings faster. */
  latin: string;
  /** Readings without tones and spaces. */
  plain: string;
  /** As `tong3chou2`. */
  toned: string;
  /** First letters of the syllables. */
  initials: string;
}

export function haystackOf(row: Row): Haystack {
  const readings = row.readings.map(readingOf);
  const keys = [...row.zhHans, ...row.zhHant, ...row.en, ...row.others].map(searchKey);
  return {
    han: joined(keys.filter(hasHan)),
    latin: joined(keys.filter((key) => !hasHan(key) || /\P{Script=Han}/u.test(key))),
    plain: joined(readings.map(({ plain }) => plain)),
    toned: joined(readings.map(({ toned }) => toned)),
    initials: joined(readings.map(({ initials }) => initials)),
  };
}

/** What spellings of a term that count as one have in common. */
export function searchKey(term: string): string {
  return matchKey(term).trim();
}

/** The Latin words of a row, and its readings as one word each. */
export function wordsOf({ latin, plain }: Haystack): string[] {
  const words = latin.match(/[a-z0-9\u00df-\u024f]{3,}/g) ?? [];
  return plain === '' ? words : [...words, ...partsOf(plain)];
}

export function partsOf(haystack: string): string[] {
  return haystack === '' ? [] : haystack.slice(1, -1).split('\n');
}

function joined(parts: string[]): string {
  const distinct = [...new Set(parts)].filter((part) => part !== '');
  return distinct.length === 0 ? '' : `\n${distinct.join('\n')}\n`;
}
