/** What restoring a backup would do, found before anything is done. */
import type { Concept } from '../../../glossary/concept.ts';
import type { Row } from '../../../glossary/display/row.ts';
import type { Backup } from '../../../glossary/formats/backup.ts';
import type { Incoming } from '../../../utils/messages.ts';

/** `add`: what is here stays as it is. `replace`: the reader's own concepts become those of the backup. */
export type RestorePolicy = 'add' | 'replace';

export interface RestorePlan {
  /** In no collection. */
  own: Concept[];
  collections: { name: string; marked: boolean; incoming: Incoming[] }[];
  /** Ids of personal concepts that are not in the backup. */
  remove: string[];
  added: number;
  replaced: number;
  /** In the backup, but left out for what is here. */
  kept: number;
}

/** `rows`: all of the glossary. */
export function planRestore(
  { drafts, collections }: Pick<Backup, 'drafts' | 'collections'>,
  rows: Iterable<Pick<Row, 'id' | 'origin' | 'shadows'>>,
  policy: RestorePolicy,
): RestorePlan {
  const here = new Map(Array.from(rows, (row) => [row.id, row]));
  const shadowed = new Set(Array.from(here.values(), ({ shadows }) => shadows));
  const plan: RestorePlan = {
    own: [],
    collections: collections.map(({ name, marked }) => ({ name, marked, incoming: [] })),
    remove: [],
    added: 0,
    replaced: 0,
    kept: 0,
  };
  const collectionOf = new Map(
    collections.flatMap(({ concepts }, at) => concepts.map((id) => [id, plan.collections[at]])),
  );

  for (const { concept } of drafts) {
    const present = here.get(concept.id);
    const isNew = present === undefined;
    // Only a tampered file has the id of a packaged concept; copies have ids of their own.
    const isForeign = isNew ? shadowed.has(concept.id) : present.origin !== 'personal';
    const hasOtherCopy = isNew && concept.shadows !== undefined && shadowed.has(concept.shadows);
    if (isForeign || (policy === 'add' && (!isNew || hasOtherCopy))) {
      plan.kept++;
      continue;
    }
    plan[isNew ? 'added' : 'replaced']++;
    const collection = collectionOf.get(concept.id);
    if (collection) collection.incoming.push({ concept, ...(!isNew && { replaces: true }) });
    else plan.own.push(concept);
  }

  plan.collections = plan.collections.filter(({ incoming }) => incoming.length > 0);
  if (policy === 'replace') {
    const wanted = new Set(drafts.map(({ concept }) => concept.id));
    plan.remove = [...here.values()]
      .filter(({ id, origin }) => origin === 'personal' && !wanted.has(id))
      .map(({ id }) => id);
  }
  return plan;
}
