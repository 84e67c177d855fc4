/** At the end of a soak: are pages marked as in a browser that has just been started? */
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from '../e2e/browsers/driver.ts';

/** One line for each page that is marked otherwise. */
export async function otherThanFresh(
  soaked: Browser,
  fresh: Browser,
  urls: string[],
): Promise<string[]> {
  const differences: string[] = [];
  for (const url of urls) {
    const [now, then] = [await marksAt(soaked, url), await marksAt(fresh, url)];
    if (!isDeepStrictEqual(now, then))
      differences.push(`${url} has ${now.length} marks; in a fresh browser ${then.length}.`);
  }
  return differences;
}

async function marksAt(browser: Browser, url: string): Promise<unknown[]> {
  const page: Page = await browser.open(url);
  const marks = await page.settledMarks({ quiet: 1_500, timeout: 30_000 });
  await page.close();
  return marks;
}
