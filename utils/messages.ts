/**
 * Everything that crosses between the contexts of the extension: one entry per message,
 * its question and its answer. Reading this file tells all traffic.
 */
import type { Collection } from '../glossary/collection.ts';
import type { Concept, ReportUnit, Sourced } from '../glossary/concept.ts';
import type { Row } from '../glossary/display/row.ts';
import type { Matches } from '../glossary/matching/match.ts';
import type { RefusalCode } from '../glossary/store/refusal.ts';
import type { Words } from './i18n.ts';

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
  /** The card's sentences in the language the reader chose; absent: in the browser's. */
  words?: Words;
}

/**
 * How much a page may ask about at once, in UTF-16 units: of texts three times what it gathers for a question,
 * of evidence more than any page was seen to hold.
 */
export const mostAsked = { texts: 100_000, evidence: 200_000 };

/** What a frame counts at most: terms, and the length (UTF-16 units) of the key of one. */
export const mostCounted = { keys: 2_000, length: 500 };

/** What is wrong with the store. Marks then come from the packaged glossary. */
export type StoreProblem =
  | 'cannot-open'
  /** It neither opens nor fails. */
  | 'late'
  | 'disk-full'
  /** A later version has used it; nothing of it is touched. */
  | 'newer'
  /** Somebody has it open in an older version. */
  | 'in-use';

export interface Status {
  storeProblem?: StoreProblem;
  /** The browser has lost the reader's own concepts, and they have not yet said that they know. */
  lost?: true;
  /** Concepts the reader has muted, on one site or everywhere; `terms` are the Chinese and the English to show. */
  muted: { conceptId: string; site?: string; terms: { text: string; lang: string }[] }[];
}

/**
 * A change of the glossary that can be taken back. Its id is a UUID nobody can guess, so that whoever
 * made the change, and nobody else, can undo it.
 */
export interface Change {
  change: string;
}

/** A concept of an import as it is to be stored. */
export interface Incoming {
  /** Valid, `origin` is `personal`. */
  concept: Concept;
  /** Has the id of a concept that is there and takes its place; undoing the import brings that back. */
  replaces?: boolean;
}

/** What the form for a concept is opened with. */
export interface FormDraft {
  /** The concept to edit; without it a new one is made. */
  conceptId?: string;
  /** A first term. */
  text?: string;
  /** Where the reader met it: a sentence, the title and the address of its page. */
  context?: Sourced;
}

export interface ExportState {
  /** When personal concepts were last exported; absent: never. ISO 8601, UTC. */
  exported?: string;
  /** The oldest change of a personal concept that no export holds; absent: none. ISO 8601, UTC. */
  unexportedSince?: string;
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
  /**
   * Stop marking a concept, everywhere or on one site. Content scripts may ask it of concepts that are
   * there, and no oftener than a reader would.
   */
  mute: { question: { conceptId: string; site?: string }; answer: undefined };
  unmute: { question: { conceptId: string; site?: string }; answer: undefined };
  /** Make a concept the reader's own, with the sentence they met it in. For a personal one, adds the sentence. */
  keep: { question: { conceptId: string; context?: Sourced }; answer: Change };
  /** Take back a change of the glossary. A change that was undone, or is too old, is an error. */
  undo: { question: Change; answer: undefined };
  /**
   * These terms can be seen in this frame now, by `PageTerm.key`: for the number on the toolbar button.
   * Also where they are none any more. `since` is when its document began to load (ms since 1970).
   */
  counted: { question: { keys: string[]; since: number }; answer: undefined };
  /** Open the form for a concept in a small window, or in a tab where there are none. */
  openForm: { question: FormDraft; answer: undefined };

  // From here on, for pages of the extension only.

  /** What is wrong and what is muted? Tries a store that could not open again. */
  status: { question: Record<string, never>; answer: Status };
  /**
   * Delete a store that cannot be opened, with all the reader has in it, and begin it anew. One that can be, or that
   * is closed for another reason, is left alone. Answers whether it is open now.
   */
  beginAnew: { question: Record<string, never>; answer: { open: boolean } };
  /** The reader knows what was lost. */
  lossSeen: { question: Record<string, never>; answer: undefined };
  /** The next rows of the glossary by id, at most `limit`, after the row `after`; `next` if there are more. */
  rows: {
    question: { after?: string; limit: number };
    answer: { rows: Row[]; next?: string };
  };
  /**
   * The rows of these concepts; what is not in the glossary is left out, and so are bundled concepts that
   * a copy stands in for, but for `originals`: pages that may not know of the copy have those.
   */
  rowsById: { question: { ids: string[]; originals?: boolean }; answer: Row[] };
  /** These concepts whole, in this order; what is not in the glossary is left out. At most 1,000 at once. */
  concepts: { question: { ids: string[] }; answer: Concept[] };
  /** The report units with these ids. */
  units: { question: { ids: string[] }; answer: ReportUnit[] };
  /** Where the forms of this concept alone would be marked in a text: start and end of each, in UTF-16 units. */
  preview: { question: { concept: Concept; text: string }; answer: { spans: number[] } };
  /**
   * Add or replace a personal concept. One with the id of a bundled concept becomes a personal copy,
   * which has another id and stands in for it. Answers the id under which it is stored.
   */
  save: { question: { concept: Concept }; answer: Change & { id: string } };
  /**
   * Add or replace personal concepts as if by hand, at most 1,000 at once, under the ids they have.
   * None is stored if one is malformed.
   */
  saveAll: { question: { concepts: Concept[] }; answer: Change };
  /** Delete personal concepts, at most 1,000 at once; of a personal copy the bundled original comes back. */
  remove: { question: { ids: string[] }; answer: Change };
  /** Give tags to personal concepts and take tags from them, at most 1,000 at once. */
  tag: { question: { ids: string[]; add: string[]; remove: string[] }; answer: Change };
  /** Stop marking concepts everywhere, or mark them again everywhere and on every site. */
  muteAll: { question: { ids: string[]; muted: boolean }; answer: undefined };
  collections: { question: Record<string, never>; answer: (Collection & { concepts: number })[] };
  changeCollection: {
    question: { id: string; name?: string; marked?: boolean };
    answer: undefined;
  };
  /** Begin an import: makes a partial collection, of which nothing is marked until the import ends. */
  importBegin: { question: Pick<Collection, 'id' | 'name' | 'marked'>; answer: undefined };
  /** At most 1,000 concepts. All of them are stored, or an error says why none is. */
  importChunk: { question: { collection: string; concepts: Incoming[] }; answer: undefined };
  importEnd: { question: { collection: string }; answer: undefined };
  /**
   * Undo an import, some rows at a time: ask until `left` is 0. What it brought goes, what it replaced
   * comes back; concepts the reader has edited since stay, in no collection.
   */
  removeCollection: { question: { id: string }; answer: { left: number } };
  exportState: { question: Record<string, never>; answer: ExportState };
  /** All personal concepts have been exported. */
  exported: { question: Record<string, never>; answer: undefined };
  /** The draft that a form was opened with; each is given out until the browser closes. */
  formDraft: { question: { key: string }; answer: FormDraft | undefined };
}

/** Which failures a page may tell apart; a failure of another kind has none. */
export type FailureCode = StoreProblem | RefusalCode;

/** A question as it is sent to the background. */
export type QuestionMessage = {
  [Name in keyof Questions]: { name: Name; question: Questions[Name]['question'] };
}[keyof Questions];

/** An answer as the background sends it. Errors travel as a sentence and a code: clones lose an error's kind. */
export type Envelope =
  | { ok: true; answer: Questions[keyof Questions]['answer'] }
  | { ok: false; error: string; code?: FailureCode };

/** What the background tells every tab unasked. */
export type Notice =
  /** Active terms changed (edit, mute, switch): ask again. */
  | { notice: 'glossaryChanged' }
  /** The reader pressed the key for the card of the term at the caret, or the next one. */
  | { notice: 'openCard' }
  /** The reader pressed the key for the next or the previous mark. */
  | { notice: 'nextTerm' }
  | { notice: 'previousTerm' }
  /** The reader wants to add what is selected: answer with its surroundings (`Surroundings`). */
  | { notice: 'askSurroundings' };

/** What stands around the selection of a page. */
export interface Surroundings {
  /** The sentence, or as much of it as a context may hold. */
  sentence: string;
}

/** What the background tells the extension's own pages unasked: these concepts were added, changed, muted or deleted. */
export interface RowsChanged {
  notice: 'rowsChanged';
  /** `all` where there are too many to name. */
  ids: string[] | 'all';
}
