/**
 * Terms of one character are on every line of some language, so files bring them in switched off.
 * One that a reader has confirmed says `enabled: true` outright: only that survives a file.
 */
import type { Term, TermMatch } from '../concept.ts';

export function isOneCharacter(term: string): boolean {
  return /^\P{M}\p{M}*$/u.test(term);
}

/** How a term is looked for, with what is otherwise understood spelled out for one-character terms. */
export function matchToWrite({ term, match }: Pick<Term, 'term' | 'match'>): TermMatch | undefined {
  const isUnderstood = isOneCharacter(term) && match?.enabled === undefined;
  return isUnderstood ? { enabled: true, ...match } : match;
}
