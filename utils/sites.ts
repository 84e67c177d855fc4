/**
 * Site patterns as readers write them: `example.org` (its subdomains, too), `*.example.org` (those
 * alone), `example.org/news/*`, `https://example.org`, `localhost:8000`, `file:`. What is an address
 * is left to the URL API; nothing a reader writes becomes a regular expression.
 */
import { unicodeHost } from './punycode.ts';

export interface SitePattern {
  /** As it is shown and stored: the host in Unicode, nothing that says nothing. */
  text: string;
  /** `web` is http and https alike. */
  scheme: 'web' | 'http:' | 'https:' | 'file:';
  /** Punycode, lower case, without a dot at its end; empty for files. */
  host: string;
  /** Which hosts below this one are meant as well; an IP address has none. */
  subdomains: 'also' | 'only' | 'none';
  /** Absent: any. */
  port?: number;
  /** Percent-encoded, `*` stands for any number of characters; empty: every path. */
  path: string;
}

export type SiteProblem =
  | 'empty'
  | 'tooLong'
  | 'whiteSpace'
  | 'scheme'
  | 'credentials'
  | 'noHost'
  | 'everything'
  | 'wildcard'
  | 'port'
  | 'host'
  /** Of a list that is of whole sites. */
  | 'path';

/** What is wrong with a pattern; `detail` is the part of it that is. */
export interface BadPattern {
  problem: SiteProblem;
  detail: string;
}

/** UTF-16 units: longer than addresses that people write, and short enough to match in no time. */
const maxPatternLength = 1_000;

export function parseSite(written: string): SitePattern | BadPattern {
  const text = written.trim();
  if (text === '') return bad('empty');
  if (text.length > maxPatternLength) return bad('tooLong', String(maxPatternLength));
  // The URL API drops tabs and line ends unseen.
  if (/[\s\p{Cc}]/u.test(text)) return bad('whiteSpace');
  const { scheme, rest } = splitScheme(text);
  if (scheme === undefined) return bad('scheme', text.slice(0, text.indexOf(':') + 1));
  const site = scheme === 'file:' ? parseFile(rest) : parseWeb(scheme, rest);
  const isGrown = !isBad(site) && site.text.length > maxPatternLength;
  return isGrown ? bad('tooLong', String(maxPatternLength)) : site;
}

export function isBad(parsed: SitePattern | BadPattern): parsed is BadPattern {
  return 'problem' in parsed;
}

function bad(problem: SiteProblem, detail = ''): BadPattern {
  return { problem, detail };
}

/** `localhost:8000` has no scheme, though it looks like one; `javascript:…` has one that nobody may mean. */
function splitScheme(text: string): { scheme?: SitePattern['scheme']; rest: string } {
  const [whole = '', name = '', slashes = ''] = /^([a-z][a-z\d+.-]*|\*):(\/*)/i.exec(text) ?? [];
  const rest = text.slice(whole.length);
  const scheme = `${name.toLowerCase()}:`;
  if (scheme === 'http:' || scheme === 'https:' || scheme === 'file:') return { scheme, rest };
  if (scheme === '*:' && slashes !== '') return { scheme: 'web', rest };
  const isPort = slashes === '' && (/^\d/.test(rest) || name.includes('.') || name === 'localhost');
  if (whole !== '' && !isPort) return { rest };
  return { scheme: 'web', rest: text.replace(/^\/\//, '') };
}

function parseFile(rest: string): SitePattern | BadPattern {
  // A backslash is a slash in file addresses; several at the front mean no more than one.
  const url = parsed(`file:///${rest.replace(/^[/\\]+/, '')}`);
  if (!url) return bad('host', rest);
  const path = pathOf(url);
  return {
    text: path === '' ? 'file:' : `file://${readable(path)}`,
    scheme: 'file:',
    host: '',
    subdomains: 'none',
    path,
  };
}

function parseWeb(
  scheme: Exclude<SitePattern['scheme'], 'file:'>,
  rest: string,
): SitePattern | BadPattern {
  const authorityEnd = rest.search(/[/\\?#]/);
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
  const path = authorityEnd < 0 ? '' : rest.slice(authorityEnd);
  if (authority.includes('@')) return bad('credentials');
  const [whole, name = '', portText] = /^(\[[^\]]*\]|[^[:]*)(?::(.*))?$/.exec(authority) ?? [];
  if (whole === undefined) return bad('host', authority);
  if (name === '') return bad('noHost');
  if (name === '*') return bad('everything');
  if (portText !== undefined && !isPort(portText)) return bad('port', portText);
  const isBelow = name.startsWith('*.');
  const given = isBelow ? name.slice(2) : name;
  if (given.includes('*')) return bad('wildcard', name);

  const url = parsed(`http://${given}${path}`);
  const host = url && withoutLastDot(url.hostname);
  if (!url || !host || !isPlainHost(host)) return bad('host', name);
  const isAddress = /^\[|^[\d.]+$/.test(host);
  if (isBelow && isAddress) return bad('wildcard', name);
  const about = {
    scheme,
    host,
    subdomains: isAddress ? ('none' as const) : isBelow ? ('only' as const) : ('also' as const),
    ...(portText !== undefined && { port: Number(portText) }),
    path: pathOf(url),
  };
  return { text: textOf(about), ...about };
}

/** As short as it can be said. */
function textOf({ scheme, host, subdomains, port, path }: Omit<SitePattern, 'text'>): string {
  const before = scheme === 'web' ? '' : `${scheme}//`;
  const below = subdomains === 'only' ? '*.' : '';
  return `${before}${below}${unicodeHost(host)}${port === undefined ? '' : `:${port}`}${readable(path)}`;
}

/** `/` and `/*` say nothing. What follows a `#` never reaches a server and is left out. */
function pathOf({ pathname, search }: URL): string {
  const path = upperEscapes(pathname) + upperEscapes(search);
  return /^\/\**$/.test(path) ? '' : path;
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** The URL API lets through commas, brackets and empty labels that no host has. */
function isPlainHost(host: string): boolean {
  if (host.startsWith('[')) return true;
  return host.split('.').every((label) => /^[a-z\d_-]{1,63}$/.test(label)) && host.length <= 253;
}

export function withoutLastDot(host: string): string {
  return host.replace(/\.$/, '');
}

/** The URL API keeps `%e6` and `%E6` apart. */
export function upperEscapes(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (encoded) => encoded.toUpperCase());
}

/** With its letters where they can be shown and lead back to this very path. */
function readable(path: string): string {
  try {
    const text = decodeURI(path);
    const url = parsed(`http://host${text}`);
    return url && !/[\s\p{C}]/u.test(text) && pathOf(url) === path ? text : path;
  } catch {
    return path;
  }
}
