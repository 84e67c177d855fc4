/** The other terms of a concept, by what a writer may do with them. */
import type { Concept, Term } from '../concept.ts';
import { type Head, isToAvoid } from './counterpart.ts';
import { bare } from './likeness.ts';
import { type Script, scriptOf } from './script.ts';

export interface Rendering {
  text: string;
  lang: string;
  /** BCP 47 region subtag of a term used only there. */
  region?: string;
}

/**
 * `preferred`: use this instead of the found one; `report`: the report has it, in a place
 * that has not the first term of the language; `also`: accepted elsewhere; `avoid`: met with, not to be used.
 */
export type RenderingStatus = 'preferred' | 'report' | 'also' | 'avoid';

export interface RenderingGroup {
  status: RenderingStatus;
  renderings: Rendering[];
}

const order: RenderingStatus[] = ['preferred', 'report', 'also', 'avoid'];

/** Everything the head does not show, the counterpart's language first; empty groups are left out. */
export function renderings(concept: Concept, head: Head, script: Script): RenderingGroup[] {
  const shown = new Set(
    [head.found, head.counterpart].flatMap((one) => (one ? [one.text, one.other?.text] : [])),
  );
  const seen = new Set([...shown].map((text) => bare(text ?? '')));
  const all = sections(concept, head, script).flatMap(({ lang, terms }) =>
    terms.flatMap((term, index) => {
      if (seen.has(bare(term.term))) return [];
      seen.add(bare(term.term));
      const better = head.found.avoid && index === 0 && sameLanguage(lang, head.found.lang);
      const region = term.geographicalUsage;
      return {
        status: better ? ('preferred' as const) : statusOf(term, concept, lang),
        rendering: { text: term.term, lang, ...(region && { region }) },
      };
    }),
  );
  return order
    .map((status) => ({
      status,
      renderings: all.filter((one) => one.status === status).map((one) => one.rendering),
    }))
    .filter((group) => group.renderings.length > 0);
}

function statusOf(term: Term, concept: Concept, lang: string): RenderingStatus {
  if (isToAvoid(term)) return 'avoid';
  const first = concept.languages.find((one) => one.lang === lang)?.terms[0];
  const places = term.units ?? [];
  const isOwnPlace = (unit: string) => term === first || !first?.units?.includes(unit);
  return places.some(isOwnPlace) ? 'report' : 'also';
}

/** English, Chinese in the page's script, and the words of a region; not the same words in the other script. */
function sections(concept: Concept, head: Head, script: Script): Concept['languages'] {
  const shown = concept.languages.filter(
    ({ lang }) => !scriptOf(lang) || lang === script || /^zh-Han[st]-/.test(lang),
  );
  const main = head.counterpart?.lang ?? head.found.lang;
  return shown.toSorted(
    (a, b) => Number(sameLanguage(b.lang, main)) - Number(sameLanguage(a.lang, main)),
  );
}

function sameLanguage(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2);
}
