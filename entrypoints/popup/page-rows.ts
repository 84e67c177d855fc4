/** The rows of the concepts a list shows: asked for once, and again when they have changed. */
import type { Row } from '../../glossary/display/row.ts';
import { ask } from '../../utils/ask.ts';
import { hearRowsChanged } from '../../utils/rows-changed.ts';

/** As many as the background admits in one question. */
const AT_ONCE = 1_000;

export interface PageRows {
  /** Fetches those of these that are not here. */
  need(ids: readonly string[]): void;
}

/** Calls back with all rows so far, until the signal aborts. */
export function keepRows(
  changed: (rows: ReadonlyMap<string, Row>) => void,
  failed: () => void,
  signal: AbortSignal,
): PageRows {
  let rows: ReadonlyMap<string, Row> = new Map();
  const asked = new Set<string>();

  const need = (ids: readonly string[]) => {
    const missing = [...new Set(ids)].filter((id) => !asked.has(id));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      fetch(missing.slice(at, at + AT_ONCE)).catch(failed);
    }
  };
  const fetch = async (ids: string[]) => {
    for (const id of ids) asked.add(id);
    try {
      const found = await ask('rowsById', { ids, originals: true });
      if (signal.aborted) return;
      const others = [...rows].filter(([id]) => !ids.includes(id));
      rows = new Map([...others, ...found.map((row) => [row.id, row] as const)]);
      changed(rows);
    } catch (error) {
      for (const id of ids) asked.delete(id);
      throw error;
    }
  };

  hearRowsChanged((ids) => {
    const stale = [...asked].filter((id) => ids === 'all' || ids.includes(id));
    for (const id of stale) asked.delete(id);
    need(stale);
  }, signal);
  return { need };
}
