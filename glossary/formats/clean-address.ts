/** Only web addresses enter the model: a link from a file must not run anything or carry a password. */
import { excerpt, type Findings, warn } from './clean-term.ts';
import { LONGEST_FIELD } from './limits.ts';

/** All places this runs in have it; the glossary is compiled without the types of the DOM. */
declare const URL: new (
  address: string,
) => { protocol: string; username: string; password: string; host: string; href: string };

/** The address as it stands, but for credentials and a scheme in capitals; nothing, and a warning, if it is none. */
export function cleanAddress(raw: string, findings: Findings): string | undefined {
  const address = raw.trim().replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  if (address === '') return undefined;
  const url = parseAddress(address);
  if (!url) {
    warn('unsafeLink', excerpt(address), findings);
    return undefined;
  }
  if (url.username === '' && url.password === '') return address;
  warn('credentialsRemoved', undefined, findings);
  url.username = '';
  url.password = '';
  return url.href;
}

/** Nothing if it is no web address. Parsers overlook line breaks and take `\` for `/`: such addresses are refused before. */
export function parseAddress(address: string): InstanceType<typeof URL> | undefined {
  if (!/^https?:\/\/[^\s\\\p{C}]+$/u.test(address) || address.length > LONGEST_FIELD) {
    return undefined;
  }
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
