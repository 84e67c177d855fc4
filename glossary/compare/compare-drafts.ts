/**
 * The dry run: what each entry of a file is to the glossary. Concepts are asked for whole only where an
 * entry may be the same.
 */
import type { Concept } from '../concept.ts';
import type { Row } from '../display/row.ts';
import type { Draft, Progress } from '../formats/format.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { push } from './push.ts';
import { holds, isSame } from './same.ts';

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

const NEW: Verdict = Object.freeze({ kind: 'new' });

export async function compareDrafts(
  drafts: readonly Draft[],
  glossary: Glossary,
  { lossless, progress }: Options,
): Promise<Comparison> {
  const { candidates, alike, free } = await findCandidates(drafts, glossary.rows());
  const says = (concept: Concept, at: number): boolean => {
    const draft = drafts[at]?.concept;
    if (!draft) return false;
    const by = candidates.get(at)?.find(({ id }) => id === concept.id)?.by;
    return lossless && by !== 'terms' ? isSame(concept, draft) : holds(concept, draft);
  };
  const asked = new Map<string, number[]>();
  for (const [at, some] of candidates) {
    for (const { id } of some) push(asked, id, at);
  }
  const saying = new Map<number, string[]>();
  const ids = [...asked.keys()];
  for (let start = 0; start < ids.length; start += MOST_CONCEPTS) {
    for (const concept of await glossary.concepts(ids.slice(start, start + MOST_CONCEPTS))) {
      for (const at of asked.get(concept.id) ?? []) {
        if (says(concept, at)) push(saying, at, concept.id);
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
  saying: readonly string[] = [],
  alike: string | undefined,
): Verdict {
  const byId = candidates.filter(({ by }) => by !== 'terms');
  // Ids decide: an entry with the id of one concept is not another one for its terms.
  const some = byId.length > 0 ? byId : candidates;
  const same = some.find(({ id }) => saying.includes(id));
  if (same) return { kind: 'duplicate', id: same.id };
  const own = some.find(({ origin }) => origin === 'personal');
  if (own) return { kind: 'changed', id: own.id, isBundled: false };
  const [bundled] = byId;
  if (bundled) return { kind: 'changed', id: bundled.id, isBundled: true };
  // By its terms alone no entry stands in for a bundled concept: that might take marks away.
  const other = alike ?? some[0]?.id;
  return other === undefined ? NEW : { kind: 'new', alike: other };
}
