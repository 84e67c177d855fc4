/**
 * A glossary of DeepL: one direction a file, so two are written, one translation a term, and Chinese
 * without its script. CSV as its website writes it, with the languages behind the terms.
 */
import type { Concept } from '../concept.ts';
import { fileName } from './file-name.ts';
import type { Direction, Format, Progress, WriteOptions, Written, WrittenFile } from './format.ts';
import { PROGRESS_EVERY } from './limits.ts';
import { CHINESE_TO_ENGLISH, type Pair, pairLosses, pairsOf, reversed } from './pairs.ts';
import type { Problem } from './problems.ts';

type Writer = Format & Required<Pick<Format, 'write' | 'losses'>>;

export const deepl: Writer = {
  name: 'deepl',
  extensions: ['csv'],
  mediaType: 'text/csv',
  write,
  losses: (concepts, options) =>
    pairLosses(concepts, directionsOf(options), { keeps: ['id'], onePerTerm: true }),
};

/** Limits of DeepL, in bytes of UTF-8. */
const MOST_TERM_BYTES = 1024;
const MOST_FILE_BYTES = 10 * 1024 * 1024;

function* write(concepts: readonly Concept[], options: WriteOptions): Generator<Progress, Written> {
  const files: WrittenFile[] = [];
  const problems: Problem[] = [];
  const directions = directionsOf(options);
  for (const [at, direction] of directions.entries()) {
    const pairs = pairsOf(concepts, direction, problems);
    const lines: string[] = [];
    for (const [index, pair] of pairs.entries()) {
      const wrong = [pair.source, pair.target].find((term) => !isAllowed(term));
      if (wrong === undefined) lines.push(lineOf(pair, direction));
      else problems.push({ code: 'termNotAllowed', detail: wrong });
      if (index % PROGRESS_EVERY === 0) {
        yield { done: at + index / pairs.length, total: directions.length };
      }
    }
    files.push(...filesOf(lines, direction, options.title));
  }
  if (files.length === 0) problems.push({ code: 'nothingToWrite' });
  if (files.length > directions.length) {
    problems.push({ code: 'filesSplit', detail: String(files.length) });
  }
  return { files, problems };
}

/** From every kind of Chinese, into the one that was asked for. */
function directionsOf({ languages = CHINESE_TO_ENGLISH }: WriteOptions): Direction[] {
  return [languages, reversed(languages)].map(({ source, target }) => ({
    source: codeOf(source),
    target,
  }));
}

function codeOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}

function lineOf({ source, target }: Pair, direction: Direction): string {
  const cells = [source, target].map((term) =>
    /[",]/.test(term) ? `"${term.replaceAll('"', '""')}"` : term,
  );
  return `${[...cells, direction.source, codeOf(direction.target)].join(',')}\n`;
}

/** As many files as keep each below the limit. */
function filesOf(lines: readonly string[], direction: Direction, title: string): WrittenFile[] {
  const chunks: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const size = utf8Bytes(line);
    if (bytes + size > MOST_FILE_BYTES) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(line);
    bytes += size;
  }
  const stem = `${title} ${direction.source}-${codeOf(direction.target)}`;
  return chunks.map((parts, at) => ({
    name: fileName(chunks.length > 1 ? `${stem} ${at + 1}` : stem, 'csv'),
    mediaType: 'text/csv',
    parts,
  }));
}

function isAllowed(term: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(term) && utf8Bytes(term) <= MOST_TERM_BYTES;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
