/**
 * The tab that a popup or panel speaks of: the one in front of its window, whichever that is by now; or
 * the one that its address names, `?tab=7`, for where it is itself opened in a tab.
 */
import { type Browser, browser } from 'wxt/browser';

export interface FrontTab {
  id: number;
  windowId: number;
  /** Absent where the extension may not know it. */
  url?: string;
  /** Not in memory until it is looked at. */
  isDiscarded: boolean;
}

/** Calls back at once and at each change, until the signal aborts. */
export function followFrontTab(
  changed: (tab: FrontTab | undefined) => void,
  signal: AbortSignal,
): void {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  let shown: number | undefined;
  let last = '';

  const look = async () => {
    const tab = await (named ? browser.tabs.get(named) : inFront()).catch(() => undefined);
    if (signal.aborted) return;
    const front = tab && frontOf(tab);
    shown = front?.id;
    const state = JSON.stringify(front) ?? 'none';
    if (state === last) return;
    last = state;
    changed(front);
  };
  const updated = (id: number) => {
    if (id === shown) void look();
  };

  const { onActivated, onUpdated, onRemoved } = browser.tabs;
  onActivated.addListener(look);
  onUpdated.addListener(updated);
  onRemoved.addListener(look);
  // Firefox for Android has no windows.
  browser.windows?.onFocusChanged.addListener(look);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(look);
    onUpdated.removeListener(updated);
    onRemoved.removeListener(look);
    browser.windows?.onFocusChanged.removeListener(look);
  });
  void look();
}

async function inFront(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab as Browser.tabs.Tab | undefined;
}

function frontOf({ id, windowId, url, discarded }: Browser.tabs.Tab): FrontTab | undefined {
  if (id === undefined) return undefined;
  return { id, windowId, ...(url && { url }), isDiscarded: discarded ?? false };
}
