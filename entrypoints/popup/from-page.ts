/**
 * Whether what came through the port to a page is what our script there says. Where a page broke out of its
 * sandbox it may be anything, of any size; the reader's list must not break by it.
 */
import type { FromPage, PageState, PageTerm } from '../../utils/page-link.ts';

/** Of each more than any page was seen to have. */
const MOST_TERMS = 20_000;
const MOST_CONCEPTS = 1_000;
const LONGEST = 10_000;

const states: Record<PageState, true> = { off: true, paused: true, reading: true, read: true };

export function isFromPage(message: unknown): message is FromPage {
  const { kind, frame, isTop, state, terms, key } = fieldsOf(message);
  if (!isText(frame)) return false;
  if (kind === 'onScreen') return key === undefined || isText(key);
  return (
    kind === 'terms' &&
    typeof isTop === 'boolean' &&
    typeof state === 'string' &&
    Object.hasOwn(states, state) &&
    isListOf(terms, isTerm, MOST_TERMS)
  );
}

function isTerm(term: unknown): term is PageTerm {
  const { key, conceptIds, text, count, mark } = fieldsOf(term);
  return (
    isText(key) &&
    isListOf(conceptIds, isText, MOST_CONCEPTS) &&
    isText(text) &&
    Number.isSafeInteger(count) &&
    (mark === 'bundled' || mark === 'personal')
  );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean, most: number): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isOne);
}
