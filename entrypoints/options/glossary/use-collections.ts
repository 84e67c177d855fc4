/** The reader's imports as the background has them, and what can be done to them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../../components/controls/counted.ts';
import type { CountedCollection, Undoing } from '../../../components/table/Collections.tsx';
import { ask } from '../../../utils/ask.ts';
import { t } from '../../../utils/i18n.ts';
import type { Done } from '../undo-bar.tsx';

/** `version` changes with the glossary. */
export function useCollections(version: number, onDone: (done: Done) => void) {
  const [collections, setCollections] = useState<CountedCollection[]>([]);
  const [undoing, setUndoing] = useState<Undoing>();
  const stop = useRef<AbortController>(undefined);

  const refresh = () => ask('collections', {}).then(setCollections, () => undefined);
  useEffect(() => {
    refresh();
  }, [version]);

  const change = async (what: { id: string; name?: string; marked?: boolean }) => {
    try {
      await ask('changeCollection', what);
    } catch {
      onDone({ sentence: t('tableImportFailed'), changes: [] });
    }
    refresh();
  };

  const undo = async (id: string) => {
    const { name = '', concepts = 0 } = collections.find((one) => one.id === id) ?? {};
    const stopper = new AbortController();
    stop.current = stopper;
    let left = concepts;
    setUndoing({ id, left });
    let sentence = t('tableImportUndone', [name]);
    try {
      do {
        ({ left } = await ask('removeCollection', { id }));
        setUndoing({ id, left });
      } while (left > 0 && !stopper.signal.aborted);
      if (left > 0) sentence = t('tableImportStopped', [name, counted(left)]);
    } catch {
      sentence = t('tableImportFailed');
    }
    stop.current = undefined;
    setUndoing(undefined);
    onDone({ sentence, changes: [] });
    refresh();
  };

  return {
    collections,
    undoing,
    rename: (id: string, name: string) => change({ id, name }),
    mark: (id: string, marked: boolean) => change({ id, marked }),
    undo,
    stop: () => stop.current?.abort(),
  };
}
