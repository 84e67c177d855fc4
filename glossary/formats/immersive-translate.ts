/**
 * A term list of Immersive Translate: `source,target,tgt_lng`, the heading mandatory. The language of
 * the source is nowhere said: it is told by its letters. Both directions fit in one file.
 */
import type { Concept } from '../concept.ts';
import { excerpt, type Findings, reject, warn } from './clean-term.ts';
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
import { languageTag } from './language-tags.ts';
import { PROGRESS_EVERY } from './limits.ts';
import { pairConcept } from './pair-concept.ts';
import { CHINESE_TO_ENGLISH, type Pair, pairLosses, pairsOf, reversed } from './pairs.ts';
import { rowsOf } from './table/rows.ts';

const MEDIA_TYPE = 'text/csv';
const HEADINGS = ['source', 'target', 'tgt_lng'] as const;

export const immersiveTranslate: Required<Format> = {
  name: 'immersive-translate',
  extensions: ['csv'],
  mediaType: MEDIA_TYPE,
  read,
  write,
  losses: (concepts, options) =>
    pairLosses(concepts, directionsOf(options), { keeps: ['id'], onePerTerm: true }),
};

function* read(text: string, options: ReadOptions): Generator<Progress, Reading> {
  if (text.trim() === '') return { refusal: { code: 'emptyFile' } };
  const drafts = gatherDrafts(options);
  const rows = rowsOf(text, { delimiter: ',', unclosed: 'refuse' });
  let places: number[] | undefined;
  let count = 0;
  let next = rows.next();
  for (; !next.done; next = rows.next()) {
    const { cells, line, filled, strayQuote, end } = next.value;
    if (filled === 0) continue;
    if (!places) {
      places = HEADINGS.map((heading) => cells.findIndex((cell) => cell.trim() === heading));
      if (places.slice(0, 2).includes(-1)) return { refusal: { code: 'columnsUnknown' } };
      continue;
    }
    const [source = '', target = '', code = ''] = places.map((place) => cells[place]?.trim());
    const findings: Findings = { warnings: [] };
    if (strayQuote) warn('strayQuote', undefined, findings);
    const languages = languagesOf({ source, target }, code, options.languages);
    const concept = languages
      ? pairConcept({ source, target }, '', languages, options, findings)
      : reject('unknownLanguage', excerpt(code || source), findings);
    drafts.add(line, concept, findings, true);
    count++;
    if (count % PROGRESS_EVERY === 0) yield { done: end, total: text.length };
  }
  return next.value ? { refusal: next.value } : drafts.reading();
}

/** What the file and the letters say; what the reader said, where they say nothing. */
function languagesOf(pair: Pair, code: string, said?: Direction): Direction | undefined {
  const target = code === '' ? guessLanguage([pair.target]) : languageTag(code, pair.target);
  const source = guessLanguage([pair.source]) ?? said?.source;
  const found = { source, target: target ?? said?.target };
  if (!found.source || !found.target || found.source === found.target) return undefined;
  return { source: found.source, target: found.target };
}

function* write(concepts: readonly Concept[], options: WriteOptions): Generator<Progress, Written> {
  const parts: string[] = [];
  const problems: Written['problems'] = [];
  const directions = directionsOf(options);
  for (const [at, direction] of directions.entries()) {
    const { pairs, problems: duplicates } = pairsOf(concepts, direction);
    problems.push(...duplicates);
    parts.push(
      ...pairs.map(({ source, target }) => lineOf([source, target, codeOf(direction.target)])),
    );
    yield { done: at + 1, total: directions.length };
  }
  if (parts.length === 0) return { files: [], problems: [...problems, { code: 'nothingToWrite' }] };
  const name = fileName(options.title, 'csv');
  return {
    files: [{ name, mediaType: MEDIA_TYPE, parts: [lineOf(HEADINGS), ...parts] }],
    problems,
  };
}

function directionsOf({ languages = CHINESE_TO_ENGLISH }: WriteOptions): Direction[] {
  return [languages, reversed(languages)];
}

function lineOf(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\n`;
}

/** Immersive Translate names Chinese by region. */
function codeOf(lang: string): string {
  if (lang.startsWith('zh-Hant')) return 'zh-TW';
  return lang.startsWith('zh') ? 'zh-CN' : lang;
}
