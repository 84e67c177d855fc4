/** Changes the store and lets everybody know: the lexicon here, open tabs, and our own pages. */
import type { GlossaryDatabase } from '../../glossary/store/database.ts';
import type { RowsChanged } from '../../utils/messages.ts';
import { glossary, reopen, retryStore } from './glossary.ts';
import { StoreClosedError } from './refusals.ts';
import { tellEveryTab, tellOwnPages } from './tabs.ts';

/** `changed` tells which rows a list must read again; nothing: none. */
export async function write<Result>(
  work: (db: GlossaryDatabase) => Promise<Result>,
  changed: (result: Result) => RowsChanged['ids'] | undefined,
): Promise<Result> {
  // What could not be opened when the worker started may open now.
  if (await retryStore()) void tellEveryTab({ notice: 'glossaryChanged' });
  const present = await glossary();
  if (!present.store) throw new StoreClosedError(present.problem ?? 'cannot-open');
  const result = await work(present.store.db);
  const { revision } = present.lexicon;
  try {
    await present.store.refresh();
  } catch {
    present.store.db.close();
    reopen();
  }
  // Nobody waits for the tabs: one that hangs would hold up the answer.
  if (present.lexicon.revision !== revision) void tellEveryTab({ notice: 'glossaryChanged' });
  const ids = changed(result);
  if (ids) void tellOwnPages(ids);
  return result;
}
