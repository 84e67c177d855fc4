/** Calls back when concepts have changed and it is quiet again, until the signal aborts. */
import { hearRowsChanged } from '../../utils/rows-changed.ts';

/** An import tells of every chunk: wait until this long (ms) after the last. */
const QUIET = 300;

export function onRowsChanged(changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  hearRowsChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
