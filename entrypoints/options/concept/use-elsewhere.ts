/** What becomes of a concept elsewhere while it stands in the form: in another tab, from a card, by an import. */
import { useEffect, useState } from 'preact/hooks';
import type { Concept } from '../../../glossary/concept.ts';
import { ask } from '../../../utils/ask.ts';
import type { RowsChanged } from '../../../utils/messages.ts';
import { hearRowsChanged } from '../../../utils/rows-changed.ts';

export type Elsewhere = 'changed' | 'deleted';

export function useElsewhere(concept: Concept | undefined): Elsewhere | undefined {
  const [elsewhere, setElsewhere] = useState<Elsewhere>();
  useEffect(() => {
    if (!concept) return;
    const open = new AbortController();
    const look = async (ids: RowsChanged['ids']) => {
      if (ids !== 'all' && !ids.includes(concept.id)) return;
      const [now] = await ask('concepts', { ids: [concept.id] });
      if (open.signal.aborted) return;
      const isSame = JSON.stringify(now) === JSON.stringify(concept);
      setElsewhere(now ? (isSame ? undefined : 'changed') : 'deleted');
    };
    hearRowsChanged((ids) => void look(ids).catch(() => undefined), open.signal);
    return () => open.abort();
  }, [concept]);
  return elsewhere;
}
