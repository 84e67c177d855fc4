/**
 * The port to all frames of a tab, kept open while the page changes. A tab without our script closes it
 * at once, and so does a page that is left: both are normal.
 */
import { type Browser, browser } from 'wxt/browser';
import { type FromPage, pageLinkName, type ToPage } from '../../utils/page-link.ts';
import type { FrameTerms, LinkState } from '../../utils/page-terms.ts';
import { isFromPage } from './from-page.ts';

/** Waits before a page is asked again (ms): scripts come into a page shortly after it says it is complete. */
const pauses = [100, 300, 600];

/** So long (ms) frames that were there before may stay silent after the tab was asked anew. */
const patience = 500;

/** Nobody reads a page of more; those that answer first count. */
const MOST_FRAMES = 500;

export interface TabNow {
  link: LinkState;
  frames: readonly FrameTerms[];
  /** Frame → its first term on the screen. */
  onScreen: ReadonlyMap<string, string>;
}

export const nothingYet: TabNow = { link: 'connecting', frames: [], onScreen: new Map() };

export interface TabLink {
  /** To all frames; those it does not concern pass it over. */
  send(message: ToPage): void;
}

/** Stops by the signal. */
export function linkTab(
  tabId: number,
  changed: (now: TabNow) => void,
  signal: AbortSignal,
): TabLink {
  let port: Browser.runtime.Port | undefined;
  let now = nothingYet;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (change: Partial<TabNow>) => {
    now = { ...now, ...change };
    if (!signal.aborted) changed(now);
  };

  const connect = () => {
    clearTimeout(timer);
    port?.disconnect();
    let mine: Browser.runtime.Port;
    try {
      mine = browser.tabs.connect(tabId, { name: pageLinkName });
    } catch {
      port = undefined;
      return tell({ ...nothingYet, link: 'absent' });
    }
    port = mine;
    const heard = new Set<string>();
    mine.onMessage.addListener((message) => {
      if (port !== mine || !isFromPage(message)) return;
      const isNew = !heard.has(message.frame);
      if (isNew && heard.size >= MOST_FRAMES) return;
      attempt = 0;
      if (heard.size === 0) setTimeout(() => port === mine && dropSilent(heard), patience);
      heard.add(message.frame);
      hear(message);
    });
    mine.onDisconnect.addListener(() => {
      // To be looked at, or Chromium logs it as an error.
      void browser.runtime.lastError;
      if (port !== mine) return;
      port = undefined;
      tell(nothingYet);
      void tryAgain();
    });
  };

  const hear = (message: FromPage) => {
    const { frame } = message;
    if (message.kind === 'onScreen') {
      const onScreen = new Map(now.onScreen);
      if (message.key === undefined) onScreen.delete(frame);
      else onScreen.set(frame, message.key);
      return tell({ onScreen });
    }
    const isKnown = now.frames.some((one) => one.frame === frame);
    const frames = isKnown
      ? now.frames.map((one) => (one.frame === frame ? message : one))
      : [...now.frames, message];
    tell({ link: 'linked', frames });
  };

  const dropSilent = (heard: ReadonlySet<string>) => {
    const frames = now.frames.filter(({ frame }) => heard.has(frame));
    if (frames.length < now.frames.length) tell({ frames });
  };

  /** A page that is still loading is asked when it is complete. */
  const tryAgain = async () => {
    const pause = pauses[attempt++];
    if (pause !== undefined) {
      timer = setTimeout(connect, pause);
      return;
    }
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!port && tab?.status !== 'loading') tell({ link: 'absent' });
  };

  const updated = (id: number, change: { status?: string }) => {
    if (id !== tabId) return;
    // Who did not answer may be another one now.
    if (change.status === 'loading' && now.link === 'absent') tell(nothingYet);
    if (change.status !== 'complete') return;
    attempt = 0;
    connect();
  };

  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(updated);
    clearTimeout(timer);
    const last = port;
    port = undefined;
    last?.disconnect();
  });
  connect();

  return { send: (message) => port?.postMessage(message) };
}
