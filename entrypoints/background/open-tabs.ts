/**
 * Pages that were open before the extension was installed or updated. Chromium gives content scripts only
 * to pages that load from then on, and leaves the script of an earlier version without its extension;
 * Firefox brings the scripts itself.
 */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** To be called in the worker's first turn. */
export function reachOpenTabs(): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // With another reason the browser has just started, and loads its pages itself.
    if (reason === 'install' || reason === 'update') void bringScripts();
  });
}

/** One tab after the other, those in front first: all at once would hold up the machine of who has hundreds. */
async function bringScripts(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const files = scripts.flatMap(({ js = [] }) => js as ScriptPublicPath[]);
  const tabs = await browser.tabs.query({ discarded: false });
  for (const { id } of tabs.toSorted((a, b) => Number(b.active) - Number(a.active))) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    // Pages of the browser and its store are nobody's business.
    await browser.scripting.executeScript({ target, files }).catch(() => undefined);
  }
}
