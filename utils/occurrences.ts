/** Which occurrences of a term are marked: readers of long texts want to see each term once. */
export const occurrenceChoices = ['every', 'firstInBlock', 'firstOnPage'] as const;
export type Occurrences = (typeof occurrenceChoices)[number];

/** What tells occurrences apart: whose they are, and the block of text they stand in. */
export interface Place {
  /** The concepts found there, as `MatchGroup` names them. */
  conceptIds: readonly string[];
  block: unknown;
}

/** Those of the marks, given in the order of the page, that are to be seen. */
export function chosenOccurrences<Mark>(
  marks: readonly Mark[],
  occurrences: Occurrences,
  placeOf: (mark: Mark) => Place,
): readonly Mark[] {
  if (occurrences === 'every') return marks;
  const seen = new Map<unknown, Set<string>>();
  return marks.filter((mark) => {
    const { conceptIds, block } = placeOf(mark);
    const where = occurrences === 'firstOnPage' ? undefined : block;
    const there = seen.get(where) ?? new Set();
    seen.set(where, there);
    const key = conceptIds.join();
    if (there.has(key)) return false;
    there.add(key);
    return true;
  });
}
