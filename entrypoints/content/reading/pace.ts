/**
 * How soon a place that changes again and again is read again: at once the first times, then ever more
 * seldom, so that tickers, clocks and progress texts cost nothing in the long run. All times in ms.
 */
const freeReads = 8;
const firstPause = 200;
const longestPause = 30_000;
/** A place that was quiet for so long counts as new. */
const quiet = 15_000;

interface Restlessness {
  reads: number;
  lastRead: number;
  lastChange: number;
}

export class Pace {
  #places = new WeakMap<WeakKey, Restlessness>();

  /** How long a place that has changed must wait until it is read. */
  wait(place: WeakKey, now: number): number {
    const known = this.#places.get(place);
    if (!known) return 0;
    if (now - known.lastChange > quiet && now - known.lastRead > quiet) {
      this.#places.delete(place);
      return 0;
    }
    known.lastChange = now;
    return Math.max(0, known.lastRead + pauseAfter(known.reads) - now);
  }

  read(place: WeakKey, now: number): void {
    const reads = (this.#places.get(place)?.reads ?? 0) + 1;
    this.#places.set(place, { reads, lastRead: now, lastChange: now });
  }
}

function pauseAfter(reads: number): number {
  if (reads < freeReads) return 0;
  return Math.min(longestPause, firstPause * 2 ** (reads - freeReads));
}
