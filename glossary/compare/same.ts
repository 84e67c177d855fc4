/** Whether an entry of a file says what the glossary says already. Ids of terms and dates say nothing. */
import type { Concept, LanguageSection, Sourced, Term, TermMatch } from '../concept.ts';

/** Facts of a term that are one short text each. */
export const termLabels = [
  'reading',
  'administrativeStatus',
  'termType',
  'partOfSpeech',
  'geographicalUsage',
  'source',
  'sourceUrl',
] as const;

/** For files that lose nothing: both say the same, and what the file leaves out is meant to be gone. */
export function isSame(own: Concept, draft: Concept): boolean {
  return canonical(plain(own)) === canonical(plain(draft));
}

/** For files that hold less than the glossary: all the draft says stands in `own` too. */
export function holds(own: Concept, draft: Concept): boolean {
  return (
    includesAll(own.subjectField, draft.subjectField) &&
    includesAll(own.tags, draft.tags) &&
    holdsText(own.note, draft.note) &&
    (draft.tier === undefined || draft.tier === own.tier) &&
    (draft.crossReferences ?? []).every(({ url, label }) =>
      own.crossReferences?.some(
        (known) => known.url === url && (label === undefined || label === known.label),
      ),
    ) &&
    Object.entries(draft.extra ?? {}).every(([key, value]) => own.extra?.[key] === value) &&
    draft.languages.every((section) => holdsSection(own, section))
  );
}

function holdsSection(own: Concept, draft: LanguageSection): boolean {
  const primary = primaryOf(draft.lang);
  const sections = own.languages.filter(({ lang }) => primaryOf(lang) === primary);
  const terms = sections.flatMap((section) => section.terms);
  return (
    (draft.definition === undefined ||
      sections.some(({ definition }) => isSourceOf(definition, draft.definition))) &&
    (draft.note === undefined || sections.some(({ note }) => holdsText(note, draft.note))) &&
    draft.terms.every((term) => terms.some((known) => holdsTerm(known, term)))
  );
}

function primaryOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}

function holdsTerm(own: Term, draft: Term): boolean {
  return (
    own.term === draft.term &&
    termLabels.every((name) => draft[name] === undefined || draft[name] === own[name]) &&
    holdsText(own.note, draft.note) &&
    (draft.contexts ?? []).every((context) =>
      own.contexts?.some((known) => isSourceOf(known, context)),
    ) &&
    holdsMatch(own.match, draft.match)
  );
}

/**
 * Readers of files switch terms of one character off unasked, so that alone says nothing. Rules that
 * the file does not name it may have no place for.
 */
function holdsMatch(own: TermMatch | undefined, draft: TermMatch | undefined): boolean {
  const { enabled, ...rules } = draft ?? {};
  const isOn = own?.enabled ?? true;
  const names = Object.keys(rules) as (keyof typeof rules)[];
  if (enabled === true && !isOn) return false;
  if (enabled === false && isOn && names.length > 0) return false;
  return names.every((name) => canonical(rules[name]) === canonical(own?.[name]));
}

/** The same text, with the source it gives, if it gives one. */
export function isSourceOf(own: Sourced | undefined, draft: Sourced | undefined): boolean {
  return (
    own?.text === draft?.text &&
    (draft?.source === undefined || draft.source === own?.source) &&
    (draft?.sourceUrl === undefined || draft.sourceUrl === own?.sourceUrl)
  );
}

/** Whole lines, since merged notes stand one below the other. */
export function holdsText(own: string | undefined, draft: string | undefined): boolean {
  return draft === undefined || (own !== undefined && `\n${own}\n`.includes(`\n${draft}\n`));
}

function includesAll(own: readonly string[] = [], draft: readonly string[] = []): boolean {
  return draft.every((value) => own.includes(value));
}

/** What a concept says, without what only the store cares for, its fields in one order. */
function plain(concept: Concept): unknown {
  const { id: _, origin, shadows, created, modified, ...rest } = concept;
  const languages = rest.languages.map((section) => ({
    ...section,
    terms: section.terms.map(({ id: _id, match, ...term }) => ({ ...term, match: saying(match) })),
  }));
  return { ...rest, languages };
}

/** That a term is looked for goes without saying. */
function saying(match: TermMatch | undefined): TermMatch | undefined {
  if (match?.enabled !== true) return match;
  const { enabled: _, ...rest } = match;
  return rest;
}

/** Equal for values that differ only in the order of their fields and in what is empty. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? '';
}

/** Fields by name, without empty ones: lists of nothing and fields that are not there are the same. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([name, field]) => [name, inOrder(field)] as const)
    .filter(([, field]) => !isEmpty(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
