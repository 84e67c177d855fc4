/**
 * Everything that crosses between the contexts of the extension: one entry per message,
 * its question and its answer. Reading this file tells all traffic.
 */
import type { Concept, ReportUnit } from '../glossary/concept.ts';
import type { Matches } from '../glossary/matching/match.ts';

/** One concept with all that a card shows of it. */
export interface CardEntry {
  concept: Concept;
  /** The report units the concept stands in, in the order of the report. */
  units: ReportUnit[];
}

export interface LookUpAnswer {
  /** Personal first, then packs, then bundled. A concept deleted meanwhile is left out. */
  entries: CardEntry[];
  /** Concepts found inside the marked text, shorter than the whole of it. */
  nested: Concept[];
}

/** What is wrong with the store. Marks then come from the packaged glossary. */
export type StoreProblem = 'cannot-open' | 'disk-full';

export interface Status {
  storeProblem?: StoreProblem;
  /** Concepts the reader has muted, on one site or everywhere; `terms` are the Chinese and the English to show. */
  muted: { conceptId: string; site?: string; terms: { text: string; lang: string }[] }[];
}

export interface Questions {
  /** Which terms stand in these block texts? */
  match: {
    question: {
      /** Tidied texts of blocks. */
      texts: string[];
      /** The page's host, to leave out what is muted there. */
      site: string;
      /** All `evidence` of earlier answers about this page. */
      pageEvidence: string[];
    };
    answer: Matches;
  };
  /** What does the card show for these concepts, found as `text`? */
  lookUp: { question: { conceptIds: string[]; text: string }; answer: LookUpAnswer };
  /** Put the card's script into the asking frame. */
  loadCard: { question: Record<string, never>; answer: undefined };
  /** Stop marking a concept, everywhere or on one site. */
  mute: { question: { conceptId: string; site?: string }; answer: undefined };
  unmute: { question: { conceptId: string; site?: string }; answer: undefined };
  /** What is wrong and what is muted? Tries a store that could not open again. For pages of the extension only. */
  status: { question: Record<string, never>; answer: Status };
}

/** A question as it is sent to the background. */
export type QuestionMessage = {
  [Name in keyof Questions]: { name: Name; question: Questions[Name]['question'] };
}[keyof Questions];

/** An answer as the background sends it. Errors travel as their text: clones lose an error's kind. */
export type Envelope =
  | { ok: true; answer: Questions[keyof Questions]['answer'] }
  | { ok: false; error: string };

/** What the background tells every tab unasked. */
export type Notice =
  /** Active terms changed (edit, mute, switch): ask again. */
  | { notice: 'glossaryChanged' }
  /** The reader pressed the key for the card of the term at the caret, or the next one. */
  | { notice: 'openCard' };
