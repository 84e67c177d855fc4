/** What the reader muted. Mutes name concepts by id and outlive an update of the bundled glossary. */
import type { GlossaryDatabase, Mute } from './database.ts';

/**
 * A personal copy is muted by the id of its original (`copies`: copy → original), so that a mute of the
 * one holds for the other, whichever of them is there.
 */
export type Copies = ReadonlyMap<string, string>;

/** Answers all mutes there are by then, as the next two do. */
export function mute(
  db: GlossaryDatabase,
  ids: string[],
  site: string,
  copies: Copies,
): Promise<Mute[]> {
  return leaving(db, () =>
    db.mutes.bulkPut(ids.map((id) => ({ conceptId: copies.get(id) ?? id, site }))),
  );
}

export function unmute(
  db: GlossaryDatabase,
  conceptId: string,
  site: string,
  copies: Copies,
): Promise<Mute[]> {
  return leaving(db, () =>
    db.mutes.bulkDelete(bothIds(conceptId, copies).map((id): [string, string] => [id, site])),
  );
}

/** Everywhere and on every site. */
export function unmuteAll(db: GlossaryDatabase, ids: string[], copies: Copies): Promise<Mute[]> {
  const marked = new Set(ids.flatMap((id) => bothIds(id, copies)));
  return leaving(db, () => db.mutes.filter(({ conceptId }) => marked.has(conceptId)).delete());
}

/** In one transaction: of two changes at once, the later one has the last word on what there is. */
function leaving(db: GlossaryDatabase, work: () => PromiseLike<unknown>): Promise<Mute[]> {
  return db.transaction('rw', db.mutes, async () => {
    await work();
    return mutes(db);
  });
}

export function mutes(db: GlossaryDatabase): Promise<Mute[]> {
  return db.mutes.toArray();
}

/** Whether one of the mutes silences a concept, or the original it stands in for, on a host. */
export function silencer(
  all: Mute[],
  copies: Copies,
): (conceptId: string, site: string) => boolean {
  const silenced = new Set(all.map(({ conceptId, site }) => keyOf(conceptId, site)));
  return (conceptId, site) =>
    silenced.size > 0 &&
    bothIds(conceptId, copies).some(
      (id) => silenced.has(keyOf(id, '')) || silenced.has(keyOf(id, site)),
    );
}

/** A copy may have been muted before it became one. */
function bothIds(conceptId: string, copies: Copies): string[] {
  const original = copies.get(conceptId);
  return original === undefined ? [conceptId] : [conceptId, original];
}

/** A space stands in no id and no host name. */
function keyOf(conceptId: string, site: string): string {
  return `${conceptId} ${site}`;
}
