/**
 * Hears, in a page of the extension, what the background says of changed concepts. Whatever a content script
 * says reaches these pages as well, and a page that broke out of its sandbox says what it likes there.
 */
import { type Browser, browser } from 'wxt/browser';
import type { RowsChanged } from './messages.ts';

/** Calls back until the signal aborts, if one is given. */
export function hearRowsChanged(
  changed: (ids: RowsChanged['ids']) => void,
  signal?: AbortSignal,
): void {
  // It answers nothing: what a listener gives back would be taken for an answer.
  const hear = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (isOfBackground(sender) && isRowsChanged(message)) changed(message.ids);
  };
  browser.runtime.onMessage.addListener(hear);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}

/** Our own pages stand in tabs too, but tell each other nothing. */
function isOfBackground({ id, url, tab }: Browser.runtime.MessageSender): boolean {
  const { runtime } = browser;
  return id === runtime.id && !tab && url?.startsWith(runtime.getURL('/')) === true;
}

function isRowsChanged(message: unknown): message is RowsChanged {
  const { notice, ids } = (message ?? {}) as Partial<RowsChanged>;
  return notice === 'rowsChanged' && (ids === 'all' || Array.isArray(ids));
}
