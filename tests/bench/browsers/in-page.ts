/** Functions that run in a page, sent there as text. Times are ms since 1970, comparable between contexts. */

/** A frame in which other marks were painted than before. */
export interface MarksSeen {
  at: number;
  marks: number;
}

type Watching = { tifaBenchSeen?: MarksSeen[] };

/** Script for a page's head: notes each frame whose highlights differ, once it has been painted. */
export const watchMarks = `<script>(${String(watch)})()</script>`;

export function watch(): void {
  const watching = globalThis as Watching;
  const seen: MarksSeen[] = [];
  watching.tifaBenchSeen = seen;
  let last = 0;
  const count = () => {
    let marks = 0;
    for (const { size } of CSS.highlights.values()) marks += size;
    if (marks === last) return;
    last = marks;
    // The callback of the next frame runs when this one is on the screen.
    requestAnimationFrame(() =>
      seen.push({ at: performance.timeOrigin + performance.now(), marks }),
    );
  };
  // Marks that are painted in a frame's last callback are in that frame, and none of the callbacks before it sees them.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = count;
  const look = () => {
    count();
    port2.postMessage(undefined);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export function marksSeen(): MarksSeen[] {
  return (globalThis as Watching).tifaBenchSeen ?? [];
}

/** When the page was ready for content scripts. */
export function readyAt(): number {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin + (entry?.domContentLoadedEventEnd ?? 0);
}
