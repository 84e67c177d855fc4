/**
 * Says the term and its place when the card came by the keys that go from mark to mark: the focus stays
 * where it was, so nothing else would be read. The status is in the card, as a page of its own needs none.
 */
import { useEffect } from 'preact/hooks';
import type { Concept } from '../../glossary/concept.ts';
import { shownHead } from '../../glossary/display/shown-head.ts';
import type { ShownScripts } from '../../glossary/display/shown-scripts.ts';
import { t } from '../../utils/i18n.ts';

/** Place of the mark, from 1, among how many. */
export interface Step {
  place: number;
  of: number;
}

interface Props {
  entries: { concept: Concept }[];
  found: string;
  scripts: ShownScripts;
  step?: Step | undefined;
}

/** Screen readers read what changes in a status they know of, so it has to stand there empty first (ms). */
const KNOWN_AFTER_MS = 150;

export function useStep(
  { entries, found, scripts, step }: Props,
  announce: (said: string) => void,
) {
  useEffect(() => {
    const [first] = entries;
    if (!step || !first) return;
    const { found: own, counterpart } = shownHead(first.concept, found, scripts);
    const said = t('cardStep', [own.text, counterpart?.text ?? '', step.place, step.of]);
    const later = setTimeout(() => announce(said), KNOWN_AFTER_MS);
    return () => clearTimeout(later);
    // A card is made anew for each mark.
  }, []);
}
