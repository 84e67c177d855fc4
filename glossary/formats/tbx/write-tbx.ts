/** Writes a TBX-Basic file: a head, the entries, a tail. The versions share all but names. */
import type { Concept } from '../../concept.ts';
import { fileName } from '../file-name.ts';
import type { Progress, WriteOptions, Written } from '../format.ts';
import { PROGRESS_EVERY } from '../limits.ts';
import type { Problem } from '../problems.ts';
import { termIds } from './term-ids.ts';
import { type Names, writeEntry } from './write-entry.ts';

export const tbxMediaType = 'application/x-tbx';

export interface Version extends Names {
  /** The lines before the first entry. */
  head(options: WriteOptions): string[];
  /** The lines after the last one. */
  tail: string[];
}

/** A file without an entry is no TBX: nothing is written for a glossary without a term. */
export function* writeTbx(
  concepts: readonly Concept[],
  options: WriteOptions,
  version: Version,
): Generator<Progress, Written> {
  const termId = termIds(concepts);
  const problems: Problem[] = [];
  const parts: string[] = [];
  for (let start = 0; start < concepts.length; start += PROGRESS_EVERY) {
    const lines: string[] = [];
    for (const concept of concepts.slice(start, start + PROGRESS_EVERY)) {
      const entry = writeEntry(concept, version, termId);
      if (entry) for (const line of entry) lines.push(`      ${line}\n`);
      else problems.push({ code: 'noTerm', detail: concept.id });
    }
    if (lines.length > 0) parts.push(lines.join(''));
    yield { done: Math.min(start + PROGRESS_EVERY, concepts.length), total: concepts.length };
  }
  if (parts.length === 0) return { files: [], problems: [...problems, { code: 'nothingToWrite' }] };
  const file = {
    name: fileName(options.title, 'tbx'),
    mediaType: tbxMediaType,
    parts: [asText(version.head(options)), ...parts, asText(version.tail)],
  };
  return { files: [file], problems };
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
