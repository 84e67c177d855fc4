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

/** Tells the background's listeners of an item of its menu that nobody chose: for the selection of this page. */
export async function dispatchMenu(
  item: string,
  pageUrl: string,
  selection: string,
): Promise<void> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find(({ url }) => url === pageUrl);
  if (!tab) throw new Error(`No tab shows ${pageUrl}.`);
  const click = {
    menuItemId: item,
    selectionText: selection,
    pageUrl,
    frameId: 0,
    editable: false,
  };
  const event = chrome.contextMenus.onClicked as unknown as {
    dispatch(click: object, tab: object): void;
  };
  event.dispatch(click, tab);
}
