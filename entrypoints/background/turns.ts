/**
 * How much one tab may ask. A page that breaks out and asks without end, or makes frames without end, waits for
 * its turn, so that the background stays free for other tabs and for the reader. Waiting harms nobody who asks
 * one thing after the other, as our own script does; whoever has too much waiting is refused.
 */
import { Refusal } from '../../glossary/store/refusal.ts';

/** Answers a second (ms between two): as much text as the longest of pages holds in eight. */
const PAUSE = 20;

/** So many at once before that counts: a page of a hundred frames asks so much when it has loaded. */
const BURST = 500;

/** Questions of one tab in our hands. */
const MOST_UNDER_WAY = 256;

interface Turns {
  underWay: number;
  /** When the next answer would be given if there was no burst (ms, `performance.now`). */
  next: number;
}

/** Small, and the tabs of one worker's life are few. */
const tabs = new Map<number | undefined, Turns>();

/** @throws Refusal `tooOften` */
export async function inTurn<Answer>(
  tab: number | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const turns = tabs.get(tab) ?? { underWay: 0, next: Number.NEGATIVE_INFINITY };
  if (turns.underWay >= MOST_UNDER_WAY) throw new Refusal('tooOften');
  tabs.set(tab, turns);
  const now = performance.now();
  turns.next = Math.max(turns.next, now - BURST * PAUSE) + PAUSE;
  const wait = turns.next - now;
  turns.underWay++;
  try {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return await work();
  } finally {
    turns.underWay--;
  }
}
