/**
 * Chinese as readers shorten or mistype it: the characters in their order within one term, others
 * between them (新质力 for 新质生产力), and of four or more, one that is wrong.
 */
import { partsOf } from './haystack.ts';

/** Characters from which on one may be wrong. */
const FORGIVES_FROM = 4;

/** How many of the characters may be missing. */
export function mayMiss(key: string): number {
  return key.length >= FORGIVES_FROM ? 1 : 0;
}

/** `terms` is a haystack of folded terms. The least number of characters the term has more, or nothing. */
export function looseHan(terms: string, key: string): number | undefined {
  let least: number | undefined;
  for (const term of partsOf(terms)) {
    if (!holdsInOrder(term, key)) continue;
    const longer = Math.abs(term.length - key.length);
    if (least === undefined || longer < least) least = longer;
  }
  return least;
}

function holdsInOrder(term: string, key: string): boolean {
  if (follows(term, key)) return true;
  if (mayMiss(key) === 0) return false;
  for (let i = 0; i < key.length; i++) {
    if (follows(term, key.slice(0, i) + key.slice(i + 1))) return true;
  }
  return false;
}

function follows(term: string, key: string): boolean {
  let at = -1;
  for (const character of key) {
    at = term.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
