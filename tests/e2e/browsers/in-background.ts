/** Functions that run in the extension's background: each is sent there as text and closes over nothing. */
import type { browser } from 'wxt/browser';
import type { Settings } from '../../../utils/settings.ts';

declare const chrome: typeof browser;

export async function storeSettings(change: Partial<Settings>): Promise<void> {
  const { settings } = await chrome.storage.local.get('settings');
  await chrome.storage.local.set({ settings: { ...(settings as object), ...change } });
}
