/**
 * Makes what a file holds fit for the model, the same way for every format: NFC, trimmed, nothing
 * that cannot be seen or turns the text around it, nothing overlong. Markup, escapes and patterns
 * are ordinary letters here: they are stored as they stand and shown as text.
 */
import type { TermMatch } from '../concept.ts';
import { LONGEST_FIELD, LONGEST_TERM, MOST_MARKS } from './limits.ts';
import { isOneCharacter } from './one-character.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { isStopWord } from './stop-words.ts';

/** What was found in one entry. Cleaners add to it; an entry with a `rejection` is left out. */
export interface Findings {
  warnings: Problem[];
  /** The first reason. */
  rejection?: Problem;
}

/** A term as it enters the model; switched off where it would be found on every line. */
export interface CleanTerm {
  term: string;
  match?: TermMatch;
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
/** Line ends and tabs, which a term is joined over. U+0085 is the line end of mainframes. */
const LINE_ENDS = /[\t\n\r\x85\u2028\u2029]/;
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/gu;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What cannot be seen, except where it shapes what can: joiners between letters or parts of an
 * emoji, one variation selector behind a character, the tags of a flag.
 */
const INVISIBLE =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])|(?<![^\s\p{DI}])\p{VS}|(?<!\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]*)[\u{e0000}-\u{e007f}]|[[\p{DI}\ufff9-\ufffb]--[\p{VS}\u200c\u200d\u{e0000}-\u{e007f}]]/gv;

const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');

/** Cyrillic а, Greek ο and Latin a, o look the same. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;
const LOOK_ALIKES = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const;

/** Nothing longer is looked at: some rules take longer the longer a run of marks is. */
const LONGEST_RAW = 3 * LONGEST_FIELD;

/** One line of text that is looked for in pages. Nothing, and a rejection, if it cannot be one. */
export function cleanTerm(raw: string, findings: Findings): CleanTerm | undefined {
  if (rejectLoneSurrogate(raw, findings)) return undefined;
  if (raw.length > LONGEST_RAW) return reject('termTooLong', String(raw.length), findings);
  const control = raw.match(CONTROLS)?.[0];
  if (control !== undefined) return reject('controlInTerm', codePoints([control]), findings);
  const lines = raw.trim();
  if (LINE_ENDS.test(lines)) warn('linesJoined', undefined, findings);
  const visible = removeInvisible(removeBidi(lines, findings), findings);
  const term = visible
    .normalize('NFC')
    .replace(/[\s\x85]+/g, ' ')
    .trim();
  if (term === '') return reject('emptyTerm', undefined, findings);
  if (term.length > LONGEST_TERM) return reject('termTooLong', String(term.length), findings);
  if (TOO_MANY_MARKS.test(term)) return reject('tooManyMarks', undefined, findings);
  warnOfLooks(term, findings);
  return warnOfFloods(term, findings) ? { term, match: { enabled: false } } : { term };
}

/** Text of several lines: a definition, a note, a context. Nothing if nothing is left of it. */
export function cleanText(raw: string, findings: Findings): string | undefined {
  if (rejectLoneSurrogate(raw, findings)) return undefined;
  if (raw.length > LONGEST_RAW) return reject('fieldTooLong', String(raw.length), findings);
  const lines = raw.replace(/\r\n?|[\x85\u2028\u2029]/g, '\n');
  const controls = lines.match(CONTROLS);
  if (controls) warn('controlsRemoved', codePoints(controls), findings);
  const text = removeBidi(controls ? lines.replace(CONTROLS, '') : lines, findings)
    .normalize('NFC')
    .trim();
  if (text.length > LONGEST_FIELD) return reject('fieldTooLong', String(text.length), findings);
  if (text.includes('\ufffd')) warn('damagedText', excerpt(text), findings);
  return text === '' ? undefined : text;
}

/** Text of one line: a subject, a tag, a reading, a source. Nothing if nothing is left of it. */
export function cleanLabel(raw: string, findings: Findings): string | undefined {
  return cleanText(raw, findings)?.replace(/\s+/g, ' ');
}

export function warn(code: ProblemCode, detail: string | undefined, findings: Findings): void {
  findings.warnings.push(detail === undefined ? { code } : { code, detail });
}

/** Always `undefined`, so that cleaners can return it. */
export function reject(
  code: ProblemCode,
  detail: string | undefined,
  findings: Findings,
): undefined {
  findings.rejection ??= detail === undefined ? { code } : { code, detail };
}

/** The beginning of a text, for a `detail`. */
export function excerpt(text: string): string {
  return text.length > 40
    ? `${text
        .slice(0, 39)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : text;
}

function rejectLoneSurrogate(raw: string, findings: Findings): boolean {
  if (raw.isWellFormed()) return false;
  const half = raw.match(/\p{Surrogate}/u)?.[0] ?? '';
  reject('loneSurrogate', codePoints([half]), findings);
  return true;
}

function removeBidi(text: string, findings: Findings): string {
  const found = text.match(BIDI_CONTROLS);
  if (!found) return text;
  warn('bidiRemoved', codePoints(found), findings);
  return text.replace(BIDI_CONTROLS, '');
}

function removeInvisible(text: string, findings: Findings): string {
  const found = text.match(INVISIBLE);
  if (!found) return text;
  warn('invisibleRemoved', codePoints(found), findings);
  return text.replace(INVISIBLE, '');
}

function warnOfLooks(term: string, findings: Findings): void {
  if (term.includes('\ufffd')) warn('damagedText', term, findings);
  for (const [word] of term.matchAll(WORD)) {
    if (LOOK_ALIKES.filter((script) => script.test(word)).length > 1) {
      warn('mixedScript', word, findings);
    }
  }
}

/** Whether the term would flood pages with marks unless somebody wants that. */
function warnOfFloods(term: string, findings: Findings): boolean {
  if (!/[\p{L}\p{N}]/u.test(term)) {
    warn('noLetters', term, findings);
    return false;
  }
  if (isOneCharacter(term)) {
    warn('oneCharacter', term, findings);
    return true;
  }
  if (isStopWord(term)) warn('stopWord', term, findings);
  else if (/^[a-z]{2}$/i.test(term) && term !== term.toUpperCase())
    warn('shortTerm', term, findings);
  return false;
}

function codePoints(characters: readonly string[]): string {
  const names = characters.map(
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return [...new Set(names)].slice(0, 5).join(' ');
}
