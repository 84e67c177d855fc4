/**
 * How well a row fits a text: a number, lower is better, 0 is not at all. The kind of fit decides, then
 * how much longer the term is than what was typed.
 */
import { hasHan } from '../display/script.ts';
import { type Haystack, searchKey } from './haystack.ts';
import { type PinyinQuery, pinyinQuery } from './pinyin.ts';

const kinds = {
  exact: 1,
  prefix: 2,
  wordStart: 3,
  inside: 4,
  /** All its words, but not beside each other. */
  words: 5,
  fuzzy: 6,
} as const;

/** Units of length told apart within a kind. */
const LENGTHS = 128;

/** Above every rank. */
export const ranks = 8 * LENGTHS;

/** A text to look for, with all that is made of it once rather than for each row. */
export interface TextQuery {
  /** The whole text, folded; never empty. */
  key: string;
  isHan: boolean;
  /** One letter, which is somewhere in most terms: it counts at the start of words alone. */
  onlyStarts: boolean;
  atStart: string;
  whole: string;
  atWordStart: string;
  /** Its parts between spaces if there is more than one; else none. */
  words: string[];
  pinyin: (PinyinQuery & { atStart: string; whole: string }) | undefined;
}

/** Nothing where there is nothing to look for. */
export function textQuery(text: string): TextQuery | undefined {
  const key = searchKey(text);
  if (key === '') return undefined;
  const words = text
    .split(/\s+/)
    .map(searchKey)
    .filter((word) => word !== '');
  const pinyin = pinyinQuery(text);
  return {
    key,
    isHan: hasHan(key),
    onlyStarts: /^[a-z]$/.test(key),
    atStart: `\n${key}`,
    whole: `\n${key}\n`,
    atWordStart: ` ${key}`,
    words: words.length > 1 ? words : [],
    pinyin: pinyin && { ...pinyin, atStart: `\n${pinyin.plain}`, whole: `\n${pinyin.plain}\n` },
  };
}

export function rankOf(row: Haystack, query: TextQuery): number {
  const { isHan, words, pinyin } = query;
  const rank = better(
    rankOfTerm(isHan ? row.han : row.latin, query),
    pinyin ? rankOfPinyin(row, pinyin) : 0,
  );
  if (rank !== 0 || words.length === 0) return rank;
  const holdsAll = words.every((word) => row.latin.includes(word) || row.han.includes(word));
  return holdsAll ? ranked('words', 0) : 0;
}

/** The row has just this term, or is read just so. */
export function isExact(rank: number): boolean {
  return rank === ranked('exact', 0);
}

/** Of a row found by a slip of the keys, `distance` letters away from what was typed. */
export function fuzzyRank(distance: number): number {
  return ranked('fuzzy', distance);
}

function rankOfTerm(terms: string, query: TextQuery): number {
  const { key, atStart, whole, atWordStart, onlyStarts } = query;
  const at = onlyStarts ? 0 : terms.indexOf(key);
  if (at < 0) return 0;
  const start = terms.indexOf(atStart);
  if (start >= 0) {
    if (terms.includes(whole)) return ranked('exact', 0);
    return ranked('prefix', lengthAround(terms, start + 1) - key.length);
  }
  const word = terms.indexOf(atWordStart);
  if (word >= 0) return ranked('wordStart', lengthAround(terms, word) - key.length);
  return onlyStarts ? 0 : ranked('inside', lengthAround(terms, at) - key.length);
}

function rankOfPinyin(row: Haystack, query: NonNullable<TextQuery['pinyin']>): number {
  const { plain, atStart, whole, pattern, hasTones } = query;
  const at = row.plain.indexOf(plain.length > 1 ? plain : atStart);
  if (at >= 0) {
    const start = row.plain.indexOf(atStart);
    if ((start >= 0 && !hasTones) || pattern.test(row.toned)) {
      if (row.plain.includes(whole)) return ranked('exact', 0);
      const longer = lengthAround(row.plain, start >= 0 ? start + 1 : at) - plain.length;
      return ranked(start >= 0 ? 'prefix' : 'inside', longer);
    }
  }
  return hasTones ? 0 : rankOfInitials(row.initials, query);
}

function rankOfInitials(
  initials: string,
  { plain, atStart }: NonNullable<TextQuery['pinyin']>,
): number {
  const start = plain.length > 1 ? initials.indexOf(atStart) : -1;
  if (start < 0) return 0;
  const longer = lengthAround(initials, start + 1) - plain.length;
  return longer === 0 ? ranked('prefix', LENGTHS) : ranked('inside', longer);
}

/** Length of the part that this place is in. */
function lengthAround(parts: string, at: number): number {
  return parts.indexOf('\n', at) - parts.lastIndexOf('\n', at) - 1;
}

function ranked(kind: keyof typeof kinds, longer: number): number {
  return kinds[kind] * LENGTHS + Math.min(LENGTHS - 1, Math.max(0, longer));
}

function better(a: number, b: number): number {
  if (a === 0 || b === 0) return a + b;
  return Math.min(a, b);
}
