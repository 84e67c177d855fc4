/** Which term of a concept a mark is: the one spelled most like the text on the page. */
import type { Concept, Term } from '../concept.ts';
import { likeness } from './likeness.ts';
import { type Script, scriptOf } from './script.ts';

export interface FoundTerm {
  term: Term;
  /** The language of the section it stands in. */
  lang: string;
}

/** Below this a spelling is a different term rather than a variant of the same. */
const ALIKE = 0.5;

/** `script` decides between the two scripts of a term that is the same in both. */
export function foundTerm(concept: Concept, found: string, script: Script): FoundTerm | undefined {
  const sections = concept.languages.toSorted(
    (a, b) => Number(b.lang === script) - Number(a.lang === script),
  );
  let best: FoundTerm | undefined;
  let bestLikeness = ALIKE;
  for (const { lang, terms } of sections) {
    for (const term of terms) {
      const alike = likeness(term.term, found);
      if (alike > bestLikeness) [best, bestLikeness] = [{ term, lang }, alike];
    }
  }
  return best;
}

/**
 * The script the page writes Chinese in, as far as the mark tells: 三城一區 does, 人才 and English
 * do not. Then the page's own language tag decides, then the reader's language, then the report's.
 */
export function pageScript(
  concepts: Concept[],
  found: string,
  pageLang: string,
  readerLang: string,
): Script {
  for (const concept of concepts) {
    const lang = foundTerm(concept, found, 'zh-Hans')?.lang;
    const told = lang && scriptOf(lang);
    if (told && lang === foundTerm(concept, found, 'zh-Hant')?.lang) return told;
  }
  return scriptOf(pageLang) ?? scriptOf(readerLang) ?? 'zh-Hans';
}
