/**
 * A card must not outlive its script, which Firefox ends without a word when the extension is removed. So
 * its panel is on a fuse that only a living script puts back: then it takes no room, and no click.
 */
import { FUSE_MS, WATCH_MS } from './limits.ts';

const gone = { visibility: 'hidden', maxWidth: '0', maxHeight: '0', borderWidth: '0' };

export function burnDown(panel: HTMLElement, signal: AbortSignal): void {
  const fuse = panel.animate(gone, { delay: FUSE_MS, duration: 1, fill: 'forwards' });
  const alive = setInterval(() => {
    fuse.currentTime = 0;
  }, WATCH_MS);
  signal.addEventListener('abort', () => clearInterval(alive));
}
