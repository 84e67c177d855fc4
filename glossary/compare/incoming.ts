/** What an import brings into the glossary, chunk by chunk, by what the reader wants done with changed entries. */
import type { Concept } from '../concept.ts';
import type { Draft } from '../formats/format.ts';
import type { Comparison, Glossary, Verdict } from './compare-drafts.ts';
import { merge } from './merge.ts';
import { push } from './push.ts';
import { asCopy, asNew, inPlaceOf } from './take.ts';

export const policies = ['skip', 'replace', 'merge'] as const;

/**
 * `replace` takes the file's word and keeps id and collection; `merge` adds what is missing. Of a
 * bundled concept both make the reader's own copy: what ships with Tifa is never written over.
 */
export type Policy = (typeof policies)[number];

/** A concept to store; `replaces` if it takes the place of the one with its id. */
interface Entering {
  concept: Concept;
  replaces?: boolean;
}

interface Options {
  policy: Policy;
  mintId(): string;
  /** ISO 8601, UTC. */
  now: string;
}

/** Entries at once. Chunks pass through a page, which many more would hold up for too long. */
const CHUNK = 500;

/** Each chunk has at most `CHUNK` concepts, and holds an id once; no two chunks share one. */
export async function* incoming(
  drafts: readonly Draft[],
  { verdicts, free }: Comparison,
  glossary: Pick<Glossary, 'concepts'>,
  { policy, mintId, now }: Options,
): AsyncGenerator<Entering[]> {
  const changes = policy === 'skip' ? new Map<string, number[]>() : changesOf(verdicts);
  // Entries that change a bundled concept become its copies, before any that only claim to be one.
  const unshadowed = new Set([...free].filter((id) => !changes.has(id)));
  for (let start = 0; start < drafts.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, drafts.length);
    const targets = await targetsOf(verdicts.slice(start, end), changes, glossary);
    const chunk: Entering[] = [];
    for (let at = start; at < end; at++) {
      const draft = drafts[at]?.concept;
      const verdict = verdicts[at];
      if (!draft || !verdict) continue;
      if (verdict.kind === 'new') {
        chunk.push({ concept: withoutTakenShadow(asNew(draft, mintId), unshadowed) });
      } else if (verdict.kind === 'changed') {
        const group = changes.get(verdict.id);
        // The first entry of those that change the same concept stands for them all.
        if (group?.[0] !== at) continue;
        const entries = group.flatMap((each) => drafts[each]?.concept ?? []);
        chunk.push(...changed(entries, targets.get(verdict.id), { policy, mintId, now }));
      }
    }
    if (chunk.length > 0) yield chunk;
  }
}

function changesOf(verdicts: readonly Verdict[]): Map<string, number[]> {
  const changes = new Map<string, number[]>();
  for (const [at, verdict] of verdicts.entries()) {
    if (verdict.kind === 'changed') push(changes, verdict.id, at);
  }
  return changes;
}

async function targetsOf(
  verdicts: readonly Verdict[],
  changes: ReadonlyMap<string, unknown>,
  glossary: Pick<Glossary, 'concepts'>,
): Promise<Map<string, Concept>> {
  const ids = verdicts.flatMap((verdict) =>
    verdict.kind === 'changed' && changes.has(verdict.id) ? [verdict.id] : [],
  );
  if (ids.length === 0) return new Map();
  const concepts = await glossary.concepts([...new Set(ids)]);
  return new Map(concepts.map((concept) => [concept.id, concept]));
}

/** Of several entries for one concept the last counts, or all are merged. `own`: absent if deleted meanwhile. */
function changed(
  entries: readonly Concept[],
  own: Concept | undefined,
  { policy, mintId, now }: Options,
): Entering[] {
  const last = entries.at(-1);
  if (!last) return [];
  if (!own) return [{ concept: asNew({ ...last, id: `c-${mintId()}` }, mintId) }];
  const result =
    policy === 'merge'
      ? entries.reduce((merged, entry) => merge(merged, entry, mintId), own)
      : inPlaceOf(own, last, mintId);
  if (result === own) return [];
  const concept: Concept = { ...result, origin: 'personal', modified: now };
  return own.origin === 'personal'
    ? [{ concept, replaces: true }]
    : [{ concept: asCopy(concept, own.id, mintId) }];
}

/** One copy of a bundled concept is enough, and one of a concept that is not there would be hidden by nothing. */
function withoutTakenShadow(concept: Concept, unshadowed: Set<string>): Concept {
  if (concept.shadows === undefined || unshadowed.delete(concept.shadows)) return concept;
  const { shadows: _, ...rest } = concept;
  return rest;
}
