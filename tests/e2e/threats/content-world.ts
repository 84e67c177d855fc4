/**
 * Runs in the world of our own content script in a page: what somebody can do there who broke out of the
 * page's own. The background puts it there, as it does the card.
 */
import type { browser } from 'wxt/browser';
import type { Browser } from '../browsers/driver.ts';

declare const chrome: typeof browser;

/** Sends messages to the background one after the other, or all at once, and tells what came back, as text. */
export async function sendAs(
  browser: Browser,
  pageUrl: string,
  messages: unknown[],
  atOnce = false,
): Promise<string[]> {
  return await browser.runInBackground(
    async (pageUrl: string, json: string, atOnce: boolean) => {
      // Its text goes into the page, so it may close over nothing.
      const send = async (json: string, atOnce: boolean) => {
        const say = async (message: unknown) => {
          try {
            return JSON.stringify(await chrome.runtime.sendMessage(message)) ?? 'nothing';
          } catch (error) {
            return `thrown: ${error}`;
          }
        };
        const messages: unknown[] = JSON.parse(json);
        if (atOnce) return await Promise.all(messages.map(say));
        const said: string[] = [];
        for (const message of messages) said.push(await say(message));
        return said;
      };
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === pageUrl);
      if (tab?.id === undefined) throw new Error(`No tab shows ${pageUrl}.`);
      const [done] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: send,
        args: [json, atOnce],
      });
      return (done?.result ?? []) as string[];
    },
    pageUrl,
    JSON.stringify(messages),
    atOnce,
  );
}
