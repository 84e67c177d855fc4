/** Goes through what may be long without being felt. Not bound to frames: a page nobody looks at answers, too. */

/** How long (ms) the page is kept waiting at once. */
const longest = 8;

/** Answers whether it went through all, or the signal aborted on the way. */
export async function slowly<One>(
  all: readonly One[],
  visit: (one: One) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let until = performance.now() + longest;
  for (const one of all) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + longest;
    }
    if (signal.aborted) return false;
    visit(one);
  }
  return true;
}
