/** Entries into the worker, and files out of it. */
import type { Concept } from '../../../glossary/concept.ts';
import type { Format, WriteOptions } from '../../../glossary/formats/format.ts';
import { ask } from '../../../utils/ask.ts';
import type { Ask } from './export-worker.ts';
import { conceptsOf, type Scope } from './gather.ts';
import { markExported } from './mark-exported.ts';
import { saveFiles } from './save-files.ts';
import type { Saved } from './write-options.ts';

/** Concepts that the worker holds. */
export interface Gathered {
  work: Ask;
  count: number;
  /** Ids of the report units that they name. */
  units: ReadonlySet<string>;
}

export async function gatherInto(
  work: Ask,
  scope: Scope,
  signal: AbortSignal,
  progressed: (count: number) => void,
): Promise<Gathered> {
  const units = new Set<string>();
  let count = 0;
  for await (const concepts of conceptsOf(scope, signal)) {
    await work('add', { concepts });
    for (const concept of concepts) for (const id of unitsOf(concept)) units.add(id);
    count += concepts.length;
    progressed(count);
  }
  return { work, count, units };
}

function unitsOf({ units = [], languages }: Concept): string[] {
  const named = languages.flatMap(({ terms }) => terms.flatMap((term) => term.units ?? []));
  return [...units, ...named];
}

interface Writing {
  format: Format['name'];
  options: WriteOptions;
  /** All personal concepts are in it and come back from it. */
  isCopy: boolean;
  /** From 0 to 1. */
  progressed(part: number): void;
}

/** Writes, and hands the files to the browser. */
export async function writeFiles(
  { work, units }: Gathered,
  { format, options, isCopy, progressed }: Writing,
): Promise<Saved> {
  // Only Anki quotes the report.
  const quoted = format === 'anki' ? await ask('units', { ids: [...units] }) : [];
  const { files, problems } = await work(
    'write',
    { format, options, units: quoted },
    ({ done, total }) => progressed(total > 0 ? done / total : 0),
  );
  const saved = await saveFiles(files);
  if (isCopy && files.length > 0) await markExported();
  return { files: saved, problems };
}
