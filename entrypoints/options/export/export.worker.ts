/**
 * Writes files, and reads backups, away from the page's own thread. Holds the concepts that are to be
 * written; a page that wants others, or wants to stop, ends this worker and starts another.
 */
import type { Concept } from '../../../glossary/concept.ts';
import { anki } from '../../../glossary/formats/anki.ts';
import { readBackup, writeBackup } from '../../../glossary/formats/backup.ts';
import { csv } from '../../../glossary/formats/csv.ts';
import { decodeText } from '../../../glossary/formats/decode-text.ts';
import { deepl } from '../../../glossary/formats/deepl.ts';
import type { Format, Progress, Written } from '../../../glossary/formats/format.ts';
import { immersiveTranslate } from '../../../glossary/formats/immersive-translate.ts';
import { MOST_BYTES } from '../../../glossary/formats/limits.ts';
import { omegat } from '../../../glossary/formats/omegat.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { tbxV2 } from '../../../glossary/formats/tbx/tbx-v2.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { tsv } from '../../../glossary/formats/tsv.ts';
import { yomitan } from '../../../glossary/formats/yomitan.ts';
import { messageOf } from '../message-of.ts';
import type { JobMessage, Jobs, Report, WrittenFiles } from './jobs.ts';

type Writer = Format & Required<Pick<Format, 'write' | 'losses'>>;

const writers = new Map<Format['name'], Writer>(
  [tifaJson, csv, tsv, tbx, tbxV2, omegat, deepl, anki, yomitan, immersiveTranslate].map(
    (format) => [format.name, format],
  ),
);

/** Between two reports of progress (ms): more often, the eye sees no more. */
const REPORT_EVERY = 50;

const concepts: Concept[] = [];

addEventListener('message', async ({ data }: MessageEvent<JobMessage>) => {
  try {
    report({ answer: await done(data) });
  } catch (error) {
    report({ failed: messageOf(error) });
  }
});

async function done(message: JobMessage): Promise<Jobs[keyof Jobs]['answer']> {
  switch (message.job) {
    case 'add':
      for (const concept of message.given.concepts) concepts.push(concept);
      return undefined;
    case 'losses':
      return writerOf(message.given.format).losses(concepts, message.given.options);
    case 'write': {
      const { format, options, units } = message.given;
      const quoted = new Map(units.map((unit) => [unit.id, unit]));
      return joined(finish(writerOf(format).write(concepts, { ...options, units: quoted })));
    }
    case 'writeBackup':
      return joined(finish(writeBackup(concepts, message.given.rest, message.given.options)));
    case 'readBackup':
      return readFile(message.given.file);
  }
}

function writerOf(format: Format['name']): Writer {
  const writer = writers.get(format);
  if (!writer) throw new Error(`${format} is not written.`);
  return writer;
}

async function readFile(file: Blob): Promise<Jobs['readBackup']['answer']> {
  if (file.size > MOST_BYTES) {
    return { refusal: { code: 'fileTooLarge', detail: String(file.size) } };
  }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if ('refusal' in decoded) return { refusal: decoded.refusal };
  return finish(readBackup(decoded.text, { mintId: () => crypto.randomUUID() }));
}

function finish<Result>(steps: Generator<Progress, Result>): Result {
  let last = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - last < REPORT_EVERY) continue;
    last = performance.now();
    report({ progress: step.value });
  }
}

async function joined({ files, problems }: Written): Promise<WrittenFiles> {
  const whole = files.map(async ({ name, mediaType, parts }) => ({
    name,
    mediaType,
    bytes: await new Blob(parts as BlobPart[]).arrayBuffer(),
  }));
  return { files: await Promise.all(whole), problems };
}

function report(message: Report): void {
  postMessage(message);
}
