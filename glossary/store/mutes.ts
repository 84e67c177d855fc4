/** What the reader muted. Mutes name concepts by id and outlive an update of the bundled glossary. */
import type { GlossaryDatabase, Mute } from './database.ts';

export async function mute(db: GlossaryDatabase, conceptId: string, site = ''): Promise<void> {
  await db.mutes.put({ conceptId, site });
}

export async function unmute(db: GlossaryDatabase, conceptId: string, site = ''): Promise<void> {
  await db.mutes.delete([conceptId, site]);
}

export function mutes(db: GlossaryDatabase): Promise<Mute[]> {
  return db.mutes.toArray();
}

/** Whether one of the mutes silences a concept on a host. */
export function silencer(all: Mute[]): (conceptId: string, site: string) => boolean {
  const silenced = new Set(all.map(({ conceptId, site }) => keyOf(conceptId, site)));
  return (conceptId, site) =>
    silenced.size > 0 &&
    (silenced.has(keyOf(conceptId, '')) || silenced.has(keyOf(conceptId, site)));
}

/** A space stands in no id and no host name. */
function keyOf(conceptId: string, site: string): string {
  return `${conceptId} ${site}`;
}
