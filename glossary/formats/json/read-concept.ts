/** A concept out of parsed JSON, field by field, cleaned as from any other file. */
import {
  administrativeStatuses,
  type Concept,
  type Cue,
  type LanguageSection,
  partsOfSpeech,
  type Sourced,
  type Term,
  type TermMatch,
  termTypes,
  tiers,
} from '../../concept.ts';
import { cleanAddress } from '../clean-address.ts';
import { cleanTerm, cleanText, excerpt, type Findings, reject, warn } from '../clean-term.ts';
import { compact } from '../compact.ts';
import { isIdentifier, isPlainKey, isTimestamp } from '../identifiers.ts';
import { languageTag } from '../language-tags.ts';
import { type Fields, fieldsOf } from './fields.ts';

/** Of one entry: where to write what is wrong with it, and where new ids come from. */
interface Entry {
  findings: Findings;
  mintId(): string;
}

/** Nothing, and a rejection in `findings`, if the value is no concept. */
export function readConcept(value: unknown, entry: Entry): Concept | undefined {
  const { findings } = entry;
  const from = fieldsOf(value, '', findings);
  if (!from) return undefined;
  // Whose concept it is, the store decides, not the file.
  from.text('origin');
  const concept = compact<Concept>({
    id: idOf(from, 'c', entry),
    origin: 'personal',
    tier: oneOf(from, 'tier', tiers, findings),
    subjectField: textsOf(from, 'subjectField', findings) ?? [],
    languages: from.list('languages', (section, path) => readSection(section, path, entry)) ?? [],
    note: textOf(from, 'note', findings),
    units: idsOf(from, 'units', findings),
    shadows: identifierOf(from, 'shadows', findings),
    tags: textsOf(from, 'tags', findings),
    crossReferences: from.list('crossReferences', (reference, path) =>
      readReference(reference, path, findings),
    ),
    created: timestampOf(from, 'created', findings),
    modified: timestampOf(from, 'modified', findings),
    extra: readExtra(from, findings),
  });
  from.end();
  if (!concept.languages.some(({ terms }) => terms.length > 0)) {
    reject('noTerm', undefined, findings);
  }
  return findings.rejection ? undefined : concept;
}

function readSection(value: unknown, path: string, entry: Entry): LanguageSection | undefined {
  const { findings } = entry;
  const from = fieldsOf(value, `${path}.`, findings);
  if (!from) return undefined;
  const named = from.text('lang') ?? '';
  const lang = isLanguageTag(named) ? named : languageTag(named);
  if (lang === undefined) return reject('unknownLanguage', excerpt(named), findings);
  const section = compact<LanguageSection>({
    lang,
    definition: from.object('definition', (fields) => readSourced(fields, findings)),
    note: textOf(from, 'note', findings),
    terms: from.list('terms', (term, at) => readTerm(term, at, entry)) ?? [],
  });
  from.end();
  return section;
}

function readTerm(value: unknown, path: string, entry: Entry): Term | undefined {
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
    cue: from.object('cue', (fields) =>
      compact<Cue>({
        scope: oneOf(fields, 'scope', ['block', 'page'], findings) ?? 'block',
        with: textsOf(fields, 'with', findings),
        against: textsOf(fields, 'against', findings),
      }),
    ),
  });
}

function readSourced(from: Fields, findings: Findings): Sourced | undefined {
  const text = textOf(from, 'text', findings);
  const source = textOf(from, 'source', findings);
  const sourceUrl = addressOf(from, 'sourceUrl', findings);
  return text === undefined ? undefined : compact<Sourced>({ text, source, sourceUrl });
}

function readReference(value: unknown, path: string, findings: Findings) {
  const from = fieldsOf(value, `${path}.`, findings);
  if (!from) return undefined;
  const url = addressOf(from, 'url', findings);
  const label = textOf(from, 'label', findings);
  from.end();
  return url === undefined ? undefined : compact<{ url: string; label?: string }>({ url, label });
}

function readExtra(from: Fields, findings: Findings): Record<string, string> | undefined {
  const kept = from.texts('extra')?.flatMap(([key, raw]) => {
    const text = cleanText(raw, findings);
    return text !== undefined && isPlainKey(key) && key.isWellFormed() ? [[key, text]] : [];
  });
  return kept && Object.fromEntries(kept);
}

function textOf(from: Fields, name: string, findings: Findings): string | undefined {
  const text = from.text(name);
  return text === undefined ? undefined : cleanText(text, findings);
}

function textsOf(from: Fields, name: string, findings: Findings): string[] | undefined {
  return from.list(name, (text, path) =>
    typeof text === 'string' ? cleanText(text, findings) : reject('malformedField', path, findings),
  );
}

function addressOf(from: Fields, name: string, findings: Findings): string | undefined {
  const address = from.text(name);
  return address === undefined ? undefined : cleanAddress(address, findings);
}

function timestampOf(from: Fields, name: string, findings: Findings): string | undefined {
  return known(from, name, isTimestamp, findings);
}

function identifierOf(from: Fields, name: string, findings: Findings): string | undefined {
  return known(from, name, isIdentifier, findings);
}

function idsOf(from: Fields, name: string, findings: Findings): string[] | undefined {
  return textsOf(from, name, findings)?.filter(isIdentifier);
}

function idOf(from: Fields, prefix: 'c' | 't', { findings, mintId }: Entry): string {
  const id = from.text('id');
  if (id !== undefined && isIdentifier(id)) return id;
  if (id !== undefined) warn('repeatedId', undefined, findings);
  return `${prefix}-${mintId()}`;
}

function oneOf<T extends string>(
  from: Fields,
  name: string,
  values: readonly T[],
  findings: Findings,
): T | undefined {
  const found = known(
    from,
    name,
    (value) => (values as readonly string[]).includes(value),
    findings,
  );
  return found as T | undefined;
}

/** A text that must be one of some; any other is left out. */
function known(
  from: Fields,
  name: string,
  isKnown: (value: string) => boolean,
  findings: Findings,
): string | undefined {
  const value = from.text(name);
  if (value === undefined || isKnown(value)) return value;
  warn('unknownValue', excerpt(value), findings);
  return undefined;
}

/** As `conceptSchema` has it: Tifa's own file keeps every tag, also en-GB. */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}
