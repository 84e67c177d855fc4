/**
 * The number of distinct terms on the toolbar button. Browsers clear it when a tab goes to another page;
 * what the frames of a tab reported is kept until the browser closes, as the worker may stop between two.
 */
import { browser } from 'wxt/browser';
import { watchSettings } from '../../utils/settings.ts';
import {
  badgeText,
  distinctTerms,
  type Report,
  type TabCount,
  withReport,
} from './counted-terms.ts';
import { knownSettings } from './known-settings.ts';

/** White on it has 6.6 : 1, and it stands out of light and dark toolbars alike. */
const background = '#b42318';
const foreground = '#ffffff';

const prefix = 'counted:';
const keyOf = (tab: number) => `${prefix}${tab}`;

/** To be called in the worker's first turn. */
export function showBadges(): void {
  // Firefox for Android has no button with room for a number.
  if (!browser.action?.setBadgeText) return;
  void browser.action.setBadgeBackgroundColor({ color: background });
  void browser.action.setBadgeTextColor({ color: foreground });
  browser.tabs.onRemoved.addListener((tab) => void inTurn(() => forget(tab)));
  watchSettings(
    ({ badge }) => void inTurn(() => showAll(badge)),
    // As long as the worker lives.
    new AbortController().signal,
  );
}

export async function count(tab: number, report: Report): Promise<void> {
  await inTurn(async () => {
    const key = keyOf(tab);
    const before = (await browser.storage.session.get(key))[key] as TabCount | undefined;
    const now = withReport(before ?? { frames: [] }, report, Date.now());
    if (now.frames.length > 0) await browser.storage.session.set({ [key]: now });
    else await browser.storage.session.remove(key);
    if ((await knownSettings()).badge) await show(tab, distinctTerms(now));
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: of two at once, the second would write over the first. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

async function showAll(isWanted: boolean): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const counts = Object.entries(stored).filter(([key]) => key.startsWith(prefix));
  for (const [key, tab] of counts)
    await show(Number(key.slice(prefix.length)), isWanted ? distinctTerms(tab as TabCount) : 0);
}

async function forget(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** A tab may be gone by now. */
async function show(tabId: number, terms: number): Promise<void> {
  await browser.action?.setBadgeText({ tabId, text: badgeText(terms) }).catch(() => undefined);
}
