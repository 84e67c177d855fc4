/** A concept out of parsed JSON, field by field, cleaned as from any other file. */
import { type Concept, type LanguageSection, tiers } from '../../concept.ts';
import { cleanText, excerpt, type Findings, reject } from '../clean-term.ts';
import { compact } from '../compact.ts';
import { isPlainKey } from '../identifiers.ts';
import { languageTag } from '../language-tags.ts';
import {
  addressOf,
  type Entry,
  identifierOf,
  idOf,
  idsOf,
  oneOf,
  textOf,
  textsOf,
  timestampOf,
} from './clean-fields.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { readSourced, readTerm } from './read-term.ts';

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

/** As `conceptSchema` has it: Tifa's own file keeps every tag, also en-GB. */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}
