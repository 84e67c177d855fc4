/** Goes through what may be long without being felt. Not bound to frames: a page nobody looks at answers, too. */

/** How long (ms) the page is kept waiting at once. */
const longest = 8;

/** So many visits between two looks at the clock: most are over sooner than a look. */
const visitsBetweenLooks = 16;

/** Answers whether it went through all, or the signal aborted on the way. */
export async function slowly<One>(
  all: Iterable<One>,
  visit: (one: One) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let until = performance.now() + longest;
  let visits = 0;
  for (const one of all) {
    if (++visits % visitsBetweenLooks === 0 && performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return false;
      until = performance.now() + longest;
    }
    visit(one);
  }
  return !signal.aborted;
}
