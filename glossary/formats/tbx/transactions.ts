/**
 * When an entry was made and changed. Basic knows days only, in the grammar that lists its categories:
 * the moment, where Tifa knows it, stands in a note beside the day.
 */
import { isTimestamp } from '../identifiers.ts';
import type { Datum } from './datum.ts';

const dayOrMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

const origination = /^(origination|creation|create|input|importation)/i;
const modification = /^(modification|update|change)/i;

/** Earliest origination and latest modification; ISO 8601. */
export function datesOf(transactions: readonly Datum[]): { created?: string; modified?: string } {
  const dates = (kind: RegExp) =>
    transactions
      .filter(({ text }) => kind.test(text.trim()))
      .flatMap((one) => timestamp(one) ?? [])
      .sort((a, b) => Date.parse(a) - Date.parse(b));
  const created = dates(origination)[0];
  const modified = dates(modification).at(-1);
  return { ...(created && { created }), ...(modified && { modified }) };
}

function timestamp({ beside }: Datum): string | undefined {
  const exact = beside.find(({ category, text }) => category === 'note' && isTimestamp(text));
  if (exact) return exact.text;
  const text = beside.find(({ category }) => category === 'date')?.text.trim() ?? '';
  if (!dayOrMoment.test(text)) return undefined;
  // A time without a zone would be taken for the time of this machine.
  const date = new Date(
    /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || text.length === 10 ? text : `${text}Z`,
  );
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
