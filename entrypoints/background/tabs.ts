/** Telling the open tabs and our own pages. A tab without our script, or no page at all, is a normal case. */
import { type Browser, browser } from 'wxt/browser';
import type { Notice, RowsChanged } from '../../utils/messages.ts';

/** Nobody waits for what the tabs make of it: one that hangs would hold up all. */
export async function tellEveryTab(notice: Notice): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) void tellTab(id, notice);
}

export async function tellActiveTab(notice: Notice): Promise<void> {
  await tellTab((await activeTab())?.id, notice);
}

export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

export async function tellOwnPages(ids: RowsChanged['ids']): Promise<void> {
  const notice: RowsChanged = { notice: 'rowsChanged', ids };
  await browser.runtime.sendMessage(notice).catch(() => undefined);
}

async function tellTab(id: number | undefined, notice: Notice): Promise<void> {
  if (id === undefined) return;
  await browser.tabs.sendMessage(id, notice).catch(() => undefined);
}
