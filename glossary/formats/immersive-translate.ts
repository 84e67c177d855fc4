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
import type { Problem } from './problems.ts';
import { type Row, rowsOf } from './table/rows.ts';

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

/** Rows to look at for the language of the sources. */
const SAMPLE_ROWS = 200;

interface Entry extends Pair {
  /** As `tgt_lng` has it; empty for any language. */
  code: string;
  row: Row;
}

function* read(text: string, options: ReadOptions): Generator<Progress, Reading> {
  if (text.trim() === '') return { refusal: { code: 'emptyFile' } };
  const drafts = gatherDrafts(options);
  const sources = sourcesByTarget(text);
  const entries = entriesOf(text);
  let count = 0;
  let next = entries.next();
  for (; !next.done; next = entries.next()) {
    const { row, ...pair } = next.value;
    const findings: Findings = { warnings: [] };
    if (row.strayQuote) warn('strayQuote', undefined, findings);
    const languages = languagesOf(pair, sources, options.languages);
    const concept = languages
      ? pairConcept(pair, '', languages, options, findings)
      : reject('unknownLanguage', excerpt(pair.code || pair.source), findings);
    drafts.add(row.line, concept, findings, true);
    count++;
    if (count % PROGRESS_EVERY === 0) yield { done: row.end, total: text.length };
  }
  return next.value ? { refusal: next.value } : drafts.reading();
}

function* entriesOf(text: string): Generator<Entry, Problem | undefined> {
  const rows = rowsOf(text, { delimiter: ',', unclosed: 'refuse' });
  let places: number[] | undefined;
  let next = rows.next();
  for (; !next.done; next = rows.next()) {
    const row = next.value;
    if (row.filled === 0) continue;
    if (places) {
      const [source = '', target = '', code = ''] = places.map((at) => row.cells[at]?.trim());
      yield { source, target, code, row };
    } else {
      places = HEADINGS.map((heading) => row.cells.findIndex((cell) => cell.trim() === heading));
      if (places.slice(0, 2).includes(-1)) return { code: 'columnsUnknown' };
    }
  }
  return next.value;
}

/** The language of the sources that are translated into each language, by the letters of them all. */
function sourcesByTarget(text: string): Map<string, string> {
  const terms = new Map<string, string[]>();
  let count = 0;
  for (const { source, target, code } of entriesOf(text)) {
    const lang = targetOf(target, code);
    if (lang) terms.set(lang, [...(terms.get(lang) ?? []), source]);
    count++;
    if (count === SAMPLE_ROWS) break;
  }
  const guessed = [...terms].flatMap(([target, all]) => {
    const source = guessLanguage(all);
    return source ? [[target, source] as const] : [];
  });
  return new Map(guessed);
}

function targetOf(target: string, code: string): string | undefined {
  return code === '' ? guessLanguage([target]) : languageTag(code, target);
}

/**
 * The letters of a source may say that it is in the language it is translated into (`5G,5G,en`): then
 * it is in the language of its neighbours. What the reader said counts where nothing else speaks.
 */
function languagesOf(
  { source, target, code }: Omit<Entry, 'row'>,
  sources: ReadonlyMap<string, string>,
  said: Direction | undefined,
): Direction | undefined {
  const into = targetOf(target, code) ?? said?.target;
  if (!into) return undefined;
  const from = [guessLanguage([source]), sources.get(into), said?.source].find(
    (lang) => lang !== undefined && lang !== into,
  );
  return from ? { source: from, target: into } : undefined;
}

function* write(concepts: readonly Concept[], options: WriteOptions): Generator<Progress, Written> {
  const parts: string[] = [];
  const problems: Written['problems'] = [];
  const directions = directionsOf(options);
  for (const [at, direction] of directions.entries()) {
    for (const { source, target } of pairsOf(concepts, direction, problems)) {
      parts.push(lineOf([source, target, codeOf(direction.target)]));
    }
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
