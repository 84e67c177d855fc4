/** Spans found in a batch of block texts: the answer the page side draws marks from. */

/** The concepts of one surface form; every span points at one group. */
export interface MatchGroup {
  /** Concept ids, personal first, then packs, then bundled. */
  conceptIds: string[];
  /** Which highlight the span is drawn with. */
  mark: 'personal' | 'bundled';
}

export interface Matches {
  /** The revision of the lexicon that answered. */
  revision: number;
  /** Four numbers a span, ordered: index of the text, start, end (UTF-16 units), index of the group. */
  spans: Uint32Array;
  groups: MatchGroup[];
  /** Indices of texts with a form that would count if the page held a term that needs no cue. */
  waiting: number[];
  /** Whether one of the texts holds a term that needs no cue. */
  hasTerm: boolean;
}
