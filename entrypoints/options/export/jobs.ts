/** What the page asks of its worker: one entry a job, what is given and what comes back. */
import type { Concept, ReportUnit } from '../../../glossary/concept.ts';
import type { Backup, BackupRest } from '../../../glossary/formats/backup.ts';
import type { Format, Progress, Refusal, WriteOptions } from '../../../glossary/formats/format.ts';
import type { Loss } from '../../../glossary/formats/losses.ts';
import type { Problem } from '../../../glossary/formats/problems.ts';

/** Bytes and not a blob, which Firefox may lose with the worker that made it. */
export interface WrittenFile {
  name: string;
  mediaType: string;
  bytes: ArrayBuffer;
}

export interface WrittenFiles {
  files: WrittenFile[];
  problems: Problem[];
}

export interface Jobs {
  /** Takes in concepts that are to be written, behind those it has. */
  add: { given: { concepts: Concept[] }; answer: undefined };
  losses: { given: { format: Format['name']; options: WriteOptions }; answer: Loss[] };
  write: {
    given: { format: Format['name']; options: Omit<WriteOptions, 'units'>; units: ReportUnit[] };
    answer: WrittenFiles;
  };
  writeBackup: { given: { rest: BackupRest; options: WriteOptions }; answer: WrittenFiles };
  readBackup: { given: { file: Blob }; answer: Backup | Refusal | 'notBackup' };
}

/** A job as it is sent. */
export type JobMessage = {
  [Name in keyof Jobs]: { job: Name; given: Jobs[Name]['given'] };
}[keyof Jobs];

/** What the worker sends: any number of times how far it is, then the end. */
export type Report =
  | { progress: Progress }
  | { answer: Jobs[keyof Jobs]['answer'] }
  | { failed: string };
