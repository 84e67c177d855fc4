/** A glossary in memory, to compare drafts with and to import them into. */
import {
  type Comparison,
  compareDrafts,
  type Glossary,
} from '../../../glossary/compare/compare-drafts.ts';
import { incoming, type Policy } from '../../../glossary/compare/incoming.ts';
import type { Concept } from '../../../glossary/concept.ts';
import { rowOf } from '../../../glossary/display/row.ts';
import type { Draft } from '../../../glossary/formats/format.ts';

function glossaryOf(concepts: readonly Concept[]): Glossary {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return {
    async *rows() {
      for (let start = 0; start < concepts.length; start += 2) {
        yield concepts.slice(start, start + 2).map((concept) => rowOf(concept));
      }
    },
    concepts: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  };
}

export function draftsOf(concepts: readonly Concept[]): Draft[] {
  return concepts.map((concept, at) => ({
    line: at + 1,
    concept: { ...concept, origin: 'personal' },
    warnings: [],
  }));
}

export function compare(
  own: readonly Concept[],
  drafts: readonly Draft[],
  lossless = true,
): Promise<Comparison> {
  return compareDrafts(drafts, glossaryOf(own), { lossless });
}

export interface Imported {
  after: Concept[];
  /** Ids of what was added. */
  added: string[];
  /** What was replaced, as it was. */
  before: Concept[];
}

/** @throws where the store would refuse: an id twice, a bundled concept written over. */
export async function importInto(
  own: readonly Concept[],
  drafts: readonly Draft[],
  policy: Policy,
  lossless = true,
): Promise<Imported> {
  const after = new Map(own.map((concept) => [concept.id, concept]));
  const imported: Imported = { after: [], added: [], before: [] };
  const comparison = await compare(own, drafts, lossless);
  const options = {
    policy,
    mintId: () => crypto.randomUUID(),
    now: '2026-11-22T12:00:00.000Z',
  };
  for await (const chunk of incoming(drafts, comparison, glossaryOf(own), options)) {
    for (const { concept, replaces = false } of chunk) {
      const there = after.get(concept.id);
      if (there ? !replaces : replaces) throw new Error(`${concept.id} is or is not there`);
      if (there && there.origin !== 'personal') throw new Error(`${concept.id} is not personal`);
      if (there) imported.before.push(there);
      else imported.added.push(concept.id);
      after.set(concept.id, concept);
    }
  }
  imported.after = [...after.values()];
  return imported;
}
