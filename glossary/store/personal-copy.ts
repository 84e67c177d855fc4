/**
 * A bundled concept is never changed: an edit makes a personal concept that shadows it. There is one
 * copy of an original; the next edit of the original replaces it.
 */
import type { Concept } from '../concept.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';

/** The concepts by the ids under which they are to be stored, in the order given, and what is there now. */
export interface Place {
  concept: Concept;
  present?: StoredConcept;
}

/** Only Dexie is awaited: to be called inside a transaction. */
export async function placesOf(db: GlossaryDatabase, concepts: Concept[]): Promise<Place[]> {
  const present = await db.concepts.bulkGet(concepts.map(({ id }) => id));
  const originals = present.filter((concept) => concept && concept.origin !== 'personal');
  const copies = await copiesOf(
    db,
    originals.map((original) => original?.id ?? ''),
  );
  return concepts.map((concept, index) => {
    const there = present[index];
    if (!there) return { concept: { ...concept, origin: 'personal' } };
    if (there.origin === 'personal') {
      const { shadows } = there;
      return {
        concept: { ...concept, origin: 'personal', ...(shadows !== undefined && { shadows }) },
        present: there,
      };
    }
    const copy = copies.get(there.id);
    return {
      concept: copyOf(concept, there, copy?.id ?? `c-${crypto.randomUUID()}`),
      ...(copy && { present: copy }),
    };
  });
}

/** Original → its copy; of several (imports may bring more) the one that belongs to no collection. */
async function copiesOf(
  db: GlossaryDatabase,
  originals: string[],
): Promise<Map<string, StoredConcept>> {
  const copies = originals.length
    ? await db.concepts.where('shadows').anyOf(originals).toArray()
    : [];
  copies.sort((a, b) => Number(a.collection === '') - Number(b.collection === ''));
  return new Map(copies.map((copy) => [copy.shadows ?? '', copy]));
}

function copyOf(edited: Concept, original: Concept, id: string): Concept {
  const taken = new Set(original.languages.flatMap(({ terms }) => terms.map((term) => term.id)));
  return {
    ...edited,
    id,
    origin: 'personal',
    shadows: original.id,
    languages: edited.languages.map((section) => ({
      ...section,
      terms: section.terms.map((term) =>
        taken.has(term.id) ? { ...term, id: `t-${crypto.randomUUID()}` } : term,
      ),
    })),
  };
}
