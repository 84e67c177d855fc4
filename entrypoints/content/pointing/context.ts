/** Where a reader met a marked term: its sentence, and the page. Of a private window nothing is kept. */
import { browser } from 'wxt/browser';
import type { Sourced } from '../../../glossary/concept.ts';
import type { Mark } from '../marks/mark.ts';
import { sentenceAround } from './surroundings.ts';

/** UTF-16 units of a title. */
const longestTitle = 300;

/** A longer address holds a page's state rather than its place. */
const longestAddress = 2_000;

export function contextOf(mark: Mark): Sourced | undefined {
  if (browser.extension.inIncognitoContext) return undefined;
  const text = sentenceAround(mark.spans);
  // The page may have put another text in its place.
  if (!text?.includes(mark.text)) return undefined;
  const source = document.title.trim().slice(0, longestTitle).toWellFormed();
  const { href, protocol } = location;
  const isWeb = /^https?:$/.test(protocol) && href.length <= longestAddress;
  return { text, ...(source && { source }), ...(isWeb && { sourceUrl: href }) };
}
