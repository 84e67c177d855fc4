/** All that a popup or panel knows of the page in front: its address, its terms, and their rows. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Rows } from '../../components/page-terms/listed.ts';
import type { Status } from '../../utils/messages.ts';
import {
  frameOf,
  type JoinedTerm,
  joinTerms,
  kindOf,
  type Reason,
  reasonFor,
  stateOf,
} from '../../utils/page-terms.ts';
import { isOn, type Settings } from '../../utils/settings.ts';
import { type FrontTab, followFrontTab } from './front-tab.ts';
import { keepRows, type PageRows } from './page-rows.ts';
import { linkTab, nothingYet, type TabLink } from './tab-link.ts';

export interface PageInFront {
  /** Absent where there is no page that could be marked. */
  url: URL | undefined;
  /** Of the tab. */
  windowId: number | undefined;
  isSiteOn: boolean;
  isPaused: boolean;
  isReading: boolean;
  reason: Reason;
  terms: readonly JoinedTerm[];
  rows: Rows;
  /** Key of the term that is on the screen. */
  current: string | undefined;
  show(term: JoinedTerm): void;
  pause(paused: boolean): void;
  reload(): void;
}

/** `failed` is called when the background does not answer. */
export function usePage(
  settings: Settings,
  status: Status | 'no-answer' | undefined,
  failed: () => void,
): PageInFront {
  const tab = useFrontTab();
  const kind = kindOf(tab?.url, tab?.isDiscarded);
  const linked = kind === 'page' ? tab?.id : undefined;
  const [now, setNow] = useState(nothingYet);
  const [rows, setRows] = useState<Rows>(new Map());
  const [reloaded, setReloaded] = useState<number>();
  const link = useRef<TabLink>(undefined);
  const rowsNow = useRef<PageRows>(undefined);
  /** Key → how often it was shown. */
  const shown = useRef(new Map<string, number>());

  useEffect(() => {
    const open = new AbortController();
    rowsNow.current = keepRows(setRows, failed, open.signal);
    return () => open.abort();
  }, []);

  useEffect(() => {
    setNow(nothingYet);
    shown.current.clear();
    if (linked === undefined) return;
    const open = new AbortController();
    link.current = linkTab(linked, setNow, open.signal);
    return () => {
      open.abort();
      link.current = undefined;
    };
  }, [linked]);

  const terms = useMemo(() => joinTerms(now.frames), [now.frames]);
  useEffect(() => rowsNow.current?.need(terms.flatMap(({ conceptIds }) => conceptIds)), [terms]);

  const url = kind === 'page' && tab?.url ? new URL(tab.url) : undefined;
  const isSiteOn = url !== undefined && isOn(settings, url.href);
  const state = stateOf(now.frames);
  const reason = reasonFor({
    kind: tab === undefined ? 'page' : kind,
    enabled: settings.enabled,
    isSiteOn: isSiteOn || tab === undefined,
    link: now.link,
    frames: now.frames,
    hasStoreProblem: typeof status === 'object' && status.storeProblem !== undefined,
    wasReloaded: linked !== undefined && reloaded === linked,
  });

  return {
    url,
    windowId: tab?.windowId,
    isSiteOn,
    isPaused: state === 'paused',
    isReading: state === 'reading',
    reason,
    terms: reason === 'listed' ? terms : [],
    rows,
    current: now.frames.map(({ frame }) => now.onScreen.get(frame)).find((key) => key),
    show(term) {
      const before = shown.current.get(term.key) ?? 0;
      shown.current.set(term.key, before + 1);
      const frame = frameOf(term, before);
      if (frame !== undefined) link.current?.send({ kind: 'show', frame, key: term.key });
    },
    pause: (paused) => link.current?.send({ kind: 'pause', paused }),
    reload() {
      if (tab === undefined) return;
      setReloaded(tab.id);
      setNow(nothingYet);
      void browser.tabs.reload(tab.id).catch(() => undefined);
    },
  };
}

/** Nothing while it is looked for. */
function useFrontTab(): FrontTab | undefined {
  const [tab, setTab] = useState<FrontTab>();
  useEffect(() => {
    const open = new AbortController();
    followFrontTab(setTab, open.signal);
    return () => open.abort();
  }, []);
  return tab;
}
