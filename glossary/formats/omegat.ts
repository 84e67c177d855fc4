/**
 * The glossary of OmegaT: source, target, comment, divided by tabs, with nothing to escape them; a
 * line that starts with # is a comment. Written as `.txt`, which OmegaT always reads as UTF-8.
 */
import type { Concept } from '../concept.ts';
import { excerpt, type Findings, reject } from './clean-term.ts';
import { gatherDrafts } from './drafts.ts';
import { fileName } from './file-name.ts';
import type {
  Direction,
  Format,
  Progress,
  Reading,
  ReadOptions,
  WriteOptions,
  Written,
} from './format.ts';
import { guessLanguage } from './guess-language.ts';
import { LONGEST_LINE, PROGRESS_EVERY } from './limits.ts';
import { pairConcept } from './pair-concept.ts';
import { CHINESE_TO_ENGLISH, pairingsOf, pairLosses } from './pairs.ts';
import type { Problem } from './problems.ts';

const MEDIA_TYPE = 'text/plain';

export const omegat: Required<Format> = {
  name: 'omegat',
  extensions: ['txt', 'utf8', 'tab', 'tsv'],
  mediaType: MEDIA_TYPE,
  read,
  write,
  losses: (concepts, { languages = CHINESE_TO_ENGLISH }) =>
    pairLosses(concepts, [languages], {
      keeps: ['id', 'subjectField', 'definition', 'note', 'source'],
      onePerTerm: false,
    }),
};

/** Rows to look at for the languages. */
const SAMPLE_ROWS = 50;

function* read(text: string, options: ReadOptions): Generator<Progress, Reading> {
  if (text.trim() === '') return { refusal: { code: 'emptyFile' } };
  const languages = options.languages ?? languagesOf(text);
  if (!languages) return { refusal: { code: 'languagesUnknown' } };
  const drafts = gatherDrafts(options);
  let count = 0;
  for (const { line, start, end } of linesOf(text)) {
    if (end - start > LONGEST_LINE) return { refusal: { code: 'cellTooLong', line } };
    const fields = fieldsOf(text.slice(start, end));
    if (!fields) continue;
    const findings: Findings = { warnings: [] };
    const [source = '', target, comment = ''] = fields;
    const concept =
      target === undefined
        ? reject('malformedLine', excerpt(source), findings)
        : pairConcept({ source, target }, comment, languages, options, findings);
    drafts.add(line, concept, findings, true);
    count++;
    if (count % PROGRESS_EVERY === 0) yield { done: end, total: text.length };
  }
  return drafts.reading();
}

function* linesOf(text: string): Generator<{ line: number; start: number; end: number }> {
  let line = 1;
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n|$/g)) {
    yield { line, start, end: index };
    line++;
    start = index + lineEnd.length;
  }
}

/** The fields of a line, trimmed; none of a comment or a blank line. */
function fieldsOf(line: string): string[] | undefined {
  if (line.startsWith('#') || line.trim() === '') return undefined;
  return line.split('\t').map((field) => field.trim());
}

function languagesOf(text: string): Direction | undefined {
  const sample: string[][] = [];
  for (const { start, end } of linesOf(text)) {
    const fields = fieldsOf(text.slice(start, Math.min(end, start + 1000)));
    if (fields) sample.push(fields);
    if (sample.length === SAMPLE_ROWS) break;
  }
  const source = guessLanguage(sample.map(([term = '']) => term));
  const target = guessLanguage(sample.map(([, term = '']) => term));
  return source && target && source !== target ? { source, target } : undefined;
}

function* write(
  concepts: readonly Concept[],
  { title, languages = CHINESE_TO_ENGLISH }: WriteOptions,
): Generator<Progress, Written> {
  const parts: string[] = [];
  const problems: Problem[] = [];
  for (let start = 0; start < concepts.length; start += PROGRESS_EVERY) {
    const some = concepts.slice(start, start + PROGRESS_EVERY);
    parts.push(some.flatMap((concept) => linesFor(concept, languages, problems)).join(''));
    yield { done: start + some.length, total: concepts.length };
  }
  if (parts.every((part) => part === '')) {
    return { files: [], problems: [...problems, { code: 'nothingToWrite' }] };
  }
  const name = fileName(title, 'txt');
  return {
    files: [{ name, mediaType: MEDIA_TYPE, parts: ['# -*- coding: utf-8 -*-\n', ...parts] }],
    problems,
  };
}

function linesFor(concept: Concept, languages: Direction, problems: Problem[]): string[] {
  const comment = oneLine(commentOf(concept, languages));
  return pairingsOf(concept, languages).flatMap(({ source, targets }) => {
    if (source.startsWith('#')) {
      problems.push({ code: 'termNotAllowed', detail: source });
      return [];
    }
    return targets.map((target) =>
      `${oneLine(source)}\t${oneLine(target)}\t${comment}`.trimEnd().concat('\n'),
    );
  });
}

/** What a translator wants beside a term, on one line. */
function commentOf(concept: Concept, { source, target }: Direction): string {
  const sections = [target, source].flatMap(
    (lang) => concept.languages.find((section) => section.lang === lang) ?? [],
  );
  const sources = sections.flatMap(({ terms }) => terms.flatMap((term) => term.source ?? []));
  return [
    concept.subjectField.join(', '),
    sections.find(({ definition }) => definition)?.definition?.text,
    concept.note,
    [...new Set(sources)].join(', '),
  ]
    .filter(Boolean)
    .join('; ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
