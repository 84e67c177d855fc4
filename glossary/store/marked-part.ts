/** What of a concept decides what is marked: all that the matcher compiles, and whether the concept counts at all. */
import type { StoredConcept } from './database.ts';

/** Whether pages are marked the same with the one as with the other. `undefined`: it is not there. */
export function isMarkedAlike(a: StoredConcept | undefined, b: StoredConcept | undefined): boolean {
  return markedPart(a) === markedPart(b);
}

function markedPart(concept: StoredConcept | undefined): string | undefined {
  if (!concept) return undefined;
  const { id, origin, tier, shadows, collection, languages } = concept;
  const sections = languages.map(({ lang, terms }) => [
    lang,
    terms.map(({ term, match }) => [term, match]),
  ]);
  return JSON.stringify([id, origin, tier, shadows, collection, sections]);
}
