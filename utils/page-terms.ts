/**
 * One list of a tab's terms out of those of its frames, and the one line that says why there is none.
 * A term of several frames is one row: it is shown in each of them in turn.
 */
import type { FromPage, PageState, PageTerm } from './page-link.ts';

export type FrameTerms = Extract<FromPage, { kind: 'terms' }>;

export interface JoinedTerm extends PageTerm {
  /** Where it occurs, in the order of the list, and how often there. */
  places: { frame: string; count: number }[];
}

export const termOrders = ['place', 'frequency'] as const;
export type TermOrder = (typeof termOrders)[number];

/** The terms of the page itself first, then those of its frames, as they came. */
export function joinTerms(frames: readonly FrameTerms[]): JoinedTerm[] {
  const joined = new Map<string, JoinedTerm>();
  for (const { frame, terms } of topFirst(frames)) {
    for (const term of terms) {
      const known = joined.get(term.key);
      const place = { frame, count: term.count };
      if (!known) joined.set(term.key, { ...term, places: [place] });
      else {
        known.count += term.count;
        known.places.push(place);
      }
    }
  }
  return [...joined.values()];
}

/** Those that are as frequent keep the order of the page. */
export function inOrder<Term extends { count: number }>(
  terms: readonly Term[],
  order: TermOrder,
): readonly Term[] {
  return order === 'place' ? terms : terms.toSorted((a, b) => b.count - a.count);
}

/** The frame that holds the occurrence to show when a term was shown so many times before. */
export function frameOf({ places, count }: JoinedTerm, shown: number): string | undefined {
  let left = count > 0 ? shown % count : 0;
  for (const { frame, count: here } of places) {
    if (left < here) return frame;
    left -= here;
  }
  return places[0]?.frame;
}

/** What is in the tab: a page that may be marked, one that no extension may enter, or none until it is woken. */
export type TabKind = 'page' | 'closed' | 'asleep';

/** `absent`: nobody answers there. */
export type LinkState = 'connecting' | 'linked' | 'absent';

export interface PageFacts {
  kind: TabKind;
  enabled: boolean;
  isSiteOn: boolean;
  link: LinkState;
  frames: readonly FrameTerms[];
  hasStoreProblem: boolean;
  /** The page was reloaded from here already. */
  wasReloaded: boolean;
}

export type Reason =
  | 'listed'
  | 'asleep'
  | 'closed'
  | 'offEverywhere'
  | 'offHere'
  | 'outdated'
  | 'unreadable'
  | 'paused'
  | 'reading'
  | 'storeProblem'
  | 'noTerm';

/** `listed` where there is a list; else why there is none: the first reason that the reader could do something about. */
export function reasonFor(facts: PageFacts): Reason {
  const { kind, link, frames } = facts;
  if (kind !== 'page') return kind;
  if (!facts.enabled) return 'offEverywhere';
  if (!facts.isSiteOn) return 'offHere';
  if (link === 'absent') return facts.wasReloaded ? 'unreadable' : 'outdated';
  const state = stateOf(frames);
  if (state === 'paused') return 'paused';
  if (frames.some(({ terms }) => terms.length > 0)) return 'listed';
  // Switched on a moment ago: the page has not said so yet.
  if (state !== 'read') return 'reading';
  return facts.hasStoreProblem ? 'storeProblem' : 'noTerm';
}

/** Of the page as a whole: paused as its top frame is, and read when all of it is. */
export function stateOf(frames: readonly FrameTerms[]): PageState | undefined {
  const [top] = topFirst(frames);
  if (!top || top.state === 'paused' || top.state === 'off') return top?.state;
  return frames.some(({ state }) => state === 'reading') ? 'reading' : 'read';
}

/** Addresses that no extension may enter, or that are none. */
export function kindOf(address: string | undefined, isDiscarded = false): TabKind {
  if (address === undefined || !URL.canParse(address)) return 'closed';
  const { protocol, hostname } = new URL(address);
  if (!['http:', 'https:', 'file:'].includes(protocol) || closedHosts.has(hostname))
    return 'closed';
  return isDiscarded ? 'asleep' : 'page';
}

/** The shops for extensions, and sites that Firefox keeps to itself. */
const closedHosts = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
]);

function topFirst(frames: readonly FrameTerms[]): FrameTerms[] {
  return frames.toSorted((a, b) => Number(b.isTop) - Number(a.isTop));
}
