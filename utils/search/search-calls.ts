/** What the page asks of the search worker: one entry a call, as `utils/messages.ts` has them for the background. */
import type { Row } from '../../glossary/display/row.ts';
import type { Query } from '../../glossary/search/query.ts';

/** What a query found. Its number stands for it in later calls, until rows change or another is asked. */
export interface Listing {
  number: number;
  /** How many rows it found. */
  count: number;
  /** How many there are without text and filters. */
  total: number;
}

export interface Calls {
  add: { given: Row[]; answer: undefined };
  remove: { given: string[]; answer: undefined };
  /** Rows added from here on are a new glossary; the old one is searched until `swap`. */
  startAnew: { given: undefined; answer: undefined };
  swap: { given: undefined; answer: undefined };
  setMuted: { given: ReadonlySet<string>; answer: undefined };
  query: { given: { number: number; query: Query }; answer: Listing };
  /** Rows of a listing, from one place of it up to another; nothing if the number is of an older one. */
  rows: { given: { number: number; from: number; to: number }; answer: Row[] | undefined };
  /** The same as ids, for large parts. */
  ids: { given: { number: number; from: number; to: number }; answer: string[] | undefined };
  /** Which of these the reader may delete and tag, and how many of them stand in for an original. What is gone is in neither list. */
  sortOut: {
    given: readonly string[];
    answer: { personal: string[]; copies: number; packaged: string[] };
  };
  /** What rows have, to filter by. */
  values: { given: undefined; answer: { subjects: string[]; tags: string[] } };
  withTerm: { given: string; answer: string[] };
  /** By key (`searchKey`). */
  withTerms: { given: readonly string[]; answer: Map<string, string[]> };
}

export type CallMessage = {
  [Name in keyof Calls]: { id: number; name: Name; given: Calls[Name]['given'] };
}[keyof Calls];

export type AnswerMessage =
  | { id: number; answer: Calls[keyof Calls]['answer'] }
  | { id: number; failed: string };
