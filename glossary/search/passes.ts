/** Whether a row passes the filters. */
import type { Row } from '../display/row.ts';
import type { Filters } from './query.ts';

export function passes(row: Row, filters: Filters, muted: boolean): boolean {
  return (
    (filters.muted === undefined || filters.muted === muted) &&
    holds(filters.origins, originOf(row)) &&
    holds(filters.tiers, row.tier) &&
    holdsOne(filters.subjects, row.subjects) &&
    holdsOne(filters.statuses, row.statuses) &&
    holdsOne(filters.tags, row.tags)
  );
}

function originOf({ collection, origin }: Row): string {
  return collection ?? (origin === 'personal' ? 'own' : origin);
}

function holds<Value>(wanted: readonly Value[], value: Value | undefined): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

function holdsOne<Value>(wanted: readonly Value[], values: readonly Value[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}
