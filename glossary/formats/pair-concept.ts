/** A pair of terms out of a file as a concept. */
import type { Concept, LanguageSection } from '../concept.ts';
import { cleanTerm, cleanText, type Findings } from './clean-term.ts';
import { compact } from './compact.ts';
import type { Direction, ReadOptions } from './format.ts';
import type { Pair } from './pairs.ts';

/** Nothing, and a rejection in `findings`, if one of the two can be no term. */
export function pairConcept(
  { source, target }: Pair,
  note: string,
  languages: Direction,
  { mintId }: Pick<ReadOptions, 'mintId'>,
  findings: Findings,
): Concept | undefined {
  const sections = [
    sectionOf(languages.source, source, mintId, findings),
    sectionOf(languages.target, target, mintId, findings),
  ];
  const concept = compact<Concept>({
    id: `c-${mintId()}`,
    origin: 'personal',
    subjectField: [],
    languages: sections.filter((section) => section !== undefined),
    note: cleanText(note, findings),
  });
  return findings.rejection ? undefined : concept;
}

function sectionOf(
  lang: string,
  raw: string,
  mintId: () => string,
  findings: Findings,
): LanguageSection | undefined {
  const clean = cleanTerm(raw, findings);
  return clean && { lang, terms: [{ id: `t-${mintId()}`, ...clean }] };
}
