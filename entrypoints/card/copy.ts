/** Text to the clipboard, on a press of the reader; works also where the page may not use the clipboard. */

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on plain http pages, nor in frames that were not given it.
    return copyByCommand(text);
  }
}

/** The event is caught before the page sees it, so that no page adds to the text or forbids it. */
function copyByCommand(text: string): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    isWritten = event.clipboardData !== null;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', write, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  removeEventListener('copy', write, { capture: true });
  return isDone && isWritten;
}
