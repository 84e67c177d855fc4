/**
 * Opens the card for a mark. The card's script is loaded into the frame when it is needed first; it and
 * the look-up are under way while the pointer still rests, so that opening need not wait.
 */
import type { Sourced } from '../../../glossary/concept.ts';
import type { Ask, Card, CardRequest } from '../../../utils/card.ts';
import type { LookUpAnswer } from '../../../utils/messages.ts';
import type { Settings } from '../../../utils/settings.ts';
import type { Mark } from '../marks/mark.ts';
import type { Marks } from '../marks/marks.ts';
import type { Paint } from '../marks/paint.ts';
import { rectsOf } from '../marks/ranges.ts';

interface Parts {
  ask: Ask;
  marks: Marks;
  paint: Paint;
  site: string;
  /** Where the reader met the term, if that may be kept. */
  context(mark: Mark): Sourced | undefined;
  /** As they are now. */
  settings(): Settings;
  signal: AbortSignal;
}

interface How {
  takeFocus?: boolean;
  /** Asked when all is there. */
  isWanted?(): boolean;
  step?: CardRequest['step'];
}

export class CardOpener {
  #parts: Parts;
  #loading: Promise<unknown> | undefined;
  /** Its words are of the language the reader had chosen by then. */
  #prepared:
    | { mark: Mark; language: Settings['language']; answer: Promise<LookUpAnswer> }
    | undefined;
  /** The mark whose card was opened last. */
  last: Mark | undefined;
  /** Whether that card came by a key that goes from mark to mark, and has no focus yet. */
  isStepping = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.signal.addEventListener('abort', () => this.card?.close());
  }

  get card(): Card | undefined {
    // Own: an element of the page with this id would answer as well.
    return Object.hasOwn(globalThis, 'tifaCard') ? globalThis.tifaCard : undefined;
  }

  /** Starts all that opening the card of this mark will wait for. */
  prepare(mark: Mark): void {
    this.#answerFor(mark).catch(() => undefined);
    this.#load().catch(() => undefined);
  }

  /** Opens the card, unless by then nobody wants it any more, or the mark has gone. */
  async open(mark: Mark, { takeFocus = false, isWanted = always, step }: How = {}): Promise<void> {
    const { ask, marks, paint, site, context, settings, signal } = this.#parts;
    const [answer] = await Promise.all([this.#answerFor(mark), this.#load()]);
    const near = elementOf(mark);
    if (signal.aborted || !isWanted() || !marks.has(mark) || !near) return;
    if (answer.entries.length === 0) return;
    this.last = mark;
    this.isStepping = step !== undefined;
    this.card?.open({
      answer,
      found: mark.text,
      rects: () => rectsOf(mark),
      near,
      site,
      context: () => context(mark),
      settings: settings(),
      takeFocus,
      ...(step && { step }),
      ask,
      closed() {
        paint.setActive(undefined);
        paint.setFlash(undefined);
      },
    });
    if (!this.card?.isOpen) return;
    // Both at once would be too strong to read the text under them.
    if (step) paint.setFlash(mark);
    else paint.setActive(mark);
  }

  /** What was looked up may be out of date. */
  forget(): void {
    this.#prepared = undefined;
  }

  #answerFor(mark: Mark): Promise<LookUpAnswer> {
    const { language } = this.#parts.settings();
    if (this.#prepared?.mark !== mark || this.#prepared.language !== language) {
      const { conceptIds } = mark.group;
      const answer = this.#parts.ask('lookUp', { conceptIds, text: mark.text });
      this.#prepared = { mark, language, answer };
      answer.catch(() => {
        if (this.#prepared?.answer === answer) this.#prepared = undefined;
      });
    }
    return this.#prepared.answer;
  }

  #load(): Promise<unknown> {
    if (this.card) return Promise.resolve();
    this.#loading ??= this.#parts.ask('loadCard', {}).finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }
}

function always(): boolean {
  return true;
}

function elementOf({ start }: Mark): Element | null {
  const { node } = start;
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
