/**
 * The terms of a tab's frames, as far as their number goes: hashes, so that a tab costs a few kilobytes
 * and nothing of what a reader read is kept.
 */

/** Of one tab, as it is stored. */
export interface TabCount {
  frames: { frame: number; at: number; terms: number[] }[];
}

export interface Report {
  /** The browser's number for the frame; 0 is the page itself. */
  frame: number;
  keys: string[];
  /** When the document of the frame began to load (ms since 1970). */
  since: number;
}

/** Nobody reads a page of more frames; those that report first count. */
const MOST_FRAMES = 100;

/** Of all frames together: ten times what the button can show, and 100 KB of the session's 10 MB. */
const MOST_TERMS = 10_000;

/**
 * `at` is now (ms since 1970). When the page itself has another document than before, the frames that
 * reported earlier than that began to load are gone.
 */
export function withReport(
  { frames }: TabCount,
  { frame, keys, since }: Report,
  at: number,
): TabCount {
  const others = frames.filter((one) => one.frame !== frame && (frame !== 0 || one.at >= since));
  const room = MOST_TERMS - others.reduce((sum, { terms }) => sum + terms.length, 0);
  const terms = keys.slice(0, room).map(hash);
  if (terms.length === 0 || others.length >= MOST_FRAMES) return { frames: others };
  return { frames: [...others, { frame, at, terms }] };
}

/** Terms of several frames count once. */
export function distinctTerms({ frames }: TabCount): number {
  return new Set(frames.flatMap(({ terms }) => terms)).size;
}

/** Buttons have room for four characters. */
export function badgeText(terms: number): string {
  if (terms === 0) return '';
  return terms > 999 ? '999+' : String(terms);
}

/** FNV-1a, 32 bits: of 2,000 terms two collide once in two thousand pages. */
function hash(key: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) sum = Math.imul(sum ^ key.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
