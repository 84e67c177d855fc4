/**
 * The popup and the side panel, opened in a tab: no driver reaches a browser's own popup, so they are
 * told by their address whose terms to list. What they list is read off what they show.
 */
import type { browser } from 'wxt/browser';
import type { Browser, Page } from './browsers/driver.ts';

declare const chrome: typeof browser;

export interface ListedRow {
  text: string;
  count: number;
  counterparts: string[];
  isCurrent: boolean;
}

/** The popup of the tab at this address. */
export async function openPopup(browser: Browser, url: string): Promise<Page> {
  return await browser.openExtensionPage(await popupPath(browser, url));
}

/** The page to open for it; starts the background, to ask for the tab. */
export async function popupPath(browser: Browser, url: string): Promise<string> {
  const id = await browser.runInBackground(async (url: string) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, url);
  return `popup.html?tab=${id ?? 'none'}`;
}

export async function readRows(page: Page): Promise<ListedRow[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('.page-terms .terms li')].map((row) => ({
      text: row.querySelector('.found')?.textContent ?? '',
      count: Number(/\d+/.exec(row.querySelector('.times')?.textContent ?? '')?.[0]),
      counterparts: [...row.querySelectorAll('.counterparts > span')].map(
        ({ textContent }) => textContent ?? '',
      ),
      isCurrent: row.querySelector('[aria-current]') !== null,
    })),
  );
}

/** Texts alone, in the order of the list. */
export async function readTexts(page: Page): Promise<string[]> {
  return (await readRows(page)).map(({ text }) => text);
}
