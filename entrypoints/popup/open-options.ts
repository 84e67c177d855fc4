/** Opens a room of the options page in a tab, and puts the popup away. */
import { browser } from 'wxt/browser';
import { hashOf, type Route } from '../options/route.ts';

export async function openOptions(route: Route): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html') + hashOf(route) });
  // A panel stays.
  if (location.pathname === '/popup.html') window.close();
}
