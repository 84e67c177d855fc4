/** The glossary out of the store: what marking needs is held ready, all else is read when asked for. */
import { bundledConcepts, bundledVersion } from '../../glossary/bundled/glossary.ts';
import { activeCopies, effectiveConcepts } from '../../glossary/store/active.ts';
import { collections } from '../../glossary/store/collections.ts';
import { seedBundled } from '../../glossary/store/concepts.ts';
import { GlossaryDatabase } from '../../glossary/store/database.ts';
import { exportState } from '../../glossary/store/exports.ts';
import { mute, mutes, unmute, unmuteAll } from '../../glossary/store/mutes.ts';
import { openDatabase } from '../../glossary/store/opening.ts';
import { conceptsById, rowsAfter, rowsById } from '../../glossary/store/rows.ts';
import { revisionOf } from '../../glossary/store/writing.ts';
import { CurrentLexicon } from './current-lexicon.ts';
import type { Glossary } from './glossary.ts';
import { noteNew } from './loss.ts';
import { tellEveryTab } from './tabs.ts';

/** `gone` is called when the store is closed, by whomever: the browser closes one whose files it deletes. */
export async function openStore(gone: (store: Glossary) => void): Promise<Glossary> {
  const db = new GlossaryDatabase();
  try {
    await openDatabase(db);
    const isNew = (await db.counts.get('bundledVersion')) === undefined;
    await seedBundled(db, bundledVersion, bundledConcepts);
    if (isNew) await noteNew();
    const open = await stored(db);
    db.on('close', () => gone(open));
    return open;
  } catch (error) {
    db.close();
    throw error;
  }
}

async function stored(db: GlossaryDatabase): Promise<Glossary> {
  const [opening, copies, muted] = await Promise.all([revisionOf(db), activeCopies(db), mutes(db)]);
  const current = new CurrentLexicon(db, opening, () =>
    tellEveryTab({ notice: 'glossaryChanged' }),
  );

  let revision = opening;
  let ended: Promise<unknown> = Promise.resolve();

  const open: Glossary = {
    lexicon: () => current.get(),
    mutes: muted,
    copies,
    concepts: (ids) => conceptsById(db, ids),
    shown(ids) {
      const copyOf = new Map([...open.copies].map(([copy, original]) => [original, copy]));
      return effectiveConcepts(db, [...new Set(ids.map((id) => copyOf.get(id) ?? id))]);
    },
    rows: (after, limit) => rowsAfter(db, after, limit, open.copies),
    rowsById: (ids, originals) => rowsById(db, ids, originals ? new Map() : open.copies),
    collections: () => collections(db),
    exportState: () => exportState(db),
    async mute(ids, site) {
      open.mutes = await mute(db, ids, site, open.copies);
    },
    async unmute(conceptId, site) {
      open.mutes = await unmute(db, conceptId, site, open.copies);
    },
    async unmuteAll(ids) {
      open.mutes = await unmuteAll(db, ids, open.copies);
    },
    store: {
      db,
      begin: () => current.begin(),
      /** One after the other: of two at once the older could end last. */
      end() {
        const ending = ended.then(end);
        ended = ending.catch(() => undefined);
        return ending;
      },
    },
  };

  async function end(): Promise<boolean> {
    const before = revision;
    try {
      revision = await revisionOf(db);
      // Not with each chunk of an import: it goes through all that came before.
      if (revision !== before) open.copies = await activeCopies(db);
      return revision !== before;
    } finally {
      current.end(revision);
    }
  }
  return open;
}
