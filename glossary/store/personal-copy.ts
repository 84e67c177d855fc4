/**
 * A bundled concept is never changed: an edit makes a personal concept that shadows it. There is one
 * copy of an original; the next edit of the original replaces it.
 */

import type { Concept, Term } from '../concept.ts';
import { isCounting } from './active.ts';
import { conceptsAt } from './by-id.ts';
import type { GlossaryDatabase, StoredConcept } from './database.ts';
import { Refusal } from './refusal.ts';

/** The concepts by the ids under which they are to be stored, in the order given, and what is there now. */
export interface Place {
  concept: Concept;
  present?: StoredConcept;
}

/**
 * Only Dexie is awaited: to be called inside a transaction. `collection`: of the import that brings them; its
 * copies are there already if it is asked twice. Copies that lie idle in other collections stay there.
 */
export async function placesOf(
  db: GlossaryDatabase,
  concepts: Concept[],
  collection = '',
): Promise<Place[]> {
  const ids = concepts.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Refusal('idTaken', twice);
  const present = await conceptsAt(db, ids);
  const originals = present.filter((concept) => concept && concept.origin !== 'personal');
  const copies = await copiesOf(
    db,
    originals.map((original) => original?.id ?? ''),
    collection,
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
      concept: copyOf(concept, there, copy),
      ...(copy && { present: copy }),
    };
  });
}

/** Original → its copy; of several (imports may bring more) the one of this collection. */
async function copiesOf(
  db: GlossaryDatabase,
  originals: string[],
  collection: string,
): Promise<Map<string, StoredConcept>> {
  if (originals.length === 0) return new Map();
  const copies = await db.concepts.where('shadows').anyOf(originals).toArray();
  const counting = (await db.collections.toArray()).filter(isCounting);
  const open = new Set(['', collection, ...counting.map(({ id }) => id)]);
  const isHere = (copy: StoredConcept) => Number(copy.collection === collection);
  const found = copies.filter((copy) => open.has(copy.collection ?? ''));
  return new Map(
    found.sort((a, b) => isHere(a) - isHere(b)).map((copy) => [copy.shadows ?? '', copy]),
  );
}

/** A term that is in the present copy keeps its id there; one that has the original's gets another. */
function copyOf(edited: Concept, original: Concept, present: Concept | undefined): Concept {
  const taken = new Set(original.languages.flatMap(({ terms }) => terms.map((term) => term.id)));
  const known = new Map(
    present?.languages.flatMap(({ lang, terms }) =>
      terms.map(({ id, term }): [string, string] => [`${lang} ${term}`, id]),
    ),
  );
  const idOf = (lang: string, { id, term }: Term) =>
    taken.has(id) ? (known.get(`${lang} ${term}`) ?? `t-${crypto.randomUUID()}`) : id;
  return {
    ...edited,
    id: present?.id ?? `c-${crypto.randomUUID()}`,
    origin: 'personal',
    shadows: original.id,
    languages: edited.languages.map((section) => ({
      ...section,
      terms: section.terms.map((term) => ({ ...term, id: idOf(section.lang, term) })),
    })),
  };
}
