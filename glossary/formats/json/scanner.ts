/**
 * Steps through JSON without building any of it. `JSON.parse` alone would follow any depth, take the
 * later of two equal keys in silence, and say where an error is in the words of each browser.
 */
import { DEEPEST_JSON } from '../limits.ts';
import type { Problem } from '../problems.ts';

/** Thrown by a scanner at the first thing that may not stand where it stands. */
export class ScanError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Kept of a file in which every object has its keys twice. */
const MOST_DUPLICATES = 100;

const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

export class JsonScanner {
  at = 0;
  line = 1;
  readonly duplicateKeys: Problem[] = [];
  private readonly text: string;
  private lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The letter behind white space, at which the scanner then stands; empty at the end. */
  next(): string {
    for (; ; this.at++) {
      const letter = this.text.charAt(this.at);
      if (letter === '\n') {
        this.line++;
        this.lineStart = this.at + 1;
      } else if (letter !== ' ' && letter !== '\t' && letter !== '\r') {
        return letter;
      }
    }
  }

  /** Steps over what stands between brackets; whoever iterates takes each item. */
  *items(opening: '{' | '[', closing: '}' | ']'): Generator<undefined, void> {
    this.take(opening);
    if (this.next() !== closing) {
      yield;
      while (this.next() !== closing) {
        this.take(',');
        yield;
      }
    }
    this.at++;
  }

  /** Takes a key and its colon. `seen` are the keys of the same object. */
  key(seen: Set<string>): string {
    if (this.next() !== '"') throw this.wrong();
    const { line, at } = this;
    this.string();
    const key = JSON.parse(this.text.slice(at, this.at)) as string;
    if (seen.has(key) && this.duplicateKeys.length < MOST_DUPLICATES) {
      this.duplicateKeys.push({ code: 'duplicateKey', line, detail: key });
    }
    seen.add(key);
    this.take(':');
    return key;
  }

  /** Takes any value. `depth` counts the brackets it would stand in if it were one, from 1. */
  value(depth: number): void {
    const letter = this.next();
    if ((letter === '{' || letter === '[') && depth > DEEPEST_JSON) {
      throw new ScanError({ code: 'tooDeep', line: this.line });
    }
    if (letter === '{') {
      const seen = new Set<string>();
      for (const _ of this.items('{', '}')) {
        this.key(seen);
        this.value(depth + 1);
      }
    } else if (letter === '[') {
      for (const _ of this.items('[', ']')) this.value(depth + 1);
    } else if (letter === '"') {
      this.string();
    } else {
      SCALAR.lastIndex = this.at;
      if (!SCALAR.test(this.text)) throw this.wrong();
      this.at = SCALAR.lastIndex;
    }
  }

  /** Nothing but white space may follow. */
  end(): void {
    if (this.next() !== '') throw this.wrong();
  }

  private string(): void {
    for (this.at++; ; ) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) {
        ESCAPE.lastIndex = this.at;
        if (!ESCAPE.test(this.text)) throw this.wrong();
        this.at = ESCAPE.lastIndex;
      } else if (unit >= SPACE) {
        this.at++;
      } else {
        throw this.wrong();
      }
    }
    this.at++;
  }

  private take(letter: string): void {
    if (this.next() !== letter) throw this.wrong();
    this.at++;
  }

  private wrong(): ScanError {
    const { line } = this;
    return new ScanError({
      code: 'notJson',
      line,
      detail: `${line}:${this.at - this.lineStart + 1}`,
    });
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
