/**
 * XML wants each id once in a document, whatever it stands on. Those of concepts are unique in the
 * glossary; a term that would repeat one goes without, as it may.
 */
import type { Concept } from '../../concept.ts';

export type TermId = (id: string) => string | undefined;

export function termIds(concepts: readonly Concept[]): TermId {
  const taken = new Set(concepts.map(({ id }) => id));
  return (id) => {
    if (taken.has(id)) return undefined;
    taken.add(id);
    return id;
  };
}
