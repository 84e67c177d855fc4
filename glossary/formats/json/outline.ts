/** Where the parts of a JSON file stand, found before any of them is built. What passes here parses. */
import type { Refusal } from '../format.ts';
import { PROGRESS_EVERY } from '../limits.ts';
import type { Problem } from '../problems.ts';
import { JsonScanner, ScanError } from './scanner.ts';

/** A value in the text: half-open, in UTF-16 units, with the 1-based line of its start. */
export interface Span {
  start: number;
  end: number;
  line: number;
}

export interface Outline {
  /** The values of the outermost object. Of two equal keys, the later one. */
  members: Map<string, Span>;
  /** The elements of its lists. */
  elements: Map<string, Span[]>;
  duplicateKeys: Problem[];
}

/** Yields offsets as it goes. Refuses what is no JSON, nested too deep, or no object on the outside. */
export function* outlineJson(text: string): Generator<number, Outline | Refusal> {
  const scanner = new JsonScanner(text);
  const { duplicateKeys } = scanner;
  const outline: Outline = { members: new Map(), elements: new Map(), duplicateKeys };
  try {
    if (scanner.next() !== '{') {
      scanner.value(1);
      scanner.end();
      return { refusal: { code: 'notTifa' } };
    }
    const seen = new Set<string>();
    for (const _ of scanner.items('{', '}')) {
      const key = scanner.key(seen);
      outline.elements.delete(key);
      const isList = scanner.next() === '[';
      const { at: start, line } = scanner;
      if (isList) outline.elements.set(key, yield* elementsOf(scanner));
      else scanner.value(2);
      outline.members.set(key, { start, end: scanner.at, line });
    }
    scanner.end();
    return outline;
  } catch (error) {
    if (error instanceof ScanError) return { refusal: error.problem };
    throw error;
  }
}

function* elementsOf(scanner: JsonScanner): Generator<number, Span[]> {
  const spans: Span[] = [];
  for (const _ of scanner.items('[', ']')) {
    scanner.next();
    const { at: start, line } = scanner;
    scanner.value(3);
    spans.push({ start, end: scanner.at, line });
    if (spans.length % PROGRESS_EVERY === 0) yield scanner.at;
  }
  return spans;
}
