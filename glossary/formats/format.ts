/**
 * What every exchange format is: a reader, a writer, or both. Readers take text (bytes become text
 * in `decode-text.ts`) and never throw for what a file holds: problems are values. Both are
 * generators that yield now and then, so that whoever runs them can show progress or stop.
 */
import type { Concept, ReportUnit } from '../concept.ts';
import type { Loss } from './losses.ts';
import type { Problem } from './problems.ts';
import type { TableOptions } from './table/fields.ts';

type FormatName =
  | 'tifa-json'
  | 'csv'
  | 'tsv'
  | 'tbx'
  | 'tbx-v2'
  | 'omegat'
  | 'deepl'
  | 'anki'
  | 'yomitan'
  | 'cedict'
  | 'immersive-translate';

export interface Format {
  name: FormatName;
  /** Without a dot, the one to write first. */
  extensions: readonly string[];
  mediaType: string;
  read?(text: string, options: ReadOptions): Generator<Progress, Reading>;
  write?(concepts: readonly Concept[], options: WriteOptions): Generator<Progress, Written>;
  /** What the format cannot hold of these concepts, for the note before saving. None: nothing is lost. */
  losses?(concepts: readonly Concept[], options: WriteOptions): Loss[];
}

/** `done` grows to `total`; what they count is the format's own affair. */
export interface Progress {
  done: number;
  total: number;
}

export interface ReadOptions {
  /** Each call gives another UUID. Readers put `c-` (concept) or `t-` (term) before it. */
  mintId(): string;
  /** For files of bare pairs that do not name their languages (OmegaT, Immersive Translate). */
  languages?: Direction;
  /** What the reader has said about a table (CSV, TSV); without it, it is found out. */
  table?: TableOptions;
}

/** BCP 47 tags of a pair of languages. */
export interface Direction {
  source: string;
  target: string;
}

/** One entry of a file, as a draft for the dry run. */
export interface Draft {
  /** 1-based line on which the entry starts. */
  line: number;
  /**
   * Valid by `conceptSchema`, `origin` is `personal`. Keeps the id it has in the file if that is an
   * XML NCName and the first of its kind; it may be the id of a concept that is stored already.
   */
  concept: Concept;
  warnings: Problem[];
}

/** A file that was read. An entry is either in `drafts` or in `rejected`, or merged into another. */
export interface Drafts {
  drafts: Draft[];
  rejected: Problem[];
  /** About the file as a whole. */
  notices: Problem[];
}

/** A file of which nothing was read. */
export interface Refusal {
  refusal: Problem;
}

export type Reading = Drafts | Refusal;

export interface WriteOptions {
  /** The name of the glossary, and, made fit for one, of the file. */
  title: string;
  /** Of Tifa, as in `0.1.0`. */
  version: string;
  /** ISO 8601, UTC. */
  now: string;
  /** For formats of one direction; without it, Simplified Chinese to English (or both, in two files). */
  languages?: Direction;
  /** CSV, TSV: fit to be opened in a spreadsheet (formulas guarded, BOM, CRLF); else exact. */
  spreadsheetSafe?: boolean;
  /** The units of the report, for formats that quote them (Anki). */
  units?: ReadonlyMap<string, ReportUnit>;
}

/** Files to save. None: `problems` says why. */
export interface Written {
  files: WrittenFile[];
  /** One a term or concept that was left out, or a note on the whole. */
  problems: Problem[];
}

export interface WrittenFile {
  name: string;
  mediaType: string;
  /** To be joined. Text is to be saved as UTF-8, as it stands: a BOM is in it where one is wanted. */
  parts: (string | Uint8Array)[];
}
