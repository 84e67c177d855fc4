/**
 * Where the reader's own terms may be known. A page can read what is marked in it, so readers may keep
 * them to sites they allow. By origin, not by path: a page may give itself any other path of its site.
 */
import { type ChosenSites, isChosen, switchedHosts } from './chosen-sites.ts';
import type { Settings } from './settings.ts';
import type { SitePattern } from './sites.ts';

/** For a page by its address. */
export function isPersonalAllowed(settings: Settings, page: string): boolean {
  return settings.personalSiteMode === 'everywhere' || isChosen(allowed(settings), page);
}

export function switchPersonal(settings: Settings, page: string, on: boolean): Settings {
  return { ...settings, personalSites: switchedHosts(allowed(settings), page, on) };
}

/** Files have no site: of them a path tells something. */
export function isWholeSite({ scheme, path }: SitePattern): boolean {
  return scheme === 'file:' || path === '';
}

function allowed({ personalSitePatterns, personalSites }: Settings): ChosenSites {
  return { mode: 'onlyThese', patterns: personalSitePatterns, hosts: personalSites };
}
