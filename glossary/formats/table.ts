/** What the columns of a table mean: said by a reader in the import dialog, or proposed from the headings. */

/** Data of a term. In a table, with a language; several terms in a cell go with as many values here. */
export const termFields = [
  'term',
  'reading',
  'administrativeStatus',
  'termType',
  'partOfSpeech',
  'geographicalUsage',
  'source',
  'sourceUrl',
  'context',
  'contextSource',
  'contextUrl',
  'termNote',
  'match',
] as const;
export type TermField = (typeof termFields)[number];

/** Data of a language section: one text a cell. */
export const sectionFields = [
  'definition',
  'definitionSource',
  'definitionUrl',
  'sectionNote',
] as const;
export type SectionField = (typeof sectionFields)[number];

/** Data of the concept. */
export const conceptFields = [
  'id',
  'subjectField',
  'note',
  'tags',
  'url',
  'created',
  'modified',
  'extra',
] as const;
export type ConceptField = (typeof conceptFields)[number];

/** `lang` is a BCP 47 tag. A column with field `extra` is kept under its heading. */
export type Field =
  | { name: TermField | SectionField; lang: string }
  | { name: ConceptField; lang?: undefined };

export interface TableOptions {
  delimiter?: Delimiter;
  /** Whether the first row names the columns. */
  hasHeader?: boolean;
  /** By 0-based number of the column. Columns that are not listed are left out. */
  columns?: Readonly<Record<number, Field>>;
  /** What separates several terms in one cell; the empty string: nothing does. `|` if not given. */
  separator?: '' | '|' | ';' | '/' | '、';
}

export type Delimiter = ',' | ';' | '\t' | '|';
