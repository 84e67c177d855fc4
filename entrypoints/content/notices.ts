/** Hears what the background tells every tab. */
import { browser } from 'wxt/browser';
import type { Notice } from '../../utils/messages.ts';

type Hearers = { [Kind in Notice['notice']]?: () => void };

export function hearNotices(hearers: Hearers, signal: AbortSignal): void {
  const hear = (message: Notice) => {
    hearers[message.notice]?.();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
