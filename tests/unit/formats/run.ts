/** Runs readers and writers to their end, and takes their answers apart. */
import type { Concept } from '../../../glossary/concept.ts';
import type {
  Drafts,
  Format,
  Progress,
  Reading,
  ReadOptions,
  WriteOptions,
} from '../../../glossary/formats/format.ts';

export const writeOptions: WriteOptions = {
  title: 'My glossary',
  version: '0.1.0',
  now: '2026-11-22T12:00:00.000Z',
};

export function finish<T>(steps: Generator<Progress, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Ids are `c-new-1`, `t-new-2`, … */
export function read(format: Format, text: string, options: Partial<ReadOptions> = {}): Reading {
  let count = 0;
  if (!format.read) throw new Error(`${format.name} is not read`);
  return finish(format.read(text, { mintId: () => `new-${++count}`, ...options }));
}

/** The drafts of a file that is not refused. */
export function drafts(format: Format, text: string, options?: Partial<ReadOptions>): Drafts {
  const reading = read(format, text, options);
  if ('refusal' in reading) throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading;
}

export function concepts(format: Format, text: string, options?: Partial<ReadOptions>): Concept[] {
  return drafts(format, text, options).drafts.map(({ concept }) => concept);
}

/** Each file as one text, a byte order mark taken off. */
export function write(
  format: Format,
  glossary: readonly Concept[],
  options: Partial<WriteOptions> = {},
): string[] {
  if (!format.write) throw new Error(`${format.name} is not written`);
  const { files } = finish(format.write(glossary, { ...writeOptions, ...options }));
  return files.map(({ parts }) => parts.join('').replace(/^\ufeff/, ''));
}

/** What a concept says, for short comparisons: `zh-Hans: 税 | en: tax, taxes`. */
export function terms({ languages }: Concept): string {
  return languages
    .map(({ lang, terms: all }) => `${lang}: ${all.map(({ term }) => term).join(', ')}`)
    .join(' | ');
}
