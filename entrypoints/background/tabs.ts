/** Telling the open tabs. A tab without our script (a browser page, one still loading) is a normal case. */
import { browser } from 'wxt/browser';
import type { Notice } from '../../utils/messages.ts';

export async function tellEveryTab(notice: Notice): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => tellTab(id, notice)));
}

export async function tellActiveTab(notice: Notice): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await tellTab(tab?.id, notice);
}

async function tellTab(id: number | undefined, notice: Notice): Promise<void> {
  if (id === undefined) return;
  await browser.tabs.sendMessage(id, notice).catch(() => undefined);
}
