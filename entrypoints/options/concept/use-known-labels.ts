/** The subjects and tags of the glossary, to be offered while the reader types. */
import { useEffect, useState } from 'preact/hooks';
import { glossarySearch } from '../../../utils/search/glossary-search.ts';

export interface KnownLabels {
  subjects: string[];
  tags: string[];
}

export function useKnownLabels(): KnownLabels {
  const [known, setKnown] = useState<KnownLabels>({ subjects: [], tags: [] });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const search = glossarySearch();
    const read = async () => {
      if (search.loading().state !== 'loaded') return;
      // Offers are a convenience: without them the reader writes the words.
      const values = await search.call('values', undefined).catch(() => undefined);
      if (values && !signal.aborted) setKnown(values);
    };
    search.onChange(read, signal);
    read();
    return () => ending.abort();
  }, []);
  return known;
}
