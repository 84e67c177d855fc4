/** The marks of a page as a list of its terms. */
import type { MatchGroup } from '../../../glossary/matching/match.ts';
import type { PageTerm } from '../../../utils/page-link.ts';

/** What a list knows of a mark. */
interface Listed {
  group: MatchGroup;
  text: string;
}

/** The same in every frame and tab: terms are told apart by the concepts they stand for. */
export function keyOf({ conceptIds }: MatchGroup): string {
  return conceptIds.join(' ');
}

/** In the order in which they come first. `text` is that of the first. */
export class TermList {
  #terms = new Map<string, PageTerm>();

  add({ group, text }: Listed): void {
    const key = keyOf(group);
    const known = this.#terms.get(key);
    if (known) known.count++;
    else
      this.#terms.set(key, { key, conceptIds: group.conceptIds, text, count: 1, mark: group.mark });
  }

  get all(): PageTerm[] {
    return [...this.#terms.values()];
  }
}
