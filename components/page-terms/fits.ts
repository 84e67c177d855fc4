/**
 * Whether a term fits what is typed into the filter: as the search of the glossary has it, so that script,
 * case and width do not matter and pinyin counts. Loaded with the first letter: the tables are large.
 */
import type { Row } from '../../glossary/display/row.ts';
import { type Haystack, haystackOf, searchKey } from '../../glossary/search/haystack.ts';
import { rankOf, textQuery } from '../../glossary/search/rank.ts';
import type { JoinedTerm } from '../../utils/page-terms.ts';
import type { Rows } from './listed.ts';

const haystacks = new WeakMap<Row, Haystack>();

/** The test of one filter, to be asked of many terms. */
export function fitting(text: string): (term: JoinedTerm, rows: Rows) => boolean {
  const query = textQuery(text);
  if (!query) return () => true;
  return ({ text: found, conceptIds }, rows) =>
    searchKey(found).includes(query.key) ||
    conceptIds.some((id) => {
      const row = rows.get(id);
      return row !== undefined && rankOf(haystack(row), query) !== 0;
    });
}

function haystack(row: Row): Haystack {
  const known = haystacks.get(row) ?? haystackOf(row);
  haystacks.set(row, known);
  return known;
}
