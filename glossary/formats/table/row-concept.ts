/** One row of a table as a concept. */
import type { Concept, LanguageSection } from '../../concept.ts';
import { cleanAddress } from '../clean-address.ts';
import { cleanLabel, cleanText, type Findings, reject } from '../clean-term.ts';
import { compact } from '../compact.ts';
import { isIdentifier, isPlainKey, isTimestamp } from '../identifiers.ts';
import { splitCell } from './cell-list.ts';
import { extraKey } from './headings.ts';
import {
  cellOf,
  keepAside,
  type LanguageColumns,
  type RowPlan,
  type RowReading,
} from './row-plan.ts';
import { sourcedOf, termsOf } from './row-terms.ts';

/** The concept of a row, and whether it has an id; none, and a rejection, if the row can be none. */
export function rowConcept(
  cells: readonly string[],
  plan: RowPlan,
  findings: Findings,
): { concept?: Concept; hasId: boolean } {
  const row: RowReading = { cells, plan, findings, extra: new Map() };
  const id = fieldValue(row, 'id', isIdentifier);
  const languages = plan.languages.flatMap(({ lang, columns }) => sectionOf(row, lang, columns));
  if (!languages.some(({ terms }) => terms.length > 0)) reject('noTerm', undefined, findings);
  const concept = compact<Concept>({
    id: id ?? `c-${plan.mintId()}`,
    origin: 'personal',
    subjectField: listOf(row, 'subjectField', cleanLabel),
    languages,
    note: noteOf(row),
    tags: ifAny(listOf(row, 'tags', cleanLabel)),
    crossReferences: ifAny(listOf(row, 'url', cleanAddress).map((url) => ({ url }))),
    created: fieldValue(row, 'created', isTimestamp),
    modified: fieldValue(row, 'modified', isTimestamp),
    extra: extraOf(row),
  });
  return findings.rejection ? { hasId: false } : { concept, hasId: id !== undefined };
}

function sectionOf(row: RowReading, lang: string, columns: LanguageColumns): LanguageSection[] {
  const terms = (columns.get('term') ?? []).flatMap((_, nth) => termsOf(row, columns, nth));
  const definition = sourcedOf(row.findings, {
    text: cellOf(row, columns, 'definition'),
    source: cellOf(row, columns, 'definitionSource'),
    url: cellOf(row, columns, 'definitionUrl'),
  });
  const note = cleanText(cellOf(row, columns, 'sectionNote'), row.findings);
  const isEmpty = terms.length === 0 && !definition && note === undefined;
  return isEmpty ? [] : [compact<LanguageSection>({ lang, definition, note, terms })];
}

/** The value of a field of the concept; an invalid one is kept under its heading. */
function fieldValue(
  row: RowReading,
  field: 'id' | 'created' | 'modified',
  isValid: (value: string) => boolean,
): string | undefined {
  const [column] = row.plan.concept.get(field) ?? [];
  const value = column === undefined ? '' : (row.cells[column] ?? '').trim();
  if (value === '' || isValid(value)) return value || undefined;
  keepAside(row, column, value);
  return undefined;
}

function listOf<T>(
  row: RowReading,
  field: 'subjectField' | 'tags' | 'url',
  clean: (value: string, findings: Findings) => T | undefined,
): T[] {
  return (row.plan.concept.get(field) ?? [])
    .flatMap((column) => splitCell(row.cells[column] ?? '', row.plan.separator))
    .flatMap((value) => clean(value, row.findings) ?? []);
}

/** Several columns of notes become one note. */
function noteOf(row: RowReading): string | undefined {
  const texts = (row.plan.concept.get('note') ?? []).flatMap(
    (column) => cleanText(row.cells[column] ?? '', row.findings) ?? [],
  );
  return texts.length > 0 ? texts.join('\n') : undefined;
}

function extraOf(row: RowReading): Record<string, string> | undefined {
  for (const column of row.plan.concept.get('extra') ?? []) {
    row.extra.set(extraKey(row.plan.headings[column] ?? ''), row.cells[column] ?? '');
  }
  const kept = [...row.extra].flatMap(([heading, value]) => {
    const text = cleanText(value, row.findings);
    const key = cleanLabel(heading, row.findings) ?? '';
    return text !== undefined && isPlainKey(key) ? [[key, text] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function ifAny<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}
