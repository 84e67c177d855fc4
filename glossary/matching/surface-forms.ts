/**
 * The spellings under which a term is looked for. Chinese forms stay as they are: the fold makes
 * scripts equal. Hyphen and space fold together too, so only the solid spelling is added here.
 */
import type { Term } from '../concept.ts';
import { otherNumber } from './english-number.ts';
import { otherSpelling } from './english-spellings.ts';
import { tidy } from './tidy.ts';

export interface SurfaceForm {
  /** Tidied, without white space or dashes at its ends, not folded. */
  form: string;
  /** Whether the text must have the form's capitals and small letters. */
  caseSensitive: boolean;
  /** Whether it counts wherever its letters stand, also inside words. */
  anywhere: boolean;
}

/** A term of this many ambiguous words is a sentence; its rarest spellings are not looked for. */
const MOST_FORMS = 64;

/** Longer texts than this (UTF-16 units) are no terms. */
const LONGEST_FORM = 500;

/** A form of punctuation alone would be found on every line. */
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Dashes fold to a space; no form starts or ends with one. */
const OUTER_SPACE = /^[\s\p{Pd}]+|[\s\p{Pd}]+$/gu;

/** WHO, 5G, SMEs: in small letters they are other words, or units of measure. */
const CAPITALS = /^(?=\d*\p{Lu})[\p{Lu}\d]{2,5}s?$/u;

/** The forms of one term of a language section; none for a rendering. The first is the term itself. */
export function surfaceForms(term: Term, lang: string): SurfaceForm[] {
  if (term.match?.enabled === false) return [];
  return spellingsOf(term.term, lang).map((form) => ({
    form,
    caseSensitive: term.match?.caseSensitive ?? CAPITALS.test(form),
    anywhere: term.match?.wholeWord === false,
  }));
}

/** The forms of a phrase, for what is looked for without being a term. */
export function spellingsOf(phrase: string, lang: string): string[] {
  const form = tidy(phrase).text.replace(OUTER_SPACE, '');
  if (!HAS_WORD.test(form) || form.length > LONGEST_FORM) return [];
  return /^en\b/.test(lang) ? englishSpellings(form) : [form];
}

function englishSpellings(form: string): string[] {
  const parts = form.split(/([ \-‐‑]+)/);
  const last = parts.length - 1;
  let forms = [''];
  parts.forEach((part, index) => {
    const choices = index % 2 ? [part, ...solid(part)] : wordSpellings(part, index === last);
    forms = choices.flatMap((choice) => forms.map((start) => start + choice)).slice(0, MOST_FORMS);
  });
  return [...new Set(forms)];
}

function solid(separator: string): string[] {
  return separator.length === 1 && separator !== ' ' ? [''] : [];
}

function wordSpellings(word: string, isLast: boolean): string[] {
  const small = word.toLowerCase();
  const other = otherSpelling(small);
  const spellings = other ? [small, other] : [small];
  const takesNumber = isLast && !/^\p{Lu}{2,4}S$/u.test(word);
  const all = takesNumber ? [...spellings, ...spellings.flatMap(otherNumber)] : spellings;
  return all.map((spelling) => inCapitalsOf(word, spelling));
}

/** `spelling` with the letters of `word` as far as the two agree, so that capitals stay. */
function inCapitalsOf(word: string, spelling: string): string {
  const small = word.toLowerCase();
  let same = 0;
  while (same < small.length && small[same] === spelling[same]) same++;
  return word.slice(0, same) + spelling.slice(same);
}
