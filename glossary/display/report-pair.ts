/** A concept's places in the report: sentence against sentence, with both terms emphasised. */
import type { Concept, ReportUnit } from '../concept.ts';
import { emphasise, type Piece } from './emphasis.ts';
import type { FoundTerm } from './found-term.ts';
import { wideForHan } from './punctuation.ts';
import type { Script } from './script.ts';

export interface ReportPair {
  id: string;
  /** `title`, or chapter, section and paragraph as in `II.4 ¶ 3`. */
  place: string;
  script: Script;
  zh: Piece[];
  en: Piece[];
}

export interface ReportPairs {
  /** In the order of the report. */
  pairs: ReportPair[];
  /** Index of the pair to show first: the first in which the found term itself stands. */
  start: number;
}

export function reportPairs(
  concept: Concept,
  units: ReportUnit[],
  found: FoundTerm | undefined,
  script: Script,
): ReportPairs {
  const pairs = units.map((unit) => ({
    id: unit.id,
    place: unit.place,
    script,
    zh: emphasised(clause(wideForHan(unit[script]), '……'), concept, unit.id, script),
    en: emphasised(clause(unit.en, '…'), concept, unit.id, 'en'),
  }));
  const start = units.findIndex(({ id }) => found?.term.units?.includes(id));
  return { pairs, start: Math.max(0, start) };
}

/** The terms that claim this unit, or, where none does, whichever term of the language stands in it. */
function emphasised(text: string, concept: Concept, unitId: string, lang: Script | 'en'): Piece[] {
  const terms = concept.languages.find((one) => one.lang === lang)?.terms ?? [];
  const claiming = terms.filter(({ units }) => units?.includes(unitId));
  const pieces = emphasise(text, claiming.map(toText));
  return pieces.some(({ strong }) => strong) ? pieces : emphasise(text, terms.map(toText));
}

function toText({ term }: { term: string }): string {
  return term;
}

/** A unit is often a clause: the comma it ends with becomes the sign that the sentence goes on. */
function clause(text: string, ellipsis: string): string {
  return text.replace(/[,，;；、]\s*$/u, ellipsis);
}
