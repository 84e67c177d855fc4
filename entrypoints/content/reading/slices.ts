/** Time for work that must not be felt: a turn soon, or one when the page is idle. */

/** How long (ms) a turn lasts at most: half a frame, so that the page keeps the other half. */
const longestTurn = 8;
/** What is left of an idle period (ms) may be less, but a turn must get something done. */
const shortestTurn = 2;
/** A page that is never idle still gives us a turn so often (ms). */
const idleTimeout = 400;

/** Waits for a turn; returns when it ends, in ms of `performance.now`. Never returns if the signal aborts in a hidden tab. */
export async function turn(urgency: 'soon' | 'idle', signal: AbortSignal): Promise<number> {
  await untilVisible(signal);
  if (urgency === 'soon') {
    await new Promise((resolve) => setTimeout(resolve));
    return turnFromNow();
  }
  const left = await new Promise<number>((resolve) =>
    requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), { timeout: idleTimeout }),
  );
  return turnFromNow(left);
}

export function turnFromNow(left: number = longestTurn): number {
  return performance.now() + Math.max(shortestTurn, Math.min(longestTurn, left));
}

/** A tab nobody looks at can wait; so can a page that is only being prerendered. */
export function untilVisible(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    const changed = () => {
      if (document.visibilityState === 'visible') resolve();
    };
    document.addEventListener('visibilitychange', changed, { signal });
  });
}
