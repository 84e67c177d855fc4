/** The head of a card in the scripts the reader chose. */
import type { Concept } from '../concept.ts';
import { type Head, head, type Written } from './counterpart.ts';
import type { ShownScripts } from './shown-scripts.ts';

/** `found` is the text of the mark. Where the reader chose one script for all, it is written in that. */
export function shownHead(concept: Concept, found: string, scripts: ShownScripts): Head {
  const terms = head(concept, found, scripts.script);
  return {
    found: inScripts(terms.found, scripts),
    counterpart: terms.counterpart && inScripts(terms.counterpart, scripts),
  };
}

function inScripts(term: Written, { script, withOther }: ShownScripts): Written {
  const { other, ...alone } = term;
  if (withOther || !other) return term;
  return other.lang === script ? { ...alone, ...other } : alone;
}
