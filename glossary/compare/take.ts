/** An entry of a file as it enters the glossary: under which ids, and what of the concept it replaces stays. */
import type { Concept, Term } from '../concept.ts';
import { compact } from '../formats/compact.ts';

type MintId = () => string;

/**
 * As a new concept. Ids of terms that are no UUIDs may stand in the glossary already, since another
 * file, or an older state of this one, had them too: those get new ones.
 */
export function asNew(draft: Concept, mintId: MintId): Concept {
  const isFree = draft.languages.every(({ terms }) => terms.every(({ id }) => UUID.test(id)));
  return isFree
    ? draft
    : withTermIds(draft, (term) => (UUID.test(term.id) ? term.id : undefined), mintId);
}

const UUID = /^t-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?:-\d+)?$/;

/** In the place of a concept: what the file cannot know of it stays, its id and its units above all. */
export function inPlaceOf(own: Concept, draft: Concept, mintId: MintId): Concept {
  const known = new Map<string, Term>();
  for (const { lang, terms } of own.languages) {
    for (const term of terms) known.set(`${lang}\n${term.term}`, term);
  }
  const taken = new Set<string>();
  const languages = draft.languages.map(({ lang, terms, ...section }) => ({
    lang,
    ...section,
    terms: terms.map((term) => {
      const same = known.get(`${lang}\n${term.term}`);
      const id = same && !taken.has(same.id) ? same.id : `t-${mintId()}`;
      taken.add(id);
      return compact<Term>({ ...term, id, units: term.units ?? same?.units });
    }),
  }));
  return compact<Concept>({
    ...draft,
    id: own.id,
    languages,
    tier: draft.tier ?? own.tier,
    units: draft.units ?? own.units,
    shadows: own.shadows,
    created: own.created ?? draft.created,
  });
}

/** As the reader's own copy of a concept that ships with Tifa, which stays as it is. */
export function asCopy(concept: Concept, bundledId: string, mintId: MintId): Concept {
  const copy = withTermIds(concept, () => undefined, mintId);
  return { ...copy, id: `c-${mintId()}`, origin: 'personal', shadows: bundledId };
}

function withTermIds(
  concept: Concept,
  keep: (term: Term) => string | undefined,
  mintId: MintId,
): Concept {
  const languages = concept.languages.map((section) => ({
    ...section,
    terms: section.terms.map((term) => ({ ...term, id: keep(term) ?? `t-${mintId()}` })),
  }));
  return { ...concept, languages };
}
