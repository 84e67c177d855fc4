/**
 * What of a concept a format may be unable to hold. A format lists what it loses, so that a reader
 * knows before saving. Tests hold it to its list: all else comes back from the file unchanged.
 */
import type { Concept, LanguageSection, Term } from '../concept.ts';

/** How often something occurs, in concepts. */
export interface Loss {
  what: Datum;
  concepts: number;
}

/** The data of a concept by the names of the model. What of its terms is lost, formats count themselves. */
const data = {
  id: () => true,
  subjectField: (concept) => concept.subjectField.length > 0,
  note: (concept) => concept.note !== undefined,
  sectionNote: (concept) => concept.languages.some((section) => section.note !== undefined),
  termNote: (concept) => hasTerm(concept, (term) => term.note !== undefined),
  tags: (concept) => (concept.tags?.length ?? 0) > 0,
  crossReferences: (concept) => (concept.crossReferences?.length ?? 0) > 0,
  crossReferenceLabel: (concept) =>
    concept.crossReferences?.some(({ label }) => label !== undefined) ?? false,
  definition: (concept) => concept.languages.some((section) => section.definition),
  definitionSource: (concept) =>
    concept.languages.some(({ definition }) => definition?.source ?? definition?.sourceUrl),
  reading: (concept) => hasTerm(concept, (term) => term.reading !== undefined),
  administrativeStatus: (concept) =>
    hasTerm(concept, (term) => term.administrativeStatus !== undefined),
  termType: (concept) => hasTerm(concept, (term) => term.termType !== undefined),
  partOfSpeech: (concept) => hasTerm(concept, (term) => term.partOfSpeech !== undefined),
  geographicalUsage: (concept) => hasTerm(concept, (term) => term.geographicalUsage !== undefined),
  source: (concept) => hasTerm(concept, (term) => term.source !== undefined),
  sourceUrl: (concept) => hasTerm(concept, (term) => term.sourceUrl !== undefined),
  contexts: (concept) => hasTerm(concept, (term) => (term.contexts?.length ?? 0) > 0),
  contextSource: (concept) =>
    hasTerm(concept, (term) =>
      Boolean(term.contexts?.some(({ source, sourceUrl }) => source ?? sourceUrl)),
    ),
  furtherContexts: (concept) => hasTerm(concept, (term) => (term.contexts?.length ?? 0) > 1),
  match: (concept) =>
    hasTerm(
      concept,
      ({ match }) => (match?.enabled ?? match?.caseSensitive ?? match?.wholeWord) !== undefined,
    ),
  cue: (concept) => hasTerm(concept, (term) => term.match?.cue !== undefined),
  dates: (concept) => (concept.created ?? concept.modified) !== undefined,
  tier: (concept) => concept.tier !== undefined,
  shadows: (concept) => concept.shadows !== undefined,
  units: (concept) =>
    concept.units !== undefined || hasTerm(concept, (term) => term.units !== undefined),
  extra: (concept) => concept.extra !== undefined && Object.keys(concept.extra).length > 0,
} satisfies Record<string, (concept: Concept) => unknown>;

export type ModelDatum = keyof typeof data;

export const modelData = Object.keys(data) as readonly ModelDatum[];

/** `wholeConcept`: the format has no place for the concept at all. */
export type Datum = ModelDatum | 'wholeConcept' | 'languages' | 'furtherTerms' | 'avoidedTerms';

/** Counts in how many concepts there is something of what a format loses. */
export function lossesOf(lost: readonly ModelDatum[], concepts: readonly Concept[]): Loss[] {
  return lost.flatMap((what) => lossOf(what, concepts, (concept) => Boolean(data[what](concept))));
}

function hasTerm(
  concept: Concept,
  test: (term: Term, section: LanguageSection) => boolean,
): boolean {
  return concept.languages.some((section) => section.terms.some((term) => test(term, section)));
}

/** A loss that a format counts itself; none if no concept has it. */
export function lossOf(
  what: Datum,
  concepts: readonly Concept[],
  isLost: (concept: Concept) => boolean,
): Loss[] {
  const count = concepts.filter(isLost).length;
  return count > 0 ? [{ what, concepts: count }] : [];
}
