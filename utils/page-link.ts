/**
 * What the popup and the side panel say to the page in front, and it to them, through a port that
 * they open to every frame of a tab. Each frame answers for itself.
 */

export const pageLinkName = 'page';

/** A term of the page, all its occurrences together. */
export interface PageTerm {
  /** Of what is marked there: the same in every frame and tab. */
  key: string;
  conceptIds: string[];
  /** As it stands where it occurs first. */
  text: string;
  count: number;
  mark: 'bundled' | 'personal';
}

/** `off`: switched off here; `paused`: until the page is loaded again; `reading`: more may come. */
export type PageState = 'off' | 'paused' | 'reading' | 'read';

export type FromPage =
  | {
      kind: 'terms';
      /** Tells the frames of the tab apart; anew for each document. */
      frame: string;
      isTop: boolean;
      state: PageState;
      /** In the order of the page, by first occurrence. Hidden text is not counted. */
      terms: PageTerm[];
    }
  /** The first term that is on the screen now; none if no term is. */
  | { kind: 'onScreen'; frame: string; key?: string };

export type ToPage =
  /** Scroll to the next occurrence of a term, the first one first, and flash its mark. */
  | { kind: 'show'; frame: string; key: string }
  /** Mark nothing until the page is loaded again, or go on. */
  | { kind: 'pause'; paused: boolean };
