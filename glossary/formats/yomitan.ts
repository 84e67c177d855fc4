/**
 * Dictionaries for Yomitan, one a direction: a zip with its JSON files in the root. Yomitan knows a
 * dictionary by its title, and languages without their script or region.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Concept } from '../concept.ts';
import { isToAvoid } from '../display/counterpart.ts';
import { fileName } from './file-name.ts';
import type { Direction, Format, Progress, WriteOptions, Written, WrittenFile } from './format.ts';
import { PROGRESS_EVERY } from './limits.ts';
import { type Loss, lossesOf, lossOf, type ModelDatum } from './losses.ts';
import { CHINESE_TO_ENGLISH, reversed } from './pairs.ts';
import { entriesOf, type TermEntry, tagsOf } from './yomitan-entries.ts';

const MEDIA_TYPE = 'application/zip';

/** What the dictionaries of Yomitan's own makers hold; larger banks are slow to import on telephones. */
const ENTRIES_A_BANK = 10_000;

export const yomitan: Format & Required<Pick<Format, 'write' | 'losses'>> = {
  name: 'yomitan',
  extensions: ['zip'],
  mediaType: MEDIA_TYPE,
  write,
  losses,
};

function* write(concepts: readonly Concept[], options: WriteOptions): Generator<Progress, Written> {
  const files: WrittenFile[] = [];
  const directions = directionsOf(options);
  for (const [at, direction] of directions.entries()) {
    const file = yield* dictionary(concepts, direction, options, (done) => ({
      done: at * concepts.length + done,
      total: directions.length * concepts.length,
    }));
    if (file) files.push(file);
  }
  return { files, problems: files.length === 0 ? [{ code: 'nothingToWrite' }] : [] };
}

function directionsOf({ languages }: WriteOptions): Direction[] {
  return languages ? [languages] : [CHINESE_TO_ENGLISH, reversed(CHINESE_TO_ENGLISH)];
}

function* dictionary(
  concepts: readonly Concept[],
  direction: Direction,
  options: WriteOptions,
  progress: (done: number) => Progress,
): Generator<Progress, WrittenFile | undefined> {
  const [source, target] = [direction.source, direction.target].map(codeOf);
  const title = `${options.title} ${source}-${target}`;
  const archive = zip(options.now);
  let bank: TermEntry[] = [];
  let banks = 0;
  const save = () => {
    if (bank.length > 0) archive.add(`term_bank_${++banks}.json`, bank);
    bank = [];
  };
  for (const [index, concept] of concepts.entries()) {
    bank.push(...entriesOf(concept, direction, index + 1));
    if (bank.length >= ENTRIES_A_BANK) save();
    if (index % PROGRESS_EVERY === 0) yield progress(index);
  }
  save();
  if (banks === 0) return undefined;
  archive.add('tag_bank_1.json', tagsOf(concepts));
  archive.add('index.json', {
    title,
    format: 3,
    revision: revisionOf(options.now),
    sequenced: true,
    sourceLanguage: source,
    targetLanguage: target,
    description: `${options.title}. Exported by Tifa ${options.version}.`,
  });
  return { name: fileName(title, 'zip'), mediaType: MEDIA_TYPE, parts: archive.end() };
}

/** Yomitan wants two or three letters. */
function codeOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}

/** Numbers that grow, as in `2026.11.22.0830`. */
function revisionOf(now: string): string {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(now) ?? [];
  return `${year}.${month}.${day}.${hour}${minute}`;
}

function zip(now: string) {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk);
  });
  return {
    add: (name: string, content: unknown) => {
      const file = new ZipDeflate(name);
      file.mtime = now;
      archive.add(file);
      file.push(strToU8(JSON.stringify(content)), true);
    },
    end: () => {
      archive.end();
      return parts;
    },
  };
}

const LOST: readonly ModelDatum[] = [
  'sectionNote',
  'crossReferences',
  'definitionSource',
  'termType',
  'partOfSpeech',
  'geographicalUsage',
  'contexts',
  'match',
  'cue',
  'dates',
  'tier',
  'shadows',
  'units',
  'extra',
];

function losses(concepts: readonly Concept[], options: WriteOptions): Loss[] {
  const directions = directionsOf(options);
  const isWritten = (concept: Concept) =>
    directions.some((direction) => entriesOf(concept, direction, 0).length > 0);
  const written = concepts.filter(isWritten);
  const sources = new Set(directions.map(({ source }) => codeOf(source)));
  const codes = new Set([...sources, ...directions.map(({ target }) => codeOf(target))]);
  return [
    ...lossOf('wholeConcept', concepts, (concept) => !isWritten(concept)),
    ...lossOf('languages', written, ({ languages }) =>
      languages.some(({ lang }) => !codes.has(codeOf(lang))),
    ),
    // As a term of its own a term to avoid is found, as a translation it is not shown.
    ...lossOf('avoidedTerms', written, ({ languages }) =>
      languages.some(({ lang, terms }) => !sources.has(codeOf(lang)) && terms.some(isToAvoid)),
    ),
    ...lossesOf(LOST, written),
  ];
}
