/** What an import would do, as it is shown before anything is stored. */
import type { Difference } from '../../glossary/compare/differences.ts';
import type { Problem } from '../../glossary/formats/problems.ts';

export const groups = ['new', 'changed', 'duplicate', 'rejected', 'warned'] as const;
export type Group = (typeof groups)[number];

/** What an import would do. `warned` counts warnings, the others entries. */
export interface DryRun {
  counts: Record<Group, number>;
  notices: Problem[];
  /** Why its terms are better not marked in pages: a dictionary, or mostly ordinary words. */
  lookUpOnly?: 'many' | 'shortWords';
}

export interface ItemTerms {
  lang: string;
  texts: string[];
}

/** One entry of a list, or one warning. */
export interface Item {
  line: number;
  terms: ItemTerms[];
  /** Why it is rejected, or what it is warned of. */
  problem?: Problem;
  /** Terms of a concept that shares the Chinese but no translation. */
  alike?: ItemTerms[];
  differences?: Difference[];
  /** The change makes the reader's own copy of a bundled concept. */
  isBundled?: boolean;
}
