/**
 * Whether an import is better not marked in pages: marking every other word helps nobody. Dictionaries
 * of ordinary words are large, or most of their terms have two Han characters, as most Chinese words.
 */
import type { DryRun } from '../../../components/import/dry-run.ts';
import type { Draft } from '../../../glossary/formats/format.ts';

const MANY = 20_000;

/** Fewer say nothing about what kind of list it is. */
const ENOUGH = 50;

export function lookUpOnly(drafts: readonly Draft[]): DryRun['lookUpOnly'] {
  if (drafts.length > MANY) return 'many';
  const chinese = drafts.flatMap(
    ({ concept }) => concept.languages.find(({ lang }) => /^zh\b/.test(lang))?.terms[0]?.term ?? [],
  );
  const short = chinese.filter((term) => /^\p{Script=Han}{2}$/u.test(term));
  return chinese.length >= ENOUGH && short.length > chinese.length / 2 ? 'shortWords' : undefined;
}
