/** What the columns of a table mean: said by a reader in the import dialog, or found in the headings. */

/** Data of a term. Several terms in a cell go with as many values here. */
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

/** Data of the concept. A column of `extra` is kept under its heading. */
export type ConceptField =
  | 'id'
  | 'subjectField'
  | 'note'
  | 'tags'
  | 'url'
  | 'created'
  | 'modified'
  | 'extra';

/** `lang` is a BCP 47 tag. */
export type Field =
  | { name: TermField; lang: string }
  | { name: SectionField; lang: string }
  | { name: ConceptField; lang?: undefined };

/** What each column means, by its 0-based number. Columns that are not listed are left out. */
export type Columns = Readonly<Record<number, Field>>;

export type Delimiter = ',' | ';' | '\t' | '|';

export interface TableOptions {
  delimiter?: Delimiter;
  /** Whether the first row names the columns. */
  hasHeader?: boolean;
  columns?: Columns;
  /** What separates several terms in one cell; the empty string: nothing does. `|` if not given. */
  separator?: '' | '|' | ';' | '/' | '、';
}

export function isTermField(name: Field['name']): name is TermField {
  return (termFields as readonly string[]).includes(name);
}

export function isSectionField(name: Field['name']): name is SectionField {
  return (sectionFields as readonly string[]).includes(name);
}
