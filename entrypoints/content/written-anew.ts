/**
 * A document that a script writes anew (`document.open`) has a new root, and lost all listeners of window
 * and document, ours too. Observers stay.
 */

/** So long (ms) a new root stands before it counts: a page may go on exchanging it for ever. */
const patience = 500;

/** Calls back once, when the document has another root than now. */
export function onceWrittenAnew(begin: () => void, signal: AbortSignal): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (document.documentElement !== root) timer ??= setTimeout(begin, patience);
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
