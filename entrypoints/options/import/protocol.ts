/** All that the page and the worker of an import say to each other. */
import type { DryRun, Group, Item } from '../../../components/import/dry-run.ts';
import type { Policy } from '../../../glossary/compare/incoming.ts';
import type { Concept } from '../../../glossary/concept.ts';
import type { Row } from '../../../glossary/display/row.ts';
import type { Encoding, UndecodedText } from '../../../glossary/formats/decode-text.ts';
import type { ReadFormat } from '../../../glossary/formats/detect.ts';
import type { Direction, Progress, Refusal } from '../../../glossary/formats/format.ts';
import type { TableOptions } from '../../../glossary/formats/table/fields.ts';
import type { TableLayout } from '../../../glossary/formats/table/table-layout.ts';
import type { Incoming } from '../../../utils/messages.ts';

/** A file, or text that was pasted, which has no name. */
export interface Source {
  file: Blob;
  name: string;
}

/** What the reader has corrected. */
export interface Said {
  encoding?: Encoding;
  format?: ReadFormat;
  table?: TableOptions;
  languages?: Direction;
}

/** What a file was found to be, with what the reader has said. */
export interface Inspection {
  encoding: Encoding;
  format: ReadFormat;
  /** Of tables: with the first rows. */
  table?: TableLayout;
  /** Of bare pairs: as far as their letters tell. */
  languages?: Partial<Direction>;
}

/** What the worker answers. */
export interface WorkerSide {
  inspect(question: { source: Source; said: Said }): Inspection | UndecodedText;
  /** After `inspect`. */
  dryRun(question: { source: Source; said: Said }): DryRun | Refusal;
  /** After `dryRun`. */
  list(question: { group: Group; from: number; count: number }): Item[];
  /** The next concepts to store, from the first on with `restart`; none: that was all. */
  next(question: { policy: Policy; restart: boolean }): Incoming[] | undefined;
}

export interface Step extends Progress {
  stage: 'read' | 'compare';
}

/** What the page answers: the glossary is asked through it. */
export interface PageSide {
  rows(question: { after?: string }): { rows: Row[]; next?: string };
  concepts(question: { ids: string[] }): Concept[];
  progress(step: Step): void;
}
