/**
 * Makes all terms of a list the reader's own: a personal copy of each concept that is not theirs, as if
 * they had saved it by hand. A thousand at once are one change, which is undone as one.
 */
import type { Added } from '../../components/page-terms/PageTerms.tsx';
import { ask } from '../../utils/ask.ts';

/** As many as the background admits in one question. */
const AT_ONCE = 1_000;

export async function addToOwn(conceptIds: readonly string[]): Promise<Added> {
  const done: Added = { added: 0, already: 0, changes: [] };
  try {
    for (let at = 0; at < conceptIds.length; at += AT_ONCE) {
      await addSome(conceptIds.slice(at, at + AT_ONCE), done);
    }
  } catch (error) {
    await takeBack(done.changes).catch(() => undefined);
    throw error;
  }
  return done;
}

export async function takeBack(changes: readonly string[]): Promise<void> {
  for (const change of changes.toReversed()) await ask('undo', { change });
}

async function addSome(conceptIds: string[], done: Added): Promise<void> {
  // Asked anew: an original that has a copy by now is not among them, and must not be copied over it.
  const rows = await ask('rowsById', { ids: conceptIds });
  const ids = rows.filter(({ origin }) => origin !== 'personal').map(({ id }) => id);
  done.already += conceptIds.length - ids.length;
  if (ids.length === 0) return;
  const concepts = await ask('concepts', { ids });
  // As of now, not of when they were packaged.
  const fresh = concepts.map(({ created: _created, modified: _modified, ...concept }) => concept);
  const { change } = await ask('saveAll', { concepts: fresh });
  done.added += fresh.length;
  done.changes.push(change);
}
