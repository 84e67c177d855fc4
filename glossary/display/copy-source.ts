/** Where a pair that is copied comes from: a place of the report, or what its terms themselves name. */
import type { Concept, ReportUnit, Sourced, Term } from '../concept.ts';
import { type Head, pair } from './counterpart.ts';
import { foundTerm } from './found-term.ts';
import { reportPairs } from './report-pair.ts';
import type { Script } from './script.ts';

export type CopySource =
  /** `title`, or chapter, section and paragraph as in `II.4 ¶ 3`. */
  | { place: string }
  /** What the reader, or the file it came with, gave as the source; it may be an address alone. */
  | { text: string };

export function copySource(
  concept: Concept,
  units: ReportUnit[],
  head: Head,
  script: Script,
): CopySource | undefined {
  const found = foundTerm(concept, head.found.text, script);
  const { pairs, start } = reportPairs(concept, units, found, script);
  const place = pairs[start]?.place;
  if (place !== undefined) return { place };
  for (const given of sources(concept, head, script)) {
    const text = lineOf(given);
    if (text !== '') return { text };
  }
  return undefined;
}

/** The terms of the pair name theirs first; then the sentences they stand in; then the definitions. */
function sources(concept: Concept, head: Head, script: Script): Partial<Sourced>[] {
  const { zh, en } = pair(concept, head, script);
  const texts = new Set([zh?.text, en?.text]);
  const terms: Term[] = concept.languages
    .flatMap((section) => section.terms)
    .filter(({ term }) => texts.has(term));
  const contexts = terms.flatMap((term) => term.contexts ?? []);
  const definitions = concept.languages.flatMap(({ definition }) => definition ?? []);
  return [...terms, ...contexts, ...definitions];
}

function lineOf({ source, sourceUrl }: Partial<Sourced>): string {
  const parts = [source, sourceUrl].filter((part) => part !== undefined && part !== '');
  return [...new Set(parts)].join(' ');
}
