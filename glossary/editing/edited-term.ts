/** A term after what the form says of it. Only values that differ from what the form showed are written. */
import type { Term, TermMatch } from '../concept.ts';
import { cleanLabel, cleanTerm } from '../formats/clean-term.ts';
import { compact } from '../formats/compact.ts';
import { isOneCharacter } from '../formats/one-character.ts';
import { clean } from './clean-value.ts';
import { type TermOptions, usualOptions } from './concept-fields.ts';

/** The values of one term in a form. */
export interface TermValues extends TermOptions {
  text: string;
  reading: string;
}

/** What the form shows of a term that is not there. */
export const noTerm: TermValues = { text: '', reading: '', ...usualOptions };

/** Nothing if its text cannot be a term. */
export function editedTerm(
  original: Term | undefined,
  newId: () => string,
  shown: TermValues,
  values: TermValues,
): Term | undefined {
  const text =
    original && shown.text === values.text ? original.term : clean(values.text, cleanTerm)?.term;
  if (text === undefined) return undefined;
  return compact<Term>({
    id: original?.id ?? newId(),
    ...original,
    term: text,
    reading:
      shown.reading === values.reading ? original?.reading : clean(values.reading, cleanLabel),
    administrativeStatus:
      shown.status === values.status ? original?.administrativeStatus : values.status || undefined,
    termType: shown.type === values.type ? original?.termType : values.type || undefined,
    match: editedMatch(original?.match, shown, values, text),
  });
}

function editedMatch(
  original: TermMatch | undefined,
  shown: TermOptions,
  values: TermOptions,
  text: string,
): TermMatch | undefined {
  const changes: TermMatch = {};
  const removed: (keyof TermMatch)[] = [];
  const set = <Name extends keyof TermMatch>(name: Name, value: TermMatch[Name] | undefined) => {
    if (value === undefined) removed.push(name);
    else changes[name] = value;
  };
  if (values.marked === undefined && isOneCharacter(text)) set('enabled', false);
  else if (shown.marked !== values.marked) set('enabled', values.marked);
  if (shown.caseSensitive !== values.caseSensitive) {
    set('caseSensitive', values.caseSensitive || undefined);
  }
  if (shown.wholeWord !== values.wholeWord) set('wholeWord', values.wholeWord ? undefined : false);
  if (Object.keys(changes).length + removed.length === 0) return original;
  const match = { ...original, ...changes };
  for (const name of removed) delete match[name];
  return Object.keys(match).length > 0 ? match : undefined;
}

/** A term that goes to or leaves the words of a region says so, unless it names other regions. */
export function withRegion(term: Term, from: string | undefined, to: string): Term {
  if (from === to) return term;
  const region = (lang = '') => /^zh-Hant-([A-Z]{2})$/.exec(lang)?.[1];
  if (term.geographicalUsage !== region(from)) return term;
  return compact<Term>({ ...term, geographicalUsage: region(to) });
}
