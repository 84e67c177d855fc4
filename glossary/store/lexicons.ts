/**
 * What marking needs, compiled from the active concepts and stored beside them, so that a cold start
 * reads it and no concept.
 */
import { editLexicon } from '../matching/edited-lexicon.ts';
import type { Edits } from '../matching/edited-order.ts';
import { compileLexicon, isCurrentFormat, type Lexicon } from '../matching/lexicon.ts';
import { activeConcepts } from './active.ts';
import type { GlossaryDatabase } from './database.ts';
import { revisionOf, type Written, writtenSince } from './writing.ts';

/** The last that was stored, of whatever revision; nothing where that is of another form. */
export async function storedLexicon(db: GlossaryDatabase): Promise<Lexicon | undefined> {
  const last = await db.lexicons.toCollection().last();
  // A row that was spoilt may have none.
  return last?.lexicon && isCurrentFormat(last.lexicon) ? last.lexicon : undefined;
}

/** Of the present revision, from all concepts: of 120,000 they are read in a second. */
export function compiledLexicon(db: GlossaryDatabase): Promise<Lexicon> {
  const tables = [db.concepts, db.collections, db.replaced, db.counts];
  // In one transaction: an edit between two reads would label new concepts with the old revision.
  return db.transaction('r', tables, async () => {
    const revision = await revisionOf(db);
    return compileLexicon(await activeConcepts(db), revision);
  });
}

/** Of a later revision that is committed, without reading anything, where that can be done. */
export function editedLexicon(
  db: GlossaryDatabase,
  lexicon: Lexicon,
  revision: number,
): Lexicon | undefined {
  const edits = editsSince(db, lexicon, revision);
  return edits && editLexicon(lexicon, edits, revision);
}

/**
 * What leads from a lexicon to a later revision. Nothing where more than edits of this worker do, where the original
 * of a copy comes back, or where a concept of a collection comes of which it is not known whether it counts.
 */
function editsSince(db: GlossaryDatabase, lexicon: Lexicon, revision: number): Edits | undefined {
  const written =
    revision > lexicon.revision ? writtenSince(db, lexicon.revision, revision) : undefined;
  if (!written || !isOfEdits(written, lexicon)) return undefined;
  const came = [...written.values()]
    .map(({ after }) => after)
    .filter((after) => after !== undefined);
  const shadowed = came.map(({ shadows }) => shadows).filter((id) => id !== undefined);
  return { gone: new Set([...written.keys(), ...shadowed]), came };
}

function isOfEdits(written: Written, { conceptIds }: Lexicon): boolean {
  for (const [id, { before, after }] of written) {
    if (before?.shadows !== undefined && before.shadows !== after?.shadows) return false;
    if (after && after.origin !== 'personal') return false;
    if (after?.collection && !conceptIds.includes(id)) return false;
  }
  return true;
}

/** It is a cache: on a full disk the next start compiles again, and nothing else suffers. */
export async function storeLexicon(db: GlossaryDatabase, lexicon: Lexicon): Promise<void> {
  const write = async () => {
    await db.lexicons.clear();
    await db.lexicons.put({ revision: lexicon.revision, lexicon });
  };
  await db.transaction('rw', db.lexicons, write).catch(() => undefined);
}
