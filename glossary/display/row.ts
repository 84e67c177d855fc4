/** What lists of concepts show, search and sort by: much less than a concept, for there may be 120,000. */
import type { AdministrativeStatus, Concept, Origin, Tier } from '../concept.ts';

export interface Row {
  id: string;
  origin: Origin;
  shadows?: string;
  /** Id of the collection it came with. */
  collection?: string;
  /** All terms, the preferred one first. `zhHans`: of `zh` and `zh-Hans…`; `zhHant`: of `zh-Hant…`. */
  zhHans: string[];
  zhHant: string[];
  en: string[];
  /** Terms of languages that are neither Chinese nor English. */
  others: string[];
  /** Pinyin as it is stored, with tone marks and spaces. */
  readings: string[];
  tier?: Tier;
  subjects: string[];
  /** The distinct ones of its terms. */
  statuses: AdministrativeStatus[];
  tags: string[];
  /** ISO 8601, UTC. */
  modified?: string;
}

export function rowOf(concept: Concept, collection?: string): Row {
  const { id, origin, shadows, tier, subjectField, tags = [], modified } = concept;
  const row: Row = {
    id,
    origin,
    ...(shadows !== undefined && { shadows }),
    ...(collection !== undefined && { collection }),
    zhHans: [],
    zhHant: [],
    en: [],
    others: [],
    readings: [],
    ...(tier && { tier }),
    subjects: subjectField,
    statuses: [],
    tags,
    ...(modified !== undefined && { modified }),
  };
  for (const { lang, terms } of concept.languages) {
    const texts = textsOf(row, lang);
    for (const { term, reading, administrativeStatus } of terms) {
      texts.push(term);
      addOnce(row.readings, reading);
      addOnce(row.statuses, administrativeStatus);
    }
  }
  return row;
}

function textsOf(row: Row, lang: string): string[] {
  if (/^zh-Hant\b/.test(lang)) return row.zhHant;
  if (/^zh\b/.test(lang)) return row.zhHans;
  return /^en\b/.test(lang) ? row.en : row.others;
}

function addOnce<Value>(values: Value[], value: Value | undefined): void {
  if (value !== undefined && !values.includes(value)) values.push(value);
}
