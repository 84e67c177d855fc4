/** What TBX-Basic has no category for. An entry needs a term. */
import type { Concept } from '../../concept.ts';
import { type Loss, lossesOf, lossOf } from '../losses.ts';

export function tbxLosses(concepts: readonly Concept[]): Loss[] {
  return [
    ...lossOf('wholeConcept', concepts, ({ languages }) =>
      languages.every(({ terms }) => terms.length === 0),
    ),
    ...lossesOf(['tags', 'match', 'cue', 'tier', 'shadows', 'units', 'extra'], concepts),
  ];
}
