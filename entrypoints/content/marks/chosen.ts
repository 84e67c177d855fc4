/** Which marks are to be seen where not all are: the first of each term in its block or on the page. Those in hidden text take no turn. */
import { chosenOccurrences, type Occurrences } from '../../../utils/occurrences.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { shownNow } from './shown.ts';

/** In the order of the page. */
export function chosenMarks(marks: Marks, occurrences: Occurrences): readonly Mark[] {
  return chosenOccurrences(marks.inOrder().filter(shownNow()), occurrences, placeOf);
}

function placeOf({ group, block }: Mark) {
  return { conceptIds: group.conceptIds, block };
}
