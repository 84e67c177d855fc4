/** What becomes of a concept elsewhere while it stands in the form: in another tab, from a card, by an import. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Concept } from '../../../glossary/concept.ts';
import { ask } from '../../../utils/ask.ts';
import type { RowsChanged } from '../../../utils/messages.ts';

export type Elsewhere = 'changed' | 'deleted';

export function useElsewhere(concept: Concept | undefined): Elsewhere | undefined {
  const [elsewhere, setElsewhere] = useState<Elsewhere>();
  useEffect(() => {
    if (!concept) return;
    let isGone = false;
    const listen = async (message: unknown) => {
      const { notice, ids } = message as Partial<RowsChanged>;
      if (notice !== 'rowsChanged' || !ids) return;
      if (ids !== 'all' && !ids.includes(concept.id)) return;
      const [now] = await ask('concepts', { ids: [concept.id] });
      if (isGone) return;
      const isSame = JSON.stringify(now) === JSON.stringify(concept);
      setElsewhere(now ? (isSame ? undefined : 'changed') : 'deleted');
    };
    // It answers nothing: a promise given back would be taken for an answer.
    const hear = (message: unknown) => {
      listen(message).catch(() => undefined);
    };
    browser.runtime.onMessage.addListener(hear);
    return () => {
      isGone = true;
      browser.runtime.onMessage.removeListener(hear);
    };
  }, [concept]);
  return elsewhere;
}
