/**
 * Gives pages the usual look of the marks before they are laid out: the first rule for highlights that
 * comes later makes the browser style the whole page anew. A page can tell by it that Tifa is there, so it is not
 * given where the reader keeps any site out.
 */
import { browser } from 'wxt/browser';
import { loadSettings, type Settings, watchSettings } from '../../utils/settings.ts';

const id = 'usual-look';

/** To be called in the worker's first turn. Registered once, it stays until an update. */
export function bringUsualLook(): void {
  const follow = (settings: Settings) => {
    last = last.then(() => give(keepsNothingOut(settings))).catch(() => undefined);
  };
  // As long as the worker lives.
  watchSettings(follow, new AbortController().signal);
  browser.runtime.onInstalled.addListener(() => void loadSettings().then(follow));
}

let last: Promise<void> = Promise.resolve();

function keepsNothingOut({ enabled, siteMode, sitePatterns, sites }: Settings): boolean {
  const isEverySite = sitePatterns.length === 0 && Object.values(sites).every((on) => on);
  return enabled && siteMode === 'everywhereBut' && isEverySite;
}

async function give(isWanted: boolean): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (isWanted === known.length > 0) return;
  if (!isWanted) return browser.scripting.unregisterContentScripts({ ids: [id] });
  await browser.scripting.registerContentScripts([
    {
      id,
      css: ['usual-look.css'],
      matches: ['<all_urls>'],
      matchOriginAsFallback: true,
      allFrames: true,
      runAt: 'document_start',
    },
  ]);
}
