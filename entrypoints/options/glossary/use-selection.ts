/**
 * Which concepts are selected, by their ids: they stay so when the table lists others, until they are gone
 * from the glossary.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GlossarySearch } from '../../../utils/search/glossary-search.ts';
import type { Listed } from './use-listing.ts';

export interface Selection {
  ids: ReadonlySet<string>;
  /** How much of what is listed is selected. */
  state: 'all' | 'some' | 'none';
  toggle(index: number, isRange: boolean): Promise<void>;
  /** All that is listed; or none, if all are. */
  toggleAll(): Promise<void>;
  clear(): void;
}

/** `version` changes with the rows themselves. */
export function useSelection(search: GlossarySearch, listed: Listed, version: number): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  /** The row toggled last, and of which listing. */
  const anchor = useRef({ number: 0, index: 0 });
  /** The listing that was selected as a whole. */
  const [whole, setWhole] = useState(0);
  const state = ids.size === 0 ? 'none' : whole === listed.number ? 'all' : 'some';

  useEffect(() => {
    if (ids.size === 0 || search.loading().state !== 'loaded') return;
    let isOld = false;
    const drop = async () => {
      const { personal, packaged } = await search.call('sortOut', [...ids]);
      const there = new Set([...personal, ...packaged]);
      if (isOld || there.size === ids.size) return;
      setIds((now) => new Set([...now].filter((id) => there.has(id) || !ids.has(id))));
    };
    // Unanswered, they stay for now: what is done to one that is gone is done to none.
    drop().catch(() => undefined);
    return () => {
      isOld = true;
    };
  }, [version]);

  const clear = () => {
    setIds(new Set());
    setWhole(0);
  };

  return {
    ids,
    state,
    clear,
    async toggle(index, isRange) {
      const id = listed.rowAt(index)?.id;
      if (id === undefined) return;
      const { number } = listed;
      const from = anchor.current;
      anchor.current = { number, index };
      setWhole(0);
      if (!isRange || from.number !== number) {
        const next = new Set(ids);
        if (!next.delete(id)) next.add(id);
        setIds(next);
        return;
      }
      const range = { from: Math.min(from.index, index), to: Math.max(from.index, index) + 1 };
      const between = await search.call('ids', { number, ...range });
      if (between) setIds(new Set([...ids, ...between]));
    },
    async toggleAll() {
      if (state === 'all') return clear();
      const { number, count } = listed;
      const all = await search.call('ids', { number, from: 0, to: count });
      if (!all || all.length === 0) return;
      setIds(new Set([...ids, ...all]));
      setWhole(number);
    },
  };
}
