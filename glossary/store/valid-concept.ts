/** What every concept passes on its way in by hand or file: NFC, the limits of length, and the schema. */
import * as v from 'valibot';
import type { Concept } from '../concept.ts';
import { LONGEST_FIELD, LONGEST_TERM } from '../formats/limits.ts';
import { conceptSchema } from '../schema.ts';
import { Refusal } from './refusal.ts';

/** More is a dictionary in one entry, and would hold up every card that shows it. */
const MOST_TERMS = 1_000;

/** @throws Refusal `malformed`, with the path of the field, as in `languages.0.terms.1.term`. */
export function validConcept(given: unknown): Concept {
  const result = v.safeParse(conceptSchema, cleanTexts(given, ''));
  if (!result.success) {
    const [issue] = result.issues;
    throw new Refusal('malformed', `${v.getDotPath(issue) ?? 'concept'}: ${issue.message}`);
  }
  const { languages } = result.output;
  const count = languages.reduce((sum, { terms }) => sum + terms.length, 0);
  if (count === 0) throw new Refusal('malformed', 'languages: no term');
  if (count > MOST_TERMS)
    throw new Refusal('malformed', `languages: more than ${MOST_TERMS} terms`);
  return result.output;
}

/** Every text in NFC; fields without a value go, so that equal concepts have equal fields. */
function cleanTexts(value: unknown, path: string): unknown {
  if (typeof value === 'string') return cleanText(value, path);
  if (Array.isArray(value)) return value.map((item, index) => cleanTexts(item, join(path, index)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, cleanTexts(field, join(path, key))]),
  );
}

function cleanText(text: string, path: string): string {
  const most = path.endsWith('.term') ? LONGEST_TERM : LONGEST_FIELD;
  if (text.length > most) throw new Refusal('malformed', `${path}: longer than ${most}`);
  if (!text.isWellFormed()) throw new Refusal('malformed', `${path}: half a character`);
  return text.normalize('NFC');
}

function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
