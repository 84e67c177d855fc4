/** Where a text was taken from: TBX has sources, links, and links written as sources. */
import type { Sourced } from '../../concept.ts';
import { cleanAddress } from '../clean-address.ts';
import { cleanLabel, cleanText, type Findings } from '../clean-term.ts';
import type { Datum } from './datum.ts';

const webAddress = /^https?:\/\/\S+$/i;

/** A text with the sources that stand beside it. Nothing if no text is left of it. */
export function sourced(datum: Datum, findings: Findings): Sourced | undefined {
  const text = cleanText(datum.text, findings);
  return text === undefined ? undefined : { text, ...sourceOf(datum.beside, findings) };
}

/**
 * The link is the last of the cross-references, or else of the sources that are nothing but an
 * address: that is how Tifa writes a link where TBX-Basic allows no cross-reference.
 */
export function sourceOf(
  data: readonly Datum[],
  findings: Findings,
): { source?: string; sourceUrl?: string } {
  const sources = data.filter(({ category }) => category === 'source');
  const link =
    data.findLast(({ category }) => category === 'address') ??
    sources.findLast(({ text }) => webAddress.test(text.trim()));
  const sourceUrl = link && cleanAddress(link.target ?? link.text, findings);
  const source = cleanLabel(
    sources
      .filter((one) => one !== link)
      .map(({ text }) => text.trim())
      .join('; '),
    findings,
  );
  return { ...(source && { source }), ...(sourceUrl && { sourceUrl }) };
}
