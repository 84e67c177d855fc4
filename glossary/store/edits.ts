/** Changes a reader makes by hand. Each can be undone; an edited row of an import is the reader's from then on. */

import type { Concept, Sourced } from '../concept.ts';
import { asConcept } from './as-concept.ts';
import { conceptsAt } from './by-id.ts';
import { change, type Made } from './changes.ts';
import type { GlossaryDatabase, StoredConcept, Touched } from './database.ts';
import { type Place, placesOf } from './personal-copy.ts';
import { Refusal } from './refusal.ts';
import { validConcept } from './valid-concept.ts';
import { withContext } from './with-context.ts';
import { writing } from './writing.ts';

/** Adds or replaces one concept, now. */
export async function save(
  db: GlossaryDatabase,
  given: Concept,
  now: Date,
): Promise<Made & { id: string }> {
  const valid = validConcept(given);
  return writing(db, async () => {
    const [place] = await placesOf(db, [valid]);
    if (!place) throw new Refusal('unknownConcept', valid.id);
    return { ...(await change(db, 'save', [saved(place, now)], now)), id: place.concept.id };
  });
}

/** The same for many that come from elsewhere: they keep the times they have. */
export async function saveAll(db: GlossaryDatabase, given: Concept[], now: Date): Promise<Made> {
  const valid = given.map(validConcept);
  return writing(db, async () => {
    const places = await placesOf(db, valid);
    const touched = places.map((place) => {
      const { created, modified } = place.concept;
      const made = saved(place, now);
      return {
        ...made,
        after: {
          ...made.after,
          ...(created && { created }),
          ...(modified && { modified, edited: modified }),
        },
      };
    });
    return change(db, 'saveAll', touched, now);
  });
}

/**
 * Makes a concept the reader's own, with a sentence; of one that is theirs, or that has a copy, adds the sentence.
 * A sentence it has already is not added again. `asker` tells pages apart: one must not be given another's change.
 */
export async function keep(
  db: GlossaryDatabase,
  id: string,
  context: Sourced | undefined,
  asker: string,
  now: Date,
): Promise<Made> {
  return writing(db, async () => {
    const original = await db.concepts.get(id);
    if (!original) throw new Refusal('unknownConcept', id);
    const [place] = await placesOf(db, [asConcept(original)]);
    if (!place) throw new Refusal('unknownConcept', id);
    const { concept, present } = place;
    const kept = withContext(present ? asConcept(present) : concept, context);
    return change(
      db,
      `keep ${asker}`,
      [saved({ ...place, concept: validConcept(kept) }, now)],
      now,
    );
  });
}

/** Deletes personal concepts; those that are not there are passed over. */
export function remove(db: GlossaryDatabase, ids: string[], now: Date): Promise<Made> {
  return writing(db, async () => {
    const present = await personal(db, ids);
    const isGone = present.length === 0;
    const touched = isGone
      ? ids.map((id) => ({ id }))
      : present.map((before) => ({ id: before.id, before }));
    return change(db, 'remove', touched, now);
  });
}

/** Gives tags and takes tags; concepts that are not there are passed over. */
export async function tag(
  db: GlossaryDatabase,
  ids: string[],
  tags: { add: string[]; remove: string[] },
  now: Date,
): Promise<Made> {
  const add = tags.add.map((text) => text.normalize('NFC').trim()).filter((text) => text !== '');
  return writing(db, async () => {
    const present = await personal(db, ids);
    const touched = present.map((before) => {
      const left = (before.tags ?? []).filter((text) => !tags.remove.includes(text));
      const { tags: _, ...untagged } = asConcept(before);
      const all = [...new Set([...left, ...add])];
      const concept = validConcept({ ...untagged, ...(all.length > 0 && { tags: all }) });
      return saved({ concept, present: before }, now);
    });
    return change(db, 'tag', touched, now);
  });
}

async function personal(db: GlossaryDatabase, ids: string[]): Promise<StoredConcept[]> {
  const found = await conceptsAt(db, [...new Set(ids)]);
  const present = found.filter((concept) => concept !== undefined);
  const other = present.find(({ origin }) => origin !== 'personal');
  if (other) throw new Refusal('notPersonal', other.id);
  return present;
}

function saved({ concept, present }: Place, now: Date): Touched & { after: StoredConcept } {
  return {
    id: concept.id,
    ...(present && { before: present }),
    after: {
      ...concept,
      created: present?.created ?? now.toISOString(),
      modified: now.toISOString(),
      edited: now.toISOString(),
      collection: present?.collection ?? '',
    },
  };
}
