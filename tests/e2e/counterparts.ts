/**
 * What a card must say of a marked text, looked up in the glossary's own data by a slow and loose way
 * that shares nothing with the matcher: spellings count as equal by their letters alone.
 */
import type { Concept } from '../../glossary/concept.ts';

/**
 * The first term of the other language, of each concept that has the marked text as a term; Chinese in
 * both scripts. Two marks that read as one (see `expected-marks.ts`) count as the first of them.
 */
export function counterpartsOf(marked: string, concepts: Concept[]): string[] {
  const isChinese = /\p{Script=Han}/u.test(marked);
  return conceptsOf(marked, concepts)
    .flatMap(({ languages }) => languages)
    .filter(({ lang }) => (lang === 'en') === isChinese && !/-(TW|HK)$/.test(lang))
    .flatMap(({ terms }) => terms.slice(0, 1).map(({ term }) => term));
}

/** The concepts that have the marked text, or as much of its start as any of them, as a term. */
export function conceptsOf(marked: string, concepts: Concept[]): Concept[] {
  const lengthIn = ({ languages }: Concept) =>
    Math.max(
      ...languages
        .flatMap(({ terms }) => terms.map(({ term }) => loosely(term)))
        .map((term) => (loosely(marked).startsWith(term) ? term.length : 0)),
    );
  const longest = Math.max(...concepts.map(lengthIn));
  return concepts.filter((concept) => longest > 0 && lengthIn(concept) === longest);
}

function loosely(term: string): string {
  return term
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('centre', 'center')
    .replaceAll('programme', 'program')
    .replace(/[台臺]/g, '台')
    .replace(/[布佈]/g, '布')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .replace(/(?<=[a-z])s$/, '');
}
