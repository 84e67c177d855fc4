/**
 * Changes by hand that can be taken back. Each keeps the concepts it touched as they were and as it left
 * them: it is undone only while they still are so, lest a later edit be lost without a word.
 */
import { partialImports } from './active.ts';
import { conceptsAt } from './by-id.ts';
import type { GlossaryDatabase, StoredConcept, Touched } from './database.ts';
import { isMarkedAlike } from './marked-part.ts';
import { Refusal } from './refusal.ts';
import { type Change, raiseRevision, type Written, writing } from './writing.ts';

/** Whoever wants a change back notices within a day; older ones are forgotten when new ones are made. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export interface Made {
  /** The id to undo it by. */
  change: string;
  /** Whose rows are other than before: the concepts it touched, and the originals of copies among them. */
  ids: string[];
}

/** A question is asked again when a worker was killed with its answer; the first and the last are closer than this. */
const REPEATED_MS = 10_000;

/**
 * Makes the change and keeps it. To be called inside a transaction. Asked for again, it is the change that was
 * made then: undoing a second one, which found all done, would bring nothing back.
 */
export async function change(
  db: GlossaryDatabase,
  act: string,
  touched: Touched[],
  now: Date,
): Promise<Made> {
  const earlier = touched.every(isDone) && (await lastOf(db, act, touched, now));
  if (earlier) return { change: earlier, ids: [] };
  const id = crypto.randomUUID();
  const ids = rowsOf(touched);
  const rows = touched.map(({ id, after }) => ({ id, concept: after }));
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  // Asked for at once: each that is waited for alone is one more way to the store and back.
  const [partial] = await Promise.all([
    partialImports(db),
    put(db, rows),
    db.changes.where('at').below(oldest).delete(),
    db.changes.add({ id, at: now.toISOString(), act, touched }),
  ]);
  if (touched.some(({ before, after }) => !isMarkedAlike(before, after, partial)))
    await raiseRevision(db, writtenBy(touched, partial));
  return { change: id, ids };
}

/** Works once a change. Answers whose rows are other than before. */
export function undo(db: GlossaryDatabase, id: string): Promise<string[]> {
  return writing(db, async () => {
    const made = await db.changes.get(id);
    if (!made) throw new Refusal('unknownChange');
    const { touched } = made;
    const ids = touched.map((concept) => concept.id);
    const present = await conceptsAt(db, ids);
    if (!touched.every(({ after }, index) => isSame(after, present[index]))) {
      throw new Refusal('changedSince');
    }
    await refuseSecondCopies(db, touched);
    const rows = await inTheirCollections(db, touched);
    await put(db, rows);
    await db.changes.delete(id);
    const partial = await partialImports(db);
    if (rows.some(({ concept }, index) => !isMarkedAlike(concept, present[index], partial)))
      await raiseRevision(
        db,
        writtenBy(
          rows.map(({ id, concept }, index) => ({ id, before: present[index], after: concept })),
          partial,
        ),
      );
    return rowsOf(touched);
  });
}

/** While an import is not whole, what counts is more than what was written. */
function writtenBy(
  touched: (Change & { id: string })[],
  partial: ReadonlySet<string>,
): Written | undefined {
  return partial.size > 0 ? undefined : new Map(touched.map((one) => [one.id, one]));
}

function rowsOf(touched: Touched[]): string[] {
  const ids = touched.flatMap(({ id, before, after }) => [id, before?.shadows, after?.shadows]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** A copy that was deleted does not come back beside a newer copy of the same original. */
async function refuseSecondCopies(db: GlossaryDatabase, touched: Touched[]): Promise<void> {
  const back = touched.filter(({ before, after }) => before?.shadows !== undefined && !after);
  if (back.length === 0) return;
  const originals = back.map(({ before }) => before?.shadows ?? '');
  if ((await db.concepts.where('shadows').anyOf(originals).count()) > 0) {
    throw new Refusal('changedSince');
  }
}

/** What belonged to a collection that is gone comes back as the reader's own. */
async function inTheirCollections(db: GlossaryDatabase, touched: Touched[]): Promise<Row[]> {
  const collections = new Set(await db.collections.toCollection().primaryKeys());
  return touched.map(({ id, before }) => {
    if (!before?.collection || collections.has(before.collection)) return { id, concept: before };
    const { import: _, ...own } = before;
    return { id, concept: { ...own, collection: '' } };
  });
}

/** The id of the last change, if it was the same act, just now, and left these very concepts as they are. */
async function lastOf(
  db: GlossaryDatabase,
  act: string,
  touched: Touched[],
  now: Date,
): Promise<string | undefined> {
  const since = new Date(now.getTime() - REPEATED_MS).toISOString();
  const last = await db.changes.where('at').aboveOrEqual(since).last();
  const isSameChange =
    last?.act === act &&
    last.touched.length === touched.length &&
    last.touched.every(
      ({ id, after }, index) => id === touched[index]?.id && isSame(after, touched[index]?.before),
    );
  return isSameChange ? last.id : undefined;
}

function isDone({ before, after }: Touched): boolean {
  const times = { modified: before?.modified, edited: before?.edited };
  return isSame(before, after && { ...after, ...times });
}

interface Row {
  id: string;
  concept: StoredConcept | undefined;
}

async function put(db: GlossaryDatabase, rows: Row[]): Promise<void> {
  const gone = rows.filter(({ concept }) => !concept);
  await Promise.all([
    db.concepts.bulkPut(
      rows.map(({ concept }) => concept).filter((concept) => concept !== undefined),
    ),
    db.concepts.bulkDelete(gone.map(({ id }) => id)),
  ]);
}

/** Clones keep the order of fields, so equal texts are equal concepts. */
function isSame(a: StoredConcept | undefined, b: StoredConcept | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
