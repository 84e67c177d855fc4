/** Which marks are to be seen: all, or the first of each term in its block or on the page. Those in hidden text take no turn. */
import { chosenOccurrences, type Occurrences } from '../../../utils/occurrences.ts';
import type { Mark, Marks } from './marks.ts';
import { shownNow } from './shown.ts';

/** In the order of the page, unless all are. */
export function chosenMarks(marks: Marks, occurrences: Occurrences): readonly Mark[] {
  if (occurrences === 'every') return marks.all();
  return chosenOccurrences(marks.inOrder().filter(shownNow()), occurrences, placeOf);
}

function placeOf({ group, block }: Mark) {
  return { conceptIds: group.conceptIds, block };
}
