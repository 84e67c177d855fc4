/**
 * The search of a page of ours, one for all its rooms: loads every row into the worker when first used,
 * and keeps them as they are in the store by the background's notices.
 */
import type { Query } from '../../glossary/search/query.ts';
import { ask } from '../ask.ts';
import type { Questions } from '../messages.ts';
import { hearRowsChanged } from '../rows-changed.ts';
import type { Listing } from './search-calls.ts';
import { type Call, startSearchWorker } from './search-worker.ts';

/** Rows a question: as many as the background admits. */
const CHUNK = 1000;

/** While rows come in, listeners hear of it no oftener (ms): each time the table is searched anew. */
const PACE = 1000;

interface Loading {
  /** Rows so far. */
  rows: number;
  state: 'loading' | 'loaded' | 'failed';
}

export interface GlossarySearch {
  /** How far the rows are loaded. */
  loading(): Loading;
  /** Ids of the concepts that are muted, somewhere or everywhere. */
  muted(): ReadonlySet<string>;
  /** Called when rows, mutes or `loading` have changed. */
  onChange(changed: () => void, signal: AbortSignal): void;
  /** Loads again what could not be loaded. */
  tryAgain(): void;
  /** Nothing if another query was asked meanwhile. */
  query(query: Query): Promise<Listing | undefined>;
  /** Ids of the concepts that have this term already, once all rows are loaded. */
  withTerm(term: string): Promise<string[]>;
  /** Any other call of the worker. */
  call: Call;
}

let shared: GlossarySearch | undefined;

export function glossarySearch(): GlossarySearch {
  shared ??= startSearch();
  return shared;
}

function startSearch(): GlossarySearch {
  const call = startSearchWorker();
  const listeners = new Set<() => void>();
  let loading: Loading = { rows: 0, state: 'loading' };
  let muted: ReadonlySet<string> = new Set();
  let told = 0;
  /** What the background says has changed, until it is fetched. */
  let changed: Set<string> | 'all' = new Set();
  let isBusy = false;
  let whenLoaded = Promise.withResolvers<void>();

  const tell = () => {
    told = performance.now();
    for (const listener of listeners) listener();
  };

  const refreshMuted = async () => {
    const status = await ask('status', {});
    muted = new Set(status.muted.map(({ conceptId }) => conceptId));
    await call('setMuted', muted);
  };

  const refreshChanged = async () => {
    while (changed !== 'all' && changed.size > 0) {
      const ids = [...changed].slice(0, CHUNK);
      for (const id of ids) changed.delete(id);
      const rows = await ask('rowsById', { ids });
      const found = new Set(rows.map(({ id }) => id));
      await call(
        'remove',
        ids.filter((id) => !found.has(id)),
      );
      await call('add', rows);
    }
  };

  const loadAll = async (isFirst: boolean) => {
    changed = new Set();
    if (!isFirst) await call('startAnew', undefined);
    let count = 0;
    let asked: Promise<Answer> | undefined = nextRows(undefined);
    while (asked) {
      const { rows, next }: Answer = await asked;
      // The background reads the next ones while the worker takes these.
      asked = next === undefined ? undefined : nextRows(next);
      asked?.catch(() => undefined);
      await call('add', rows);
      count += rows.length;
      if (isFirst) loading = { rows: count, state: 'loading' };
      if (isFirst && (count === rows.length || performance.now() - told > PACE)) tell();
    }
    // Only now: rows asked for before a change may have come after it.
    await refreshChanged();
    if (!isFirst) await call('swap', undefined);
    loading = { rows: count, state: 'loaded' };
    whenLoaded.resolve();
  };

  /** Does what there is to do, one thing after the other. */
  const work = async (isFirst = false) => {
    if (isBusy) return;
    isBusy = true;
    try {
      // The second is waited for though the first has failed: two loads at once would mix their rows.
      const loads = await Promise.allSettled([refreshMuted(), isFirst && loadAll(true)]);
      for (const load of loads) if (load.status === 'rejected') throw load.reason;
      while (changed === 'all' || changed.size > 0) {
        if (changed === 'all') await loadAll(false);
        else await refreshChanged();
        await refreshMuted();
      }
    } catch {
      loading = { ...loading, state: 'failed' };
      changed = 'all';
      whenLoaded.reject(new Error('The glossary could not be loaded.'));
      whenLoaded.promise.catch(() => undefined);
      whenLoaded = Promise.withResolvers();
    }
    isBusy = false;
    tell();
  };

  hearRowsChanged((ids) => {
    if (ids === 'all' || changed === 'all') changed = 'all';
    else for (const id of ids) changed.add(id);
    work();
  });
  work(true);

  return {
    loading: () => loading,
    muted: () => muted,
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    tryAgain() {
      loading = { rows: 0, state: 'loading' };
      tell();
      changed = 'all';
      work();
    },
    query: oneAtATime(call),
    async withTerm(term) {
      await whenLoaded.promise;
      return call('withTerm', term);
    },
    call,
  };
}

type Answer = Questions['rows']['answer'];

function nextRows(after: string | undefined): Promise<Answer> {
  return ask('rows', { ...(after !== undefined && { after }), limit: CHUNK });
}

/** Of queries that come while one is answered only the last is asked: a reader types faster than that. */
function oneAtATime(call: Call): GlossarySearch['query'] {
  let number = 0;
  let running: Promise<unknown> = Promise.resolve();
  return async (query) => {
    const mine = ++number;
    await running;
    if (mine !== number) return undefined;
    const answer = call('query', { number: mine, query });
    running = answer.catch(() => undefined);
    const listing = await answer;
    return mine === number ? listing : undefined;
  };
}
