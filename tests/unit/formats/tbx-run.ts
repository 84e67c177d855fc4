/** Runs the generators of TBX to their end. */
import type { Concept } from '../../../glossary/concept.ts';
import type { Drafts, Format, Reading, WriteOptions } from '../../../glossary/formats/format.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';

export const writeOptions: WriteOptions = {
  title: 'Policy & <terms>',
  version: '0.1.0',
  now: '2026-11-22T08:30:00.000Z',
};

export function run<Yielded, Returned>(steps: Generator<Yielded, Returned>): Returned {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export function readTbx(text: string): Reading {
  let minted = 0;
  const reading = tbx.read?.(text, { mintId: () => `minted-${++minted}` });
  if (!reading) throw new Error('TBX has no reader.');
  return run(reading);
}

/** Fails if the file is refused. */
export function draftsOf(text: string): Drafts {
  const reading = readTbx(text);
  if ('refusal' in reading) throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading;
}

export function conceptsOf(text: string): Concept[] {
  return draftsOf(text).drafts.map(({ concept }) => concept);
}

/** The one file that `format` writes. Fails if there is none. */
export function textOf(format: Format, concepts: readonly Concept[]): string {
  const written = format.write?.(concepts, writeOptions);
  if (!written) throw new Error(`${format.name} has no writer.`);
  const { files, problems } = run(written);
  const [file] = files;
  if (!file) throw new Error(`nothing written: ${JSON.stringify(problems)}`);
  return file.parts.join('');
}
