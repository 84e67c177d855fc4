/** The terms that fit a filter. Until what judges them is loaded, all of them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ListedTerm, Rows } from './listed.ts';

type Fitting = typeof import('./fits.ts')['fitting'];

export function useFilter(
  terms: readonly ListedTerm[],
  rows: Rows,
  text: string,
): readonly ListedTerm[] {
  const [fitting, setFitting] = useState<{ make: Fitting }>();
  const isFiltered = text.trim() !== '';

  useEffect(() => {
    if (!isFiltered || fitting) return;
    import('./fits.ts').then(
      (loaded) => setFitting({ make: loaded.fitting }),
      () => undefined,
    );
  }, [isFiltered, fitting]);

  return useMemo(() => {
    const fits = isFiltered ? fitting?.make(text) : undefined;
    return fits ? terms.filter((term) => fits(term, rows)) : terms;
  }, [terms, rows, text, isFiltered, fitting]);
}
