/** The columns of a table by what they say of an entry: made once, used for each row. */
import type { Findings } from '../clean-term.ts';
import {
  type Columns,
  type ConceptField,
  isSectionField,
  isTermField,
  type SectionField,
  type TermField,
} from './fields.ts';

/** The columns of one language by field: several terms may have a column each. */
export type LanguageColumns = Map<TermField | SectionField, number[]>;

export interface RowPlan {
  /** In the order of their first columns. */
  languages: { lang: string; columns: LanguageColumns }[];
  concept: Map<ConceptField, number[]>;
  /** Empty if the table has none. */
  headings: readonly string[];
  /** What separates several values in one cell; empty if nothing does. */
  separator: string;
  mintId(): string;
}

/** One row being read. */
export interface RowReading {
  cells: readonly string[];
  plan: RowPlan;
  findings: Findings;
  /** What no field holds, by heading. */
  extra: Map<string, string>;
}

export function rowPlan(
  columns: Columns,
  rest: Pick<RowPlan, 'headings' | 'separator' | 'mintId'>,
): RowPlan {
  const languages = new Map<string, LanguageColumns>();
  const concept = new Map<ConceptField, number[]>();
  for (const column of Object.keys(columns).map(Number)) {
    const field = columns[column];
    if (!field) continue;
    if (field.lang === undefined) {
      concept.set(field.name, [...(concept.get(field.name) ?? []), column]);
    } else if (isTermField(field.name) || isSectionField(field.name)) {
      const named: LanguageColumns = languages.get(field.lang) ?? new Map();
      named.set(field.name, [...(named.get(field.name) ?? []), column]);
      languages.set(field.lang, named);
    }
  }
  const sections = [...languages].map(([lang, named]) => ({ lang, columns: named }));
  return { languages: sections, concept, ...rest };
}

/** The cell of a language's nth column for a field; empty if there is none. */
export function cellOf(
  row: RowReading,
  columns: LanguageColumns,
  field: TermField | SectionField,
  nth = 0,
): string {
  const column = columns.get(field)?.[nth];
  return column === undefined ? '' : (row.cells[column] ?? '');
}

/** Keeps a value that its field cannot hold under the heading of its column. */
export function keepAside(row: RowReading, column: number | undefined, value: string): void {
  const heading = column === undefined ? undefined : row.plan.headings[column];
  if (heading !== undefined && heading !== '') row.extra.set(heading, value);
}
