/** By which terms a concept is known again: Chinese in either script on one side, all else on the other. */
import type { Concept } from '../concept.ts';
import type { Row } from '../display/row.ts';
import { matchKey } from '../formats/match-key.ts';

export interface TermKeys {
  chinese: string[];
  others: string[];
}

export function keysOfConcept({ languages }: Concept): TermKeys {
  const keys: TermKeys = { chinese: [], others: [] };
  for (const { lang, terms } of languages) {
    const side = /^zh\b/.test(lang) ? keys.chinese : keys.others;
    for (const { term } of terms) addKey(side, term);
  }
  return keys;
}

export function keysOfRow({ zhHans, zhHant, en, others }: Row): TermKeys {
  const keys: TermKeys = { chinese: [], others: [] };
  for (const term of zhHans) addKey(keys.chinese, term);
  for (const term of zhHant) addKey(keys.chinese, term);
  for (const term of en) addKey(keys.others, term);
  for (const term of others) addKey(keys.others, term);
  return keys;
}

/** What to look concepts up by: their Chinese, or the rest of those that have none. */
export function leadingKeys({ chinese, others }: TermKeys): string[] {
  return chinese.length > 0 ? chinese : others;
}

/**
 * Whether two concepts that share a leading key are the same: they share a term on the other side
 * too, or have none there. Sharing only the Chinese they are homonyms, or two translations of it.
 */
export function shareOthers(a: TermKeys, b: TermKeys): boolean {
  if (a.others.length === 0 || b.others.length === 0) return a.others.length === b.others.length;
  return a.others.some((key) => b.others.includes(key));
}

function addKey(keys: string[], term: string): void {
  const key = matchKey(term);
  if (!keys.includes(key)) keys.push(key);
}
