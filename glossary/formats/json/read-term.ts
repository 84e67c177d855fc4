/** A term out of parsed JSON. */
import {
  administrativeStatuses,
  type Cue,
  partsOfSpeech,
  type Sourced,
  type Term,
  type TermMatch,
  termTypes,
} from '../../concept.ts';
import { cleanTerm, type Findings } from '../clean-term.ts';
import { compact } from '../compact.ts';
import { addressOf, type Entry, idOf, idsOf, oneOf, textOf, textsOf } from './clean-fields.ts';
import { type Fields, fieldsOf } from './fields.ts';

export function readTerm(value: unknown, path: string, entry: Entry): Term | undefined {
  const { findings } = entry;
  const from = fieldsOf(value, `${path}.`, findings);
  if (!from) return undefined;
  const raw = from.text('term');
  const clean = raw === undefined ? from.malformed('term') : cleanTerm(raw, findings);
  if (!clean) return undefined;
  const said = from.object('match', (fields) => readMatch(fields, findings));
  const term = compact<Term>({
    id: idOf(from, 't', entry),
    term: clean.term,
    reading: textOf(from, 'reading', findings),
    administrativeStatus: oneOf(from, 'administrativeStatus', administrativeStatuses, findings),
    termType: oneOf(from, 'termType', termTypes, findings),
    partOfSpeech: oneOf(from, 'partOfSpeech', partsOfSpeech, findings),
    geographicalUsage: textOf(from, 'geographicalUsage', findings),
    units: idsOf(from, 'units', findings),
    source: textOf(from, 'source', findings),
    sourceUrl: addressOf(from, 'sourceUrl', findings),
    contexts: from.list('contexts', (context, at) => {
      const fields = fieldsOf(context, `${at}.`, findings);
      const sourced = fields && readSourced(fields, findings);
      fields?.end();
      return sourced;
    }),
    note: textOf(from, 'note', findings),
    match: clean.match || said ? { ...clean.match, ...said } : undefined,
  });
  from.end();
  return term;
}

function readMatch(from: Fields, findings: Findings): TermMatch {
  return compact<TermMatch>({
    enabled: from.boolean('enabled'),
    caseSensitive: from.boolean('caseSensitive'),
    wholeWord: from.boolean('wholeWord'),
    cue: from.object('cue', (fields) =>
      compact<Cue>({
        scope: oneOf(fields, 'scope', ['block', 'page'], findings) ?? 'block',
        with: textsOf(fields, 'with', findings),
        against: textsOf(fields, 'against', findings),
      }),
    ),
  });
}

/** Nothing if there is no text. */
export function readSourced(from: Fields, findings: Findings): Sourced | undefined {
  const text = textOf(from, 'text', findings);
  const source = textOf(from, 'source', findings);
  const sourceUrl = addressOf(from, 'sourceUrl', findings);
  return text === undefined ? undefined : compact<Sourced>({ text, source, sourceUrl });
}
