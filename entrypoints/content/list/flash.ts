/** Flashes a mark that was jumped to. A highlight cannot be animated, so it comes and goes; without motion it stays. */
import type { Mark } from '../marks/mark.ts';
import type { Paint } from '../marks/paint.ts';

/** When (ms) it is off, on again, and gone. */
const beats = [400, 550, 1_500];

let last: AbortController | undefined;

export function flash(mark: Mark, paint: Paint): void {
  last?.abort();
  last = new AbortController();
  const isSteady = matchMedia('(prefers-reduced-motion: reduce)').matches;
  paint.setFlash(mark);
  for (const [index, time] of beats.entries()) {
    const isLast = index === beats.length - 1;
    if (isSteady && !isLast) continue;
    const timer = setTimeout(
      () => paint.setFlash(isLast || index % 2 === 0 ? undefined : mark),
      time,
    );
    last.signal.addEventListener('abort', () => clearTimeout(timer));
  }
}
