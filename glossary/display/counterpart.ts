/** The head of a card: the other language's preferred term, and the term as found. */
import type { Concept, LanguageSection, Term } from '../concept.ts';
import { foundTerm } from './found-term.ts';
import { hasHan, otherScript, type Script, scriptOf } from './script.ts';

/** A term as a card writes it. */
export interface Written {
  text: string;
  lang: string;
  /** Pinyin. */
  reading?: string;
  /** The same term in the other script of Chinese, where it looks different. */
  other?: { text: string; lang: Script };
  /** A deprecated or superseded term. */
  avoid?: boolean;
}

export interface Head {
  /** Absent if the concept has no term in the other language. */
  counterpart: Written | undefined;
  found: Written;
}

/** `found` is the text of the mark, `script` the one the page writes Chinese in. */
export function head(concept: Concept, found: string, script: Script): Head {
  const match = foundTerm(concept, found, script);
  const lang = match?.lang ?? (hasHan(found) ? script : 'en');
  return {
    found: match ? written(concept, match.term, lang) : { text: found, lang },
    counterpart: preferred(concept, scriptOf(lang) ? 'en' : script),
  };
}

/** The first term of a section that is not to be avoided; Chinese in the other script if it must be. */
export function preferred(concept: Concept, lang: Script | 'en'): Written | undefined {
  const tags = lang === 'en' ? [lang] : [lang, otherScript(lang)];
  for (const tag of tags) {
    const terms = section(concept, tag)?.terms ?? [];
    const term = terms.find((one) => !isToAvoid(one)) ?? terms[0];
    if (term) return written(concept, term, tag);
  }
  return undefined;
}

/** The one Chinese and the one English term a reader would quote together; none to be avoided. */
export function pair(
  concept: Concept,
  { found, counterpart }: Head,
  script: Script,
): { zh: Written | undefined; en: Written | undefined } {
  const isChinese = scriptOf(found.lang) !== undefined;
  const own = found.avoid ? preferred(concept, isChinese ? script : 'en') : found;
  return isChinese ? { zh: own, en: counterpart } : { zh: counterpart, en: own };
}

export function isToAvoid({ administrativeStatus: status }: Term): boolean {
  return status === 'deprecated' || status === 'superseded';
}

function written(concept: Concept, term: Term, lang: string): Written {
  const other = inOtherScript(concept, term, lang);
  return {
    text: term.term,
    lang,
    ...(term.reading && { reading: term.reading }),
    ...(other && other.text !== term.term && { other }),
    ...(isToAvoid(term) && { avoid: true }),
  };
}

/**
 * The two sections of Chinese are written side by side, so the twin has the same place and length.
 * Regional sections (`zh-Hant-TW`) hold words of their own: those have no twin.
 */
function inOtherScript(
  concept: Concept,
  term: Term,
  lang: string,
): { text: string; lang: Script } | undefined {
  if (lang !== 'zh-Hans' && lang !== 'zh-Hant') return undefined;
  const other = otherScript(lang);
  const twin = section(concept, other)?.terms[section(concept, lang)?.terms.indexOf(term) ?? -1];
  return twin && [...twin.term].length === [...term.term].length
    ? { text: twin.term, lang: other }
    : undefined;
}

function section(concept: Concept, lang: string): LanguageSection | undefined {
  return concept.languages.find((one) => one.lang === lang);
}
