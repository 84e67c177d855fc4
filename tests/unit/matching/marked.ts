/**
 * Table cases of matching in one line: the source of one text node with ⟦ ⟧ around what must be
 * marked. What is compared are offsets in the source, so the way back from tidied text is tested too.
 */
import { expect, test } from 'vitest';
import type { Concept, Origin, Term, TermMatch, Tier } from '../../../glossary/concept.ts';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { type MatchOptions, matchTexts } from '../../../glossary/matching/match.ts';
import { sourceEnd, sourceStart, tidy } from '../../../glossary/matching/tidy.ts';

/** A concept of terms; a text alone is one with that term. Texts in Latin letters are English. */
export interface Spec extends Partial<Pick<Term, 'administrativeStatus'>> {
  id?: string;
  terms: string[];
  match?: TermMatch;
  tier?: Tier;
  origin?: Origin;
}

export function concept(spec: string | Spec, index: number): Concept {
  const { id, terms, match, tier, origin, administrativeStatus }: Spec =
    typeof spec === 'string' ? { terms: [spec] } : spec;
  return {
    id: id ?? `c-${index}`,
    origin: origin ?? 'bundled',
    tier: tier ?? 'formulation',
    subjectField: ['government'],
    languages: terms.map((term, position) => ({
      lang: /\p{Script=Han}/u.test(term) ? 'zh-Hans' : 'en',
      terms: [{ id: `t-${index}-${position}`, term, match, administrativeStatus }],
    })),
  };
}

export const plain: MatchOptions = {
  isMarked: ({ tier }) => tier !== 'general',
  isMuted: () => false,
  pageEvidence: [],
  judge: () => true,
};

/** The source with ⟦ ⟧ around every span that is found. */
function mark(specs: (string | Spec)[], source: string, options = plain): string {
  const tidied = tidy(source);
  const { spans } = matchTexts(compileLexicon(specs.map(concept), 1), [tidied.text], options);
  let marked = '';
  let done = 0;
  for (let i = 0; i < spans.length; i += 4) {
    const start = sourceStart(tidied, spans[i + 1] as number);
    const end = sourceEnd(tidied, spans[i + 2] as number);
    marked += `${source.slice(done, start)}⟦${source.slice(start, end)}⟧`;
    done = end;
  }
  return marked + source.slice(done);
}

/** Name, terms, the source marked. */
export type Case = [name: string, specs: (string | Spec)[], marked: string];

export function testMarks(cases: Case[], options = plain): void {
  test.each(cases)('%s', (_name, specs, marked) => {
    expect(mark(specs, marked.replace(/[⟦⟧]/g, ''), options)).toBe(marked);
  });
}
