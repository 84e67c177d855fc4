/**
 * What marking needs, compiled from the active concepts and stored beside them, so that a cold start
 * reads it and no concept.
 */
import type { Concept } from '../concept.ts';
import type { Lexicon } from '../matching/lexicon.ts';
import { activeConcepts } from './active.ts';
import type { GlossaryDatabase, StoredLexicon } from './database.ts';
import { revisionOf } from './writing.ts';

/**
 * Of the present revision; compiled anew if what is stored is of another revision or was compiled in
 * another form (`isCurrent` says no). `held` is what the asker has already.
 */
export async function currentLexicon(
  db: GlossaryDatabase,
  compile: (concepts: Concept[], revision: number) => Lexicon,
  isCurrent: (lexicon: Lexicon) => boolean,
  held?: Lexicon,
): Promise<Lexicon> {
  const revision = await revisionOf(db);
  if (held?.revision === revision) return held;
  const stored = await db.lexicons.get(revision);
  if (stored && isCurrent(stored.lexicon)) return stored.lexicon;
  // Read in one transaction: an edit between the two reads would label new concepts with the old revision.
  const source = await db.transaction(
    'r',
    [db.concepts, db.collections, db.replaced, db.counts],
    async () => ({ revision: await revisionOf(db), concepts: await activeConcepts(db) }),
  );
  const lexicon = compile(source.concepts, source.revision);
  // It is a cache: on a full disk the next start compiles again, and nothing else suffers.
  // Nobody waits for it either: what reads it later waits behind it by itself.
  store(db, { revision: source.revision, lexicon }).catch(() => undefined);
  return lexicon;
}

async function store(db: GlossaryDatabase, compiled: StoredLexicon): Promise<void> {
  await db.transaction('rw', db.lexicons, async () => {
    await db.lexicons.clear();
    await db.lexicons.put(compiled);
  });
}
