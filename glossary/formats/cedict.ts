/**
 * Dictionaries in the format of CC-CEDICT: `Traditional Simplified [pin1 yin1] /sense; gloss/sense/`,
 * since 2023 also with `[[pin1yin1]]`. They have 120,000 entries, so what is equal is not repeated.
 * Glosses explain a word and are no terms: they are shown, and never looked for in pages. Entries have
 * no ids, and two with the same terms are two words, so the drafts are neither compared nor merged.
 */
import type { Concept, LanguageSection, Term, TermMatch } from '../concept.ts';
import { sensesOf } from './cedict-senses.ts';
import { cleanLabel, cleanTerm, cleanText, excerpt, type Findings, reject } from './clean-term.ts';
import type { Draft, Format, Progress, Reading, ReadOptions } from './format.ts';
import { LONGEST_LINE, LONGEST_TERM, MOST_ENTRIES, PROGRESS_EVERY } from './limits.ts';
import { toneMarked } from './numbered-pinyin.ts';
import type { Problem } from './problems.ts';

export const cedict: Format & Required<Pick<Format, 'read'>> = {
  name: 'cedict',
  extensions: ['u8'],
  mediaType: 'text/plain',
  read,
};

/** What the head of a dictionary says of all its entries. */
interface Dictionary {
  source?: string;
  /** Of the glosses. */
  lang: string;
}

/** Dictionaries in this format, and the languages they explain Chinese in. */
const dictionaries: readonly [name: string, lang: string][] = [
  ['CC-CEDICT', 'en'],
  ['HanDeDict', 'de'],
  ['CFDICT', 'fr'],
];

function* read(text: string, options: ReadOptions): Generator<Progress, Reading> {
  if (text.trim() === '') return { refusal: { code: 'emptyFile' } };
  const drafts: Draft[] = [];
  const rejected: Problem[] = [];
  let dictionary: Dictionary = { lang: 'en' };
  let count = 0;
  for (const { line, start, end } of linesOf(text)) {
    if (end - start > LONGEST_LINE) return { refusal: { code: 'cellTooLong', line } };
    const content = text.slice(start, end).trim();
    if (content.startsWith('#')) dictionary = withComment(dictionary, content);
    if (content === '' || content.startsWith('#')) continue;
    count++;
    if (count % PROGRESS_EVERY === 0) yield { done: end, total: text.length };
    // Beyond the limit entries are only counted, so that the refusal can say how many there are.
    if (count > MOST_ENTRIES) continue;
    const findings: Findings = { warnings: [] };
    const concept = conceptOf(content, dictionary, options, findings);
    const warnings = findings.warnings.map((warning) => ({ ...warning, line }));
    if (findings.rejection) rejected.push({ ...findings.rejection, line });
    else if (concept) drafts.push({ line, concept, warnings });
  }
  if (count === 0) return { refusal: { code: 'noEntries' } };
  if (count > MOST_ENTRIES) return { refusal: { code: 'tooManyEntries', detail: String(count) } };
  return { drafts, rejected, notices: [] };
}

function* linesOf(text: string): Generator<{ line: number; start: number; end: number }> {
  let line = 1;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { line, start, end };
    line++;
    start = end + 1;
  }
}

function withComment(dictionary: Dictionary, comment: string): Dictionary {
  const known = dictionaries.find(([name]) => comment.startsWith(`# ${name}`));
  if (known) return { source: known[0], lang: known[1] };
  const licence = /^#! license=.*\/licenses\/([a-z-]+)\/([\d.]+)/.exec(comment);
  if (!licence || !dictionary.source) return dictionary;
  const [, kind = '', version = ''] = licence;
  return { ...dictionary, source: `${dictionary.source}, CC ${kind.toUpperCase()} ${version}` };
}

interface Entry {
  traditional: string;
  simplified: string;
  pinyin: string;
  senses: string;
}

/** By position, not by a pattern: a hostile line must not take time beyond its length. */
function entryOf(line: string): Entry | undefined {
  const first = line.indexOf(' ');
  const second = line.indexOf(' [', first + 1);
  const third = line.indexOf('] /', second);
  if (first < 1 || second < first + 2 || third < 0 || !line.endsWith('/')) return undefined;
  return {
    traditional: line.slice(0, first),
    simplified: line.slice(first + 1, second),
    pinyin: line.slice(second + 2, third).replace(/^\[|\]$/g, ''),
    senses: line.slice(third + 3, -1),
  };
}

function conceptOf(
  line: string,
  { source, lang }: Dictionary,
  { mintId }: ReadOptions,
  findings: Findings,
): Concept | undefined {
  const entry = entryOf(line);
  const { glosses, remarks } = sensesOf(entry?.senses ?? '');
  if (!entry || glosses.length === 0) return reject('malformedLine', excerpt(line), findings);
  const { traditional, simplified } = entry;
  const key = mintId();
  let count = 0;
  const termId = () => `t-${key}-${++count}`;
  const reading = cleanLabel(toneMarked(entry.pinyin).replaceAll(' ,', ','), findings);
  const section = (tag: string, word: string): LanguageSection[] => {
    const clean = cleanTerm(word, findings);
    if (!clean) return [];
    const term: Term = { id: termId(), ...clean };
    if (reading) term.reading = reading;
    if (source) term.source = source;
    return [{ lang: tag, terms: [term] }];
  };
  const isTerm = (gloss: string) => gloss.length <= LONGEST_TERM;
  const concept: Concept = {
    id: `c-${key}`,
    origin: 'personal',
    subjectField: [],
    languages: [
      ...section('zh-Hans', simplified),
      ...(traditional === simplified ? [] : section('zh-Hant', traditional)),
      { lang, terms: glosses.filter(isTerm).map((gloss) => rendering(gloss, termId(), findings)) },
    ],
  };
  const notes = [...glosses.filter((gloss) => !isTerm(gloss)), ...remarks].join('\n');
  const note = notes === '' ? undefined : cleanText(notes, findings);
  if (note) concept.note = note;
  return concept;
}

/** One object for all: there are some 200,000. */
const NEVER_LOOKED_FOR: TermMatch = Object.freeze({ enabled: false });

function rendering(gloss: string, id: string, findings: Findings): Term {
  // Warnings are of terms that are looked for; most glosses are plain and need no cleaning.
  const own: Findings = { warnings: [] };
  const term = /^[\x20-\x7e]+$/.test(gloss) ? gloss : cleanTerm(gloss, own)?.term;
  if (own.rejection) findings.rejection ??= own.rejection;
  return { id, term: term ?? '', match: NEVER_LOOKED_FOR };
}
