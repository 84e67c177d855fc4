/** Changes the store and lets everybody know: the lexicon here, open tabs, and our own pages. */
import type { GlossaryDatabase } from '../../glossary/store/database.ts';
import type { RowsChanged } from '../../utils/messages.ts';
import { glossary, reopen, retryStore } from './glossary.ts';
import { noteOwn } from './loss.ts';
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
  const { store } = present;
  if (!store) throw new StoreClosedError(present.problem ?? 'cannot-open');
  store.begin();
  let result: Result;
  let isMarkedOtherwise: boolean | undefined;
  try {
    result = await work(store.db);
  } finally {
    isMarkedOtherwise = await store.end().catch(() => {
      reopen(present);
      return undefined;
    });
  }
  const ids = changed(result);
  // Cards show more of a concept than what is marked, so tabs hear of it too.
  if (isMarkedOtherwise === undefined || (!isMarkedOtherwise && ids && ids.length > 0))
    void tellEveryTab({ notice: 'glossaryChanged' });
  if (ids) void tellOwnPages(ids);
  // Before the answer: with it the browser may be closed. At worst nobody is told one day that something was lost.
  await noteOwn(store.db).catch(() => undefined);
  return result;
}
