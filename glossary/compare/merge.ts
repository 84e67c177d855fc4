/**
 * Adds what an entry of a file says to a concept of the reader's. Where the two contradict each other
 * the reader is right: nothing of theirs is lost or moved, so their first term stays first.
 */
import type { Concept, LanguageSection, Sourced, Term } from '../concept.ts';
import { compact } from '../formats/compact.ts';
import { LONGEST_FIELD } from '../formats/limits.ts';
import { canonical, holdsText, isSourceOf, termLabels } from './same.ts';

type MintId = () => string;

/** `own` itself if there is nothing to add. */
export function merge(own: Concept, draft: Concept, mintId: MintId): Concept {
  const merged = compact<Concept>({
    ...own,
    subjectField: union(own.subjectField, draft.subjectField) ?? [],
    languages: mergeSections(own.languages, draft.languages, mintId),
    note: joined(own.note, draft.note),
    tier: own.tier ?? draft.tier,
    tags: union(own.tags, draft.tags),
    crossReferences: added(own.crossReferences, draft.crossReferences, (a, b) => a.url === b.url),
    created: own.created ?? draft.created,
    extra: draft.extra ? { ...draft.extra, ...own.extra } : own.extra,
  });
  return canonical(merged) === canonical(own) ? own : merged;
}

function mergeSections(
  own: readonly LanguageSection[],
  draft: readonly LanguageSection[],
  mintId: MintId,
): LanguageSection[] {
  const more = new Map(draft.map((section) => [section.lang, section]));
  const merged = own.map((section) => {
    const other = more.get(section.lang);
    more.delete(section.lang);
    return other ? mergeSection(section, other, mintId) : section;
  });
  for (const section of more.values()) {
    merged.push({ ...section, terms: section.terms.map((term) => asNew(term, mintId)) });
  }
  return merged;
}

function mergeSection(
  own: LanguageSection,
  draft: LanguageSection,
  mintId: MintId,
): LanguageSection {
  const known = new Set(own.terms.map(({ term }) => term));
  const terms = own.terms.map((term) => {
    const same = draft.terms.find((other) => other.term === term.term);
    return same ? mergeTerm(term, same) : term;
  });
  const hasPreferred = terms.some((term) => term.administrativeStatus === 'preferred');
  for (const term of draft.terms) {
    if (known.has(term.term)) continue;
    known.add(term.term);
    const added = asNew(term, mintId);
    if (hasPreferred && added.administrativeStatus === 'preferred') {
      added.administrativeStatus = 'admitted';
    }
    terms.push(added);
  }
  return compact<LanguageSection>({
    ...own,
    definition: own.definition ?? draft.definition,
    note: joined(own.note, draft.note),
    terms,
  });
}

/** How a term is looked for stays as it is: a file must not switch off what the reader sees marked. */
function mergeTerm(own: Term, draft: Term): Term {
  const merged: Term = { ...own };
  for (const name of termLabels) {
    if (merged[name] === undefined && draft[name] !== undefined) {
      Object.assign(merged, { [name]: draft[name] });
    }
  }
  return compact<Term>({
    ...merged,
    contexts: added<Sourced>(own.contexts, draft.contexts, (a, b) => isSourceOf(a, b)),
    note: joined(own.note, draft.note),
  });
}

/** Its id in the file may be that of a term in another concept by now. */
function asNew(term: Term, mintId: MintId): Term {
  return { ...term, id: `t-${mintId()}` };
}

function union(
  own: readonly string[] | undefined,
  draft: readonly string[] | undefined,
): string[] | undefined {
  if (!own && !draft) return undefined;
  const all = own ? [...own] : [];
  for (const value of draft ?? []) if (!all.includes(value)) all.push(value);
  return all;
}

function added<Item>(
  own: Item[] | undefined,
  draft: readonly Item[] | undefined,
  isKnown: (own: Item, draft: Item) => boolean,
): Item[] | undefined {
  const more = draft?.filter((item) => !own?.some((known) => isKnown(known, item))) ?? [];
  return more.length > 0 ? [...(own ?? []), ...more] : own;
}

/** One below the other. What does not fit any more is left out. */
function joined(own: string | undefined, draft: string | undefined): string | undefined {
  if (own === undefined || draft === undefined) return own ?? draft;
  if (holdsText(own, draft) || own.length + draft.length >= LONGEST_FIELD) return own;
  return `${own}\n${draft}`;
}
