/**
 * A named set of imported concepts with its own switch. Each import makes one; undoing the import
 * takes it away. Concepts a reader adds by hand are in none.
 */
export interface Collection {
  /** A UUID. */
  id: string;
  /** As the reader calls it; need not be unique. */
  name: string;
  /** Whether its terms are marked in pages. If not, they are only found when looked up. */
  marked: boolean;
  /** ISO 8601, UTC. */
  created: string;
  /** `partial` from the first row until the last: an import that was broken off stays so. */
  state: 'whole' | 'partial';
}
