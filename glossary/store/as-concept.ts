/** A stored concept as the schema and everybody outside the store know it. */
import type { Concept } from '../concept.ts';
import type { StoredConcept } from './database.ts';

export function asConcept(stored: StoredConcept): Concept {
  const { collection: _, import: __, edited: ___, ...concept } = stored;
  return concept;
}
