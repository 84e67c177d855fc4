/** The groups of one answer, each set of concepts once, and which concepts it may show at all. */
import type { Lexicon } from './lexicon.ts';
import { PERSONAL } from './listed-concepts.ts';
import type { MatchGroup } from './match.ts';
import { NumberTable } from './number-table.ts';

/** What is known of a concept; from `FIRST` on it is in a group of its own. */
const OUT = 1;
const ACTIVE = 2;
const FIRST = 3;

export class Groups {
  readonly #lexicon: Lexicon;
  readonly #isMarked: (concept: number) => boolean;
  readonly #known = new NumberTable();
  /** The concepts of each group; most have one. */
  readonly #concepts: (number | number[])[] = [];
  readonly #ofSeveral = new Map<string, number>();

  /** `isMarked` is asked once for each concept that is met. */
  constructor(lexicon: Lexicon, isMarked: (concept: number) => boolean) {
    this.#lexicon = lexicon;
    this.#isMarked = isMarked;
  }

  isActive(concept: number): boolean {
    const known = this.#known.get(concept);
    if (known !== 0) return known !== OUT;
    const isMarked = this.#isMarked(concept);
    this.#known.set(concept, isMarked ? ACTIVE : OUT);
    return isMarked;
  }

  /** The group of one concept. */
  one(concept: number): number {
    const known = this.#known.get(concept);
    if (known >= FIRST) return known - FIRST;
    const group = this.#concepts.push(concept) - 1;
    this.#known.set(concept, group + FIRST);
    return group;
  }

  /** The group of the concepts of entries, which are ordered by concept. */
  of(entries: number[]): number {
    const { entryConcepts } = this.#lexicon;
    const concepts = [...new Set(entries.map((entry) => entryConcepts[entry] ?? 0))];
    const [first = 0] = concepts;
    if (concepts.length === 1) return this.one(first);
    const key = concepts.join();
    const group = this.#ofSeveral.get(key) ?? this.#concepts.push(concepts) - 1;
    this.#ofSeveral.set(key, group);
    return group;
  }

  /**
   * All at once at the end: the names of concepts lie far apart in memory, and only a loop that does
   * nothing else lets the processor wait for many of them at a time.
   */
  all(): MatchGroup[] {
    const { conceptIds } = this.#lexicon;
    return this.#concepts.map((concepts): MatchGroup => {
      if (typeof concepts === 'number')
        return { conceptIds: [conceptIds[concepts] ?? ''], mark: this.#markOf(concepts) };
      const [first = 0] = concepts;
      return {
        conceptIds: concepts.map((concept) => conceptIds[concept] ?? ''),
        mark: this.#markOf(first),
      };
    });
  }

  /** Personal concepts come first, so the first tells. */
  #markOf(first: number): MatchGroup['mark'] {
    return (this.#lexicon.conceptTraits[first] ?? 0) & PERSONAL ? 'personal' : 'bundled';
  }
}
