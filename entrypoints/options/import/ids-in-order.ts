/**
 * New ids for one import, each sorting behind the one before it: the store finds with one look that none of a
 * chunk is there yet, and later reads them side by side.
 */

/** Digits of base 36: enough for all terms of the largest file. */
const DIGITS = 6;

export function idsInOrder(): () => string {
  const own = crypto.randomUUID();
  let count = 0;
  return () => `${own}-${(count++).toString(36).padStart(DIGITS, '0')}`;
}
