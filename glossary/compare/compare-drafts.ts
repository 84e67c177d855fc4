/**
 * The dry run: what each entry of a file is to the glossary. It looks at the rows of the glossary as
 * they come and keeps none of them, and asks for concepts whole only where an entry may be the same.
 */
import type { Concept, Origin } from '../concept.ts';
import type { Row } from '../display/row.ts';
import type { Draft, Progress } from '../formats/format.ts';
import { holds, isSame } from './same.ts';
import { keysOfConcept, keysOfRow, leadingKeys, shareOthers, type TermKeys } from './term-keys.ts';

/** What an entry of a file is to the glossary. */
export type Verdict =
  /** Nothing like it is there. `alike`: a concept that shares its Chinese, but no translation. */
  | { kind: 'new'; alike?: string }
  /** The concept `id` says all of it. */
  | { kind: 'duplicate'; id: string }
  /** The reader's concept `id`, said otherwise; or the bundled one, of which the reader has no copy. */
  | { kind: 'changed'; id: string; isBundled: boolean };

/** What the glossary answers. */
export interface Glossary {
  /** All rows, some at a time. */
  rows(): AsyncIterable<readonly Row[]>;
  /** These concepts, at most `MOST_CONCEPTS`; what is not there is left out. */
  concepts(ids: readonly string[]): Promise<readonly Concept[]>;
}

export interface Comparison {
  /** One for each draft, in their order. */
  verdicts: Verdict[];
  /** Bundled concepts that drafts say they stand in for, and that have no other copy. */
  free: Set<string>;
}

/** Concepts to ask for at once. */
const MOST_CONCEPTS = 500;

interface Options {
  /** The file was of a format that loses nothing. */
  lossless: boolean;
  /** `done` and `total` count concepts of the glossary; of its rows the number is not known before. */
  progress?(progress: Progress): void;
}

/** A concept that an entry may be the same as, the surer ones first. */
interface Candidate {
  id: string;
  by: 'id' | 'copy' | 'terms';
  origin: Origin;
}

const NEW: Verdict = Object.freeze({ kind: 'new' });

export async function compareDrafts(
  drafts: readonly Draft[],
  glossary: Glossary,
  { lossless, progress }: Options,
): Promise<Comparison> {
  const { candidates, alike, free } = await findCandidates(drafts, glossary);
  const asked = new Map<string, number[]>();
  for (const [at, some] of candidates) {
    for (const { id } of some) push(asked, id, at);
  }
  const saying = new Map<number, Set<string>>();
  const ids = [...asked.keys()];
  for (let start = 0; start < ids.length; start += MOST_CONCEPTS) {
    for (const concept of await glossary.concepts(ids.slice(start, start + MOST_CONCEPTS))) {
      for (const at of asked.get(concept.id) ?? []) {
        const draft = drafts[at]?.concept;
        const by = candidates.get(at)?.find(({ id }) => id === concept.id)?.by;
        if (!draft) continue;
        const isExact = lossless && by !== 'terms';
        if (isExact ? isSame(concept, draft) : holds(concept, draft)) {
          const same = saying.get(at) ?? new Set();
          saying.set(at, same.add(concept.id));
        }
      }
    }
    progress?.({ done: Math.min(start + MOST_CONCEPTS, ids.length), total: ids.length });
  }
  const verdicts = drafts.map((_, at) =>
    verdictOf(candidates.get(at), saying.get(at), alike.get(at)),
  );
  return { verdicts, free };
}

function verdictOf(
  candidates: readonly Candidate[] = [],
  saying: ReadonlySet<string> = new Set(),
  alike: string | undefined,
): Verdict {
  const byId = candidates.filter(({ by }) => by !== 'terms');
  // Ids decide: an entry with the id of one concept is not another one for its terms.
  const some = byId.length > 0 ? byId : candidates;
  const same = some.find(({ id }) => saying.has(id));
  if (same) return { kind: 'duplicate', id: same.id };
  const own = some.find(({ origin }) => origin === 'personal');
  if (own) return { kind: 'changed', id: own.id, isBundled: false };
  const [bundled] = byId;
  if (bundled) return { kind: 'changed', id: bundled.id, isBundled: true };
  // By its terms alone no entry stands in for a bundled concept: that might take marks away.
  const other = alike ?? some[0]?.id;
  return other === undefined ? NEW : { kind: 'new', alike: other };
}

async function findCandidates(drafts: readonly Draft[], glossary: Glossary) {
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
  for await (const rows of glossary.rows()) {
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

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
