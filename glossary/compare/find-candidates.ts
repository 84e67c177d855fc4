/**
 * Which concepts of the glossary an entry of a file may be the same as. The rows of the glossary are looked
 * at as they come, and none of them is kept: there may be 120,000.
 */
import type { Origin } from '../concept.ts';
import type { Row } from '../display/row.ts';
import type { Draft } from '../formats/format.ts';
import { push } from './push.ts';
import { keysOfConcept, keysOfRow, leadingKeys, shareOthers, type TermKeys } from './term-keys.ts';

/** A concept that an entry may be the same as, the surer ones first. */
export interface Candidate {
  id: string;
  by: 'id' | 'copy' | 'terms';
  origin: Origin;
}

/** `candidates` and `alike` (see `Verdict`) are by the places of drafts; `free` is as in `Comparison`. */
export async function findCandidates(
  drafts: readonly Draft[],
  allRows: AsyncIterable<readonly Row[]>,
) {
  const byId = new Map<string, number>();
  const byShadowed = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  for (const [at, { concept }] of drafts.entries()) {
    byId.set(concept.id, at);
    if (concept.shadows !== undefined) push(byShadowed, concept.shadows, at);
    for (const key of leadingKeys(keysOfConcept(concept))) push(byKey, key, at);
  }
  const candidates = new Map<number, Candidate[]>();
  const alike = new Map<number, string>();
  const bundled = new Set<string>();
  const shadowed = new Set<string>();
  for await (const rows of allRows) {
    for (const row of rows) {
      const { id, origin, shadows } = row;
      const sameId = byId.get(id);
      if (sameId !== undefined) push(candidates, sameId, { id, by: 'id', origin });
      if (origin === 'bundled' && byShadowed.has(id)) bundled.add(id);
      if (shadows !== undefined && origin === 'personal') {
        shadowed.add(shadows);
        const original = byId.get(shadows);
        const copies = [
          ...(original === undefined ? [] : [original]),
          ...(byShadowed.get(shadows) ?? []),
        ];
        for (const at of copies) {
          if (at !== sameId) push(candidates, at, { id, by: 'copy', origin });
        }
      }
      compareTerms(row, keysOfRow(row), drafts, byKey, candidates, alike);
    }
  }
  for (const id of shadowed) bundled.delete(id);
  return { candidates, alike, free: bundled };
}

function compareTerms(
  { id, origin }: Row,
  keys: TermKeys,
  drafts: readonly Draft[],
  byKey: ReadonlyMap<string, readonly number[]>,
  candidates: Map<number, Candidate[]>,
  alike: Map<number, string>,
): void {
  const met = new Set<number>();
  for (const key of leadingKeys(keys)) {
    for (const at of byKey.get(key) ?? []) {
      const draft = drafts[at]?.concept;
      if (!draft || met.has(at) || candidates.get(at)?.some((known) => known.id === id)) continue;
      met.add(at);
      // A copy of a bundled concept is like it, and says something by what it leaves out.
      if (origin === 'bundled' && draft.shadows === id) continue;
      if (shareOthers(keysOfConcept(draft), keys))
        push(candidates, at, { id, by: 'terms', origin });
      else if (!alike.has(at)) alike.set(at, id);
    }
  }
}
