/**
 * The lexicon as the last write left it. After an edit it is made at once, of the one before and what was written.
 * Else it is compiled from all concepts. For a large one they take a second to read: it is compiled once writes that
 * follow one another, as the chunks of a restore do, have ended, and what was there before answers until it is.
 */
import type { Lexicon } from '../../glossary/matching/lexicon.ts';
import type { GlossaryDatabase } from '../../glossary/store/database.ts';
import {
  compiledLexicon,
  editedLexicon,
  storedLexicon,
  storeLexicon,
} from '../../glossary/store/lexicons.ts';

/** Forms, as 3,000 terms have: up to here concepts are read and compiled within some 50 ms. */
const mostSmall = 10_000;

/** ms. The next chunk of the same work comes sooner, after the answer to the last one. */
const pause = 150;

/** ms. It is stored when those who wait for marks have them, and not for each of several edits. */
const storePause = 500;

export class CurrentLexicon {
  readonly #db: GlossaryDatabase;
  readonly #tell: () => Promise<void> | void;
  readonly #mostSmall: number;
  /** The revision that the last write left. */
  #wanted: number;
  #held: Lexicon | undefined;
  #updating: Promise<void> | undefined;
  #writes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRenewing = false;
  #storing: ReturnType<typeof setTimeout> | undefined;

  /** `tell` is called when another lexicon is to be had: `get` gives it, or waits for it. */
  constructor(
    db: GlossaryDatabase,
    revision: number,
    tell: () => Promise<void> | void,
    small = mostSmall,
  ) {
    this.#db = db;
    this.#wanted = revision;
    this.#tell = tell;
    this.#mostSmall = small;
  }

  /** Rejects if the store cannot be read. */
  async get(): Promise<Lexicon> {
    for (;;) {
      const held = this.#held;
      if (held && (this.#isPresent() || this.#isPostponed())) return held;
      await this.#update();
    }
  }

  /** A write is under way. */
  begin(): void {
    this.#writes++;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** It is done, and this is the revision now. */
  end(revision: number): void {
    this.#writes--;
    const isOther = revision > this.#wanted;
    this.#wanted = Math.max(revision, this.#wanted);
    this.#edit();
    if (this.#isLarge() && !this.#isPresent()) this.#postpone();
    else if (isOther) void this.#renew();
  }

  /** Brings it up to what was written, where that alone tells what is other. */
  #edit(): void {
    const edited = this.#held && editedLexicon(this.#db, this.#held, this.#wanted);
    if (edited) this.#hold(edited);
  }

  #isPresent(): boolean {
    return (this.#held?.revision ?? -1) >= this.#wanted;
  }

  #postpone(): void {
    if (this.#isPutOff() || this.#isPresent()) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#renewLarge();
    }, pause);
  }

  #isPostponed(): boolean {
    return this.#isLarge() && this.#isPutOff();
  }

  #isPutOff(): boolean {
    return this.#writes > 0 || this.#timer !== undefined || this.#isRenewing;
  }

  #isLarge(): boolean {
    return (this.#held?.entryStarts.length ?? 0) > this.#mostSmall;
  }

  /** Those who are told ask at once, and find it being compiled. To compile first would hold up the telling. */
  async #renew(): Promise<void> {
    try {
      await this.#tell();
      await this.get();
    } catch {
      // It is tried again for the first who asks.
    }
  }

  /** They are told when it is there: told before, they would be answered by the old one. */
  async #renewLarge(): Promise<void> {
    this.#isRenewing = true;
    const isDone = await this.#update().then(
      () => true,
      () => false,
    );
    this.#isRenewing = false;
    // What could not be read is tried again for the first who asks.
    await Promise.resolve(this.#tell()).catch(() => undefined);
    if (isDone) this.#postpone();
  }

  #update(): Promise<void> {
    this.#updating ??= this.#load().finally(() => {
      this.#updating = undefined;
    });
    return this.#updating;
  }

  async #load(): Promise<void> {
    this.#held ??= await storedLexicon(this.#db);
    this.#edit();
    const wanted = this.#wanted;
    if (this.#held?.revision === wanted) return;
    const compiled = await compiledLexicon(this.#db);
    this.#hold(compiled);
    // A database that was cleared from outside counts from the start.
    if (this.#wanted === wanted) this.#wanted = compiled.revision;
  }

  #hold(lexicon: Lexicon): void {
    this.#held = lexicon;
    clearTimeout(this.#storing);
    this.#storing = setTimeout(() => void storeLexicon(this.#db, lexicon), storePause);
  }
}
