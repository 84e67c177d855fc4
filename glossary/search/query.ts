/** What a reader asks the table for: a text, filters and an order. */
import type { AdministrativeStatus, Tier } from '../concept.ts';

export const sorts = ['chinese', 'english', 'subject', 'modified'] as const;
/** `chinese` is the order of pinyin. */
export type Sort = (typeof sorts)[number];

/** Within a list any one counts; lists hold together. An empty list asks for nothing. */
export interface Filters {
  /** `own`: the reader's, in no collection. `bundled`: packaged. Else the id of a collection. */
  origins: string[];
  subjects: string[];
  tiers: Tier[];
  statuses: AdministrativeStatus[];
  tags: string[];
  /** Only what is muted, somewhere or everywhere; or only what is not. */
  muted?: boolean;
}

export interface Query {
  text: string;
  filters: Filters;
  /** Without it what fits the text best comes first, and without a text the order is `chinese`. */
  sort?: { by: Sort; descending: boolean };
}

export const noFilters: Filters = {
  origins: [],
  subjects: [],
  tiers: [],
  statuses: [],
  tags: [],
};
