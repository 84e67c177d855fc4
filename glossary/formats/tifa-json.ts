/**
 * Tifa's own file: the only format that loses nothing. One concept a line, so that two versions of a
 * file can be compared. `schemaVersion` grows when an older Tifa would misread the file.
 */
import type { Concept, LanguageSection } from '../concept.ts';
import type { Findings } from './clean-term.ts';
import { gatherDrafts } from './drafts.ts';
import { fileName } from './file-name.ts';
import type { Format, Progress, Reading, ReadOptions, WriteOptions, Written } from './format.ts';
import { outlineJson, type Span } from './json/outline.ts';
import { readConcept } from './json/read-concept.ts';
import { MOST_ENTRIES, PROGRESS_EVERY } from './limits.ts';
import { matchToWrite } from './one-character.ts';
import type { Problem } from './problems.ts';

const SCHEMA_VERSION = 1;
const MEDIA_TYPE = 'application/json';

export const tifaJson: Required<Format> = {
  name: 'tifa-json',
  extensions: ['json'],
  mediaType: MEDIA_TYPE,
  read,
  write,
  losses: () => [],
};

function* read(text: string, options: ReadOptions): Generator<Progress, Reading> {
  if (text.trim() === '') return { refusal: { code: 'emptyFile' } };
  const total = 2 * text.length;
  const scan = outlineJson(text);
  let step = scan.next();
  for (; !step.done; step = scan.next()) yield { done: step.value, total };
  const outline = step.value;
  if ('refusal' in outline) return outline;

  const parsed = (span: Span | undefined): unknown =>
    span && JSON.parse(text.slice(span.start, span.end));
  const isTifa = parsed(outline.members.get('format')) === 'tifa';
  const refusal = isTifa
    ? versionProblem(parsed(outline.members.get('schemaVersion')))
    : ({ code: 'notTifa' } as const);
  if (refusal) return { refusal };
  const entries = outline.elements.get('concepts');
  if (!entries) return { refusal: { code: 'malformedField', detail: 'concepts' } };
  if (entries.length > MOST_ENTRIES) {
    return { refusal: { code: 'tooManyEntries', detail: String(entries.length) } };
  }

  const drafts = gatherDrafts(options);
  for (const problem of outline.duplicateKeys) drafts.note(problem);
  for (const [at, entry] of entries.entries()) {
    const findings: Findings = { warnings: [] };
    const { mintId } = options;
    drafts.add(entry.line, readConcept(parsed(entry), { findings, mintId }), findings);
    if (at % PROGRESS_EVERY === 0) yield { done: text.length + entry.end, total };
  }
  return drafts.reading();
}

function versionProblem(version: unknown): Problem | undefined {
  if (!Number.isSafeInteger(version) || (version as number) < 1) return { code: 'badVersion' };
  return version === SCHEMA_VERSION ? undefined : { code: 'newerVersion', detail: String(version) };
}

function* write(
  concepts: readonly Concept[],
  { title, version, now }: WriteOptions,
): Generator<Progress, Written> {
  const about = {
    format: 'tifa',
    schemaVersion: SCHEMA_VERSION,
    title,
    generator: `Tifa ${version}`,
    exported: now,
  };
  const parts = [`${JSON.stringify(about).slice(0, -1)},"concepts":[`];
  for (let start = 0; start < concepts.length; start += PROGRESS_EVERY) {
    const lines = concepts.slice(start, start + PROGRESS_EVERY).map((concept) => jsonOf(concept));
    parts.push(`${start > 0 ? ',' : ''}\n${lines.join(',\n')}`);
    yield { done: start + lines.length, total: concepts.length };
  }
  parts.push('\n]}\n');
  const file = { name: fileName(title, 'json'), mediaType: MEDIA_TYPE, parts };
  return { files: [file], problems: [] };
}

function jsonOf(concept: Concept): string {
  const languages = concept.languages.map(
    (section): LanguageSection => ({
      ...section,
      terms: section.terms.map((term) => ({ ...term, match: matchToWrite(term) })),
    }),
  );
  return JSON.stringify({ ...concept, languages });
}
