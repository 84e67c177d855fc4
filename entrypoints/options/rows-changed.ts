/** Calls back when concepts have changed and it is quiet again, until the signal aborts. */
import { browser } from 'wxt/browser';
import type { RowsChanged } from '../../utils/messages.ts';

/** An import tells of every chunk: wait until this long (ms) after the last. */
const QUIET = 300;

export function onRowsChanged(changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = (message: unknown) => {
    if ((message as Partial<RowsChanged>)?.notice !== 'rowsChanged') return;
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    browser.runtime.onMessage.removeListener(listener);
  });
}
