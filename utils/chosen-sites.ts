/** Sites chosen by a list of patterns and, over it, by switches of single hosts. */
import { maxPatterns } from './setting-limits.ts';
import { recordOf } from './setting-values.ts';
import { matchesSite } from './site-of-page.ts';
import { type BadPattern, isBad, parseSite, type SitePattern } from './sites.ts';

export interface ChosenSites {
  /** Whether the patterns are the sites left out or the only ones chosen. */
  mode: 'everywhereBut' | 'onlyThese';
  /** As `SitePattern.text`. */
  patterns: readonly string[];
  /** Hosts with a switch of their own, which counts more than patterns. */
  hosts: Record<string, boolean>;
}

/** `page` is its address, or the host alone, which can tell nothing of patterns with a path or a port. */
export function isChosen({ mode, patterns, hosts }: ChosenSites, page: string): boolean {
  const url = addressOf(page);
  const host = url?.hostname ?? page;
  if (Object.hasOwn(hosts, host)) return hosts[host] === true;
  const isListed =
    url !== undefined &&
    patterns.some((pattern) => {
      const site = parsedSite(pattern);
      return !isBad(site) && matchesSite(site, url);
    });
  return isListed === (mode === 'onlyThese');
}

/**
 * The hosts once that of a page is switched on or off. Only what differs from what mode and patterns say
 * is noted: a list of sites switched on would be a history of visits.
 */
export function switchedHosts(
  { hosts, ...list }: ChosenSites,
  page: string,
  on: boolean,
): Record<string, boolean> {
  const host = addressOf(page)?.hostname ?? page;
  const { [host]: _, ...others } = hosts;
  const isSo = isChosen({ ...list, hosts: others }, page) === on;
  return isSo ? others : { ...others, [host]: on };
}

/** Stored patterns that are right, each once; `isWanted` may refuse more of them. */
export function readPatterns(
  stored: unknown,
  isWanted: (site: SitePattern) => boolean = () => true,
): string[] {
  const patterns = Array.isArray(stored) ? stored.slice(0, maxPatterns) : [];
  const sites = patterns.map((pattern) =>
    typeof pattern === 'string' ? parsedSite(pattern) : null,
  );
  return [
    ...new Set(
      sites.flatMap((site) => (site && !isBad(site) && isWanted(site) ? [site.text] : [])),
    ),
  ];
}

export function readHosts(stored: unknown): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(recordOf(stored)).filter(
      (site): site is [string, boolean] => typeof site[1] === 'boolean',
    ),
  );
}

/** Settings are read at every message: a thousand patterns would take longer than the match they are read for. */
const parsed = new Map<string, SitePattern | BadPattern>();

function parsedSite(pattern: string): SitePattern | BadPattern {
  const known = parsed.get(pattern);
  if (known) return known;
  if (parsed.size >= 4 * maxPatterns) parsed.clear();
  const site = parseSite(pattern);
  parsed.set(pattern, site);
  return site;
}

/** A host alone is given for pages of which no more is known: frames of another site. */
function addressOf(page: string): URL | undefined {
  const address = page.includes(':/') ? page : page === '' ? 'file:///' : `https://${page}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}
