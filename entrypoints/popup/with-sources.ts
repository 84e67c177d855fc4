/** Puts to each pair of a list where it is from, as the card does for one. Loaded when it is asked for. */
import { sourceLine } from '../../components/card/source-line.ts';
import type { ListedPair } from '../../components/page-terms/listed.ts';
import type { Concept, ReportUnit } from '../../glossary/concept.ts';
import type { CopiedPair } from '../../glossary/display/copy-shapes.ts';
import { copySource } from '../../glossary/display/copy-source.ts';
import { head } from '../../glossary/display/counterpart.ts';
import type { Script } from '../../glossary/display/script.ts';
import { ask } from '../../utils/ask.ts';

/** As many as the background admits in one question. */
const AT_ONCE = 1_000;

export async function withSources(
  pairs: readonly ListedPair[],
  script: Script,
): Promise<CopiedPair[]> {
  const concepts = new Map<string, Concept>();
  for (const ids of chunks(pairs.flatMap(({ conceptId }) => conceptId ?? []))) {
    for (const concept of await ask('concepts', { ids })) concepts.set(concept.id, concept);
  }
  const units = new Map<string, ReportUnit>();
  for (const ids of chunks([...concepts.values()].flatMap((concept) => concept.units ?? []))) {
    for (const unit of await ask('units', { ids })) units.set(unit.id, unit);
  }
  return pairs.map(({ conceptId = '', found, zh, en }) => {
    const concept = concepts.get(conceptId);
    const its = concept?.units?.flatMap((id) => units.get(id) ?? []) ?? [];
    const source = concept && copySource(concept, its, head(concept, found, script), script);
    return { zh, en, ...(source && { source: sourceLine(source) }) };
  });
}

function chunks(given: readonly string[]): string[][] {
  const ids = [...new Set(given)];
  const count = Math.ceil(ids.length / AT_ONCE);
  return Array.from({ length: count }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}
