/** When the reader's own concepts were last exported, and what has changed since. */
import type { GlossaryDatabase } from './database.ts';

export async function setExported(db: GlossaryDatabase, now: Date): Promise<void> {
  await db.counts.put({ key: 'exported', value: now.getTime() });
}

/** ISO 8601, UTC. What an import brought is in a file already, so it counts only once it was edited. */
export async function exportState(
  db: GlossaryDatabase,
): Promise<{ exported?: string; unexportedSince?: string }> {
  const at = (await db.counts.get('exported'))?.value;
  const exported = at === undefined ? undefined : new Date(at).toISOString();
  const oldest = await db.concepts
    .where('edited')
    .above(exported ?? '')
    .first();
  return {
    ...(exported && { exported }),
    ...(oldest?.edited && { unexportedSince: oldest.edited }),
  };
}
