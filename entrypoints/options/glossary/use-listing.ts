/**
 * What the table lists now: the number of rows that fit the query, and of the rows themselves those near
 * the ones in view. A new listing shows only when its first rows are here, so that nothing flickers.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../../glossary/display/row.ts';
import type { Query } from '../../../glossary/search/query.ts';
import type { GlossarySearch } from '../../../utils/search/glossary-search.ts';
import type { Listing } from '../../../utils/search/search-calls.ts';

/** Rows fetched beyond those in view, and kept in all. */
const AHEAD = 60;
const MOST_KEPT = 2000;

export interface Listed extends Listing {
  /** Nothing while it is fetched. */
  rowAt(index: number): Row | undefined;
  /** Tells which rows are in view. */
  view(from: number, to: number): void;
}

interface Shown extends Listing {
  rows: Map<number, Row>;
}

/** `version` changes with the rows themselves. */
export function useListing(search: GlossarySearch, query: Query, version: number): Listed {
  const [shown, setShown] = useState<Shown>(nothing);
  const now = useRef(shown);
  now.current = shown;
  const view = useRef({ from: 0, to: AHEAD });
  const fetching = useRef('');
  const lastQuery = useRef(query);

  useEffect(() => {
    const isOtherQuery = lastQuery.current !== query;
    lastQuery.current = query;
    const run = async () => {
      const listing = await search.query(query);
      if (!listing) return;
      const from = isOtherQuery ? 0 : Math.max(0, view.current.from - AHEAD);
      const to = from + (view.current.to - view.current.from) + 2 * AHEAD;
      const rows = await search.call('rows', { number: listing.number, from, to });
      if (rows) setShown({ ...listing, rows: placed(rows, from) });
    };
    run().catch(() => undefined);
  }, [search, query, version]);

  const see = useCallback(
    (from: number, to: number) => {
      view.current = { from, to };
      const { number, count, rows } = now.current;
      if (isAllThere(rows, from, Math.min(to, count))) return;
      const start = Math.max(0, from - AHEAD);
      const end = to + AHEAD;
      const what = `${number} ${start} ${end}`;
      if (fetching.current === what) return;
      fetching.current = what;
      search
        .call('rows', { number, from: start, to: end })
        .then((fetched) => {
          if (!fetched || now.current.number !== number) return;
          const { rows: old } = now.current;
          const kept = old.size > MOST_KEPT ? [] : old;
          setShown({ ...now.current, rows: new Map([...kept, ...placed(fetched, start)]) });
        })
        .catch(() => undefined)
        .finally(() => {
          if (fetching.current === what) fetching.current = '';
        });
    },
    [search],
  );

  return { ...shown, rowAt: (index) => shown.rows.get(index), view: see };
}

const nothing: Shown = { number: 0, count: 0, total: 0, rows: new Map() };

function placed(rows: readonly Row[], from: number): Map<number, Row> {
  return new Map(rows.map((row, i) => [from + i, row]));
}

function isAllThere(rows: ReadonlyMap<number, Row>, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (!rows.has(index)) return false;
  return true;
}
