/** A sentence and its page as they may be kept: within the limits, and only a web address, without credentials. */
import type { Sourced } from '../../glossary/concept.ts';
import { cleanAddress } from '../../glossary/formats/clean-address.ts';
import { cleanLabel, cleanText } from '../../glossary/formats/clean-term.ts';

/** Nothing if no sentence is left. */
export function cleanContext(given: Sourced | undefined): Sourced | undefined {
  const text = given && cleanText(given.text, { warnings: [] });
  if (!text) return undefined;
  const source = cleanLabel(given.source ?? '', { warnings: [] });
  const sourceUrl = cleanAddress(given.sourceUrl ?? '', { warnings: [] });
  return { text, ...(source && { source }), ...(sourceUrl && { sourceUrl }) };
}
