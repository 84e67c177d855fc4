/** The packaged concepts, with mutes that last until the worker stops or the store opens. Nothing is written. */
import { bundledConcepts } from '../../glossary/bundled/glossary.ts';
import { rowOf } from '../../glossary/display/row.ts';
import { compileLexicon, type Lexicon } from '../../glossary/matching/lexicon.ts';
import type { StoreProblem } from '../../utils/messages.ts';
import type { Glossary } from './glossary.ts';

export async function packagedGlossary(problem?: StoreProblem): Promise<Glossary> {
  const all = await bundledConcepts();
  const byId = new Map(all.map((concept) => [concept.id, concept]));
  const concepts = async (ids: string[]) =>
    ids.map((id) => byId.get(id)).filter((concept) => concept !== undefined);
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  let compiled: Lexicon | undefined;

  const alone: Glossary = {
    async lexicon() {
      compiled ??= compileLexicon(all, 0);
      return compiled;
    },
    mutes: [],
    copies: new Map(),
    shown: concepts,
    concepts,
    async rows(after, limit) {
      const left = sorted.filter(({ id }) => after === undefined || id > after);
      const page = left.slice(0, limit);
      const last = page.at(-1)?.id;
      return {
        rows: page.map((concept) => rowOf(concept)),
        ...(left.length > limit && last !== undefined && { next: last }),
      };
    },
    rowsById: async (ids) => (await concepts(ids)).map((concept) => rowOf(concept)),
    collections: async () => [],
    exportState: async () => ({}),
    async mute(ids, site) {
      alone.mutes = [...alone.mutes, ...ids.map((conceptId) => ({ conceptId, site }))];
    },
    async unmute(conceptId, site) {
      alone.mutes = alone.mutes.filter(
        (muted) => muted.conceptId !== conceptId || muted.site !== site,
      );
    },
    async unmuteAll(ids) {
      alone.mutes = alone.mutes.filter(({ conceptId }) => !ids.includes(conceptId));
    },
    ...(problem && { problem }),
  };
  return alone;
}
