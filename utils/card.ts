/**
 * What the content script and the card's own script say to each other. The card's script is put
 * into a frame on first use; both run in the same isolated world and meet at one global.
 */
import type { Sourced } from '../glossary/concept.ts';
import type { LookUpAnswer, Questions } from './messages.ts';
import type { Settings } from './settings.ts';

/** Sends a question to the background and waits for the answer; retried while a worker starts. */
export type Ask = <Name extends keyof Questions>(
  name: Name,
  question: Questions[Name]['question'],
) => Promise<Questions[Name]['answer']>;

export interface CardRequest {
  answer: LookUpAnswer;
  /** The term as it stands on the page. */
  found: string;
  /** Client rects of the mark, one a line (CSS px), as of now; empty once the mark has gone. */
  rects(): DOMRect[];
  /** The element the mark stands in: tells the dialog or full-screen element the card must join. */
  near: Element;
  /** The page's host, for “mute on this site”. */
  site: string;
  /** The sentence of the mark with title and address of its page, as of now; nothing where they are not to be kept. */
  context(): Sourced | undefined;
  /** As they are when the card opens. */
  settings: Settings;
  /** Opened by key: the card takes the focus and gives it back when it closes. */
  takeFocus: boolean;
  /** Opened by a key that goes from mark to mark: the place of this one (from 1) among how many. */
  step?: { place: number; of: number };
  ask: Ask;
  /** Called once, when the card that opened for this request has closed, for whatever reason. */
  closed(): void;
}

export interface Card {
  open(request: CardRequest): void;
  close(): void;
  readonly isOpen: boolean;
  /** A pinned card stays until it is closed by hand. */
  readonly isPinned: boolean;
  /** Whether a point (client CSS px) lies on the card, on its mark or on the way between. */
  holds(x: number, y: number): boolean;
}

declare global {
  var tifaCard: Card | undefined;
}
