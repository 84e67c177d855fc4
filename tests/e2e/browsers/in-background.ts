/** Functions that run in the extension's background: each is sent there as text and closes over nothing. */
import type { browser } from 'wxt/browser';
import type { Settings } from '../../../utils/settings.ts';

declare const chrome: typeof browser;

export async function storeSettings(change: Partial<Settings>): Promise<void> {
  const { settings } = await chrome.storage.local.get('settings');
  await chrome.storage.local.set({ settings: { ...(settings as object), ...change } });
}

/** Keys of a command, as `Alt+Shift+G`. */
export async function readShortcut(command: string): Promise<string> {
  const commands = await chrome.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}

/** Tells the background's listeners of a command whose keys nobody pressed. */
export function dispatchCommand(command: string): void {
  (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(command);
}
