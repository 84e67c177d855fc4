/** Whether a page is of a site, by the pattern a reader wrote for it (`sites.ts`). */
import { type SitePattern, upperEscapes, withoutLastDot } from './sites.ts';

const defaultPorts: Record<string, number> = { 'http:': 80, 'https:': 443 };

export function matchesSite(pattern: SitePattern, page: URL): boolean {
  const { protocol, hostname, port, pathname, search } = page;
  const { scheme, path } = pattern;
  const isWeb = protocol === 'http:' || protocol === 'https:';
  if (scheme === 'web' ? !isWeb : protocol !== scheme) return false;
  if (!isHostOf(pattern, withoutLastDot(hostname))) return false;
  const pagePort = port === '' ? defaultPorts[protocol] : Number(port);
  if (pattern.port !== undefined && pattern.port !== pagePort) return false;
  return path === '' || isPathOf(path, upperEscapes(pathname), upperEscapes(search));
}

function isHostOf({ host, subdomains }: SitePattern, page: string): boolean {
  if (page === host) return subdomains !== 'only';
  return subdomains !== 'none' && page.endsWith(`.${host}`);
}

/** A path without `*` is itself and all below it; one with a question mark is compared with the query, too. */
function isPathOf(path: string, page: string, search: string): boolean {
  const isAll = path.includes('?');
  const whole = isAll ? page + search : page;
  if (path.includes('*')) return isGlobOf(path.split('*'), whole);
  if (isAll || whole === path) return whole === path;
  return whole.startsWith(path.endsWith('/') ? path : `${path}/`);
}

/** Each part at the first place behind the last: nothing is tried twice, so stars cost nothing. */
function isGlobOf([first = '', ...parts]: string[], whole: string): boolean {
  const last = parts.pop() ?? '';
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return whole.length - last.length >= at && whole.endsWith(last);
}
