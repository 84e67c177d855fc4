/** The imports there are, loaded anew after each change and each time the reader comes to the page. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../../../utils/ask.ts';
import type { Questions } from '../../../utils/messages.ts';

type Collections = Questions['collections']['answer'];

export function useCollections() {
  const [collections, setCollections] = useState<Collections>([]);
  const [error, setError] = useState<string>();

  const load = useCallback(
    () =>
      ask('collections', {}).then(
        (all) => {
          setCollections(all.toSorted((a, b) => (a.created < b.created ? 1 : -1)));
          setError(undefined);
        },
        (reason: unknown) => setError(String(reason)),
      ),
    [],
  );

  useEffect(() => {
    const arrived = () => {
      if (location.hash.startsWith('#/import')) void load();
    };
    arrived();
    addEventListener('hashchange', arrived);
    return () => removeEventListener('hashchange', arrived);
  }, [load]);

  return { collections, error, load };
}
