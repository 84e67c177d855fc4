/**
 * Whether who asks may know of the reader's own terms, by what the browser says of the asking frame: what
 * the frame says itself, a page that broke out of its sandbox may have said.
 */
import { type Browser, browser } from 'wxt/browser';
import { isPersonalAllowed } from '../../utils/personal-sites.ts';
import type { Settings } from '../../utils/settings.ts';
import { isOwnPage } from './admission.ts';

type Sender = Browser.runtime.MessageSender;

/** A frame must be of an allowed site itself, as its scripts see its marks, and stand in a tab of one. */
export function mayKnowPersonal(settings: Settings, sender: Sender): boolean {
  if (settings.personalSiteMode === 'everywhere') return true;
  if (isOwnPage(sender, browser.runtime.getURL('/'))) return true;
  const own = addressOf(sender);
  return [own, tabAddress(sender, own)].every(
    (address) => address !== undefined && isPersonalAllowed(settings, address),
  );
}

/**
 * A frame without an address of its own (`about:blank`, `srcdoc`) is of the origin that made it. One with
 * an address of another origin than the browser says is not believed; of a sandboxed one it says `null`.
 */
function addressOf({ url = '', origin }: Sender): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin: ofAddress } = new URL(url);
  if (protocol === 'file:') return url;
  if (protocol !== 'http:' && protocol !== 'https:') return isWeb(origin) ? origin : undefined;
  return !isWeb(origin) || origin === ofAddress ? url : undefined;
}

/** A page that is loaded ahead stands in no tab yet, and the page in front says nothing of it. */
function tabAddress(
  { frameId, tab, documentLifecycle }: Sender & { documentLifecycle?: string },
  own: string | undefined,
): string | undefined {
  return frameId === 0 || documentLifecycle === 'prerender' ? own : tab?.url;
}

function isWeb(origin: string | undefined): origin is string {
  return /^https?:/.test(origin ?? '');
}
