/**
 * A damaged database is deleted by the browser and begun anew, without a word. So a note beside it
 * remembers whether there were terms of the reader's own, and the popup can say that they are gone.
 */
import { browser } from 'wxt/browser';
import type { GlossaryDatabase } from '../../glossary/store/database.ts';

const key = 'ownTerms';

/** `lost`: they were there, and are not, and the reader has not yet been told. */
type Note = 'none' | 'kept' | 'lost';

let known: Note | undefined;

/** A note that is out of reach tells nothing, and is asked for anew. */
async function read(): Promise<Note> {
  if (known) return known;
  try {
    known = ((await browser.storage.local.get(key))[key] as Note | undefined) ?? 'none';
    return known;
  } catch {
    return 'none';
  }
}

async function note(now: Note): Promise<void> {
  if ((await read()) === now) return;
  known = now;
  await browser.storage.local.set({ [key]: now });
}

/** To be called when a database was made anew. */
export async function noteNew(): Promise<void> {
  if ((await read()) === 'kept') await note('lost');
}

/** To be called after each write. What was lost stays so until it is told, or there is something again. */
export async function noteOwn(db: GlossaryDatabase): Promise<void> {
  // A count would go through all of them, whatever its limit.
  const [own] = await db.concepts.where('origin').equals('personal').limit(1).primaryKeys();
  if (own !== undefined) await note('kept');
  else if ((await read()) === 'kept') await note('none');
}

export async function isLost(): Promise<boolean> {
  return (await read()) === 'lost';
}

/** The reader knows. */
export async function lossSeen(): Promise<void> {
  await note('none');
}
