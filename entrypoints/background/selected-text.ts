/** A selection as a first term: one line, not too long, or nothing if there is no letter in it. */
import { LONGEST_TERM } from '../../glossary/formats/limits.ts';

/** White space is joined; what is too long is cut before the character that would not fit whole. */
export function selectedText(selection: string): string | undefined {
  const line = selection.trim().replace(/\s+/g, ' ');
  const text = line.length > LONGEST_TERM ? cut(line) : line;
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

function cut(line: string): string {
  // A little more than is kept, so that the last character is seen whole.
  const segments = new Intl.Segmenter().segment(line.slice(0, 2 * LONGEST_TERM));
  let end = 0;
  for (const { index, segment } of segments) {
    if (index + segment.length > LONGEST_TERM) break;
    end = index + segment.length;
  }
  return line.slice(0, end).trimEnd();
}
