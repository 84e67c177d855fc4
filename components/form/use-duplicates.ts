/** Which concepts of the glossary have the terms of the form already. */
import { useEffect, useState } from 'preact/hooks';
import type { Row } from '../../glossary/display/row.ts';
import { termsTyped } from '../../glossary/editing/check-fields.ts';
import type { ConceptFields } from '../../glossary/editing/concept-fields.ts';

/** The rows that have this term, whatever its language. */
export type WithTerm = (term: string) => Promise<Row[]>;

/** By the name of the field. `ownIds`: the concept itself, and the original of a copy. */
export function useDuplicates(
  fields: ConceptFields,
  withTerm: WithTerm,
  ownIds: readonly (string | undefined)[],
): ReadonlyMap<string, readonly Row[]> {
  const [found, setFound] = useState<ReadonlyMap<string, readonly Row[]>>(new Map());
  const terms = termsTyped(fields);
  const wanted = terms.map(({ field, key }) => `${field}\n${key}`).join('\n');
  const own = ownIds.join('\n');

  // `wanted` stands for the texts: a new list of the same ones asks nothing anew.
  useEffect(() => {
    let isOld = false;
    const find = async () => {
      const byKey = new Map<string, Row[]>();
      const byField = new Map<string, Row[]>();
      for (const { field, key, text } of terms) {
        // A search that does not answer must not keep the reader from writing.
        const rows = byKey.get(key) ?? (await withTerm(text).catch(() => []));
        byKey.set(key, rows);
        const others = rows.filter(({ id }) => !own.split('\n').includes(id));
        if (others.length > 0) byField.set(field, others);
      }
      if (!isOld) setFound(byField);
    };
    find();
    return () => {
      isOld = true;
    };
  }, [wanted, own, withTerm]);
  return found;
}
