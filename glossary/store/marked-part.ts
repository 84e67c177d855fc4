/** What of a concept decides what is marked: all that the matcher compiles, and whether the concept counts at all. */
import type { StoredConcept } from './database.ts';

/**
 * Whether pages are marked the same with the one as with the other. `undefined`: it is not there.
 * `partial` are the imports that are not whole: of theirs nothing counts.
 */
export function isMarkedAlike(
  a: StoredConcept | undefined,
  b: StoredConcept | undefined,
  partial: ReadonlySet<string>,
): boolean {
  return markedPart(a, partial) === markedPart(b, partial);
}

function markedPart(
  concept: StoredConcept | undefined,
  partial: ReadonlySet<string>,
): string | undefined {
  if (!concept) return undefined;
  const { id, origin, tier, shadows, collection, languages } = concept;
  const sections = languages.map(({ lang, terms }) => [
    lang,
    terms.map(({ term, match }) => [term, match]),
  ]);
  const isPartial = partial.has(concept.import ?? '');
  return JSON.stringify([id, origin, tier, shadows, collection, isPartial, sections]);
}
