/** Reads a backup for the reader to look at. */
import type { Row } from '../../../glossary/display/row.ts';
import type { Backup } from '../../../glossary/formats/backup.ts';
import type { Problem } from '../../../glossary/formats/problems.ts';
import { startWorker } from './export-worker.ts';
import { rowsOf } from './gather.ts';

export interface OpenedBackup {
  backup: Backup;
  /** What is in the glossary now. */
  rows: Pick<Row, 'id' | 'origin' | 'shadows'>[];
}

export async function openBackup(
  file: Blob,
  signal: AbortSignal,
  progressed: (part: number) => void,
): Promise<OpenedBackup | { refusal: Problem } | 'notBackup'> {
  const work = startWorker(signal);
  const read = await work('readBackup', { file }, ({ done, total }) => progressed(done / total));
  if (read === 'notBackup' || 'refusal' in read) return read;
  return { backup: read, rows: await rowsNow(signal) };
}

/** What is in the glossary now, as far as a plan needs it. */
export async function rowsNow(signal: AbortSignal): Promise<OpenedBackup['rows']> {
  const rows: OpenedBackup['rows'] = [];
  for await (const some of rowsOf({ what: 'everything' }, signal)) {
    for (const { id, origin, shadows } of some) {
      rows.push({ id, origin, ...(shadows !== undefined && { shadows }) });
    }
  }
  return rows;
}
