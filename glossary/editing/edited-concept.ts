/**
 * What a filled form makes of a concept. A value is written only where it differs from what the form
 * showed of the original: so all that a form does not show, and every value left alone, stays as it is.
 * Values that cannot be used (`check-fields.ts` says why) are left out.
 */
import type { Concept, Term } from '../concept.ts';
import { cleanText } from '../formats/clean-term.ts';
import { compact } from '../formats/compact.ts';
import { modelTag } from '../formats/language-tags.ts';
import { clean, ifAny, labels } from './clean-value.ts';
import { type ConceptFields, emptyFields, fieldsOf, mainTerms } from './concept-fields.ts';
import { type Placed, withContexts } from './edited-contexts.ts';
import { sectionsOf, withDefinitions, withSource } from './edited-sections.ts';
import { editedTerm, noTerm, type TermValues, withRegion } from './edited-term.ts';

export interface EditOptions {
  /** Without it a new personal concept is made. */
  original?: Concept;
  /** Each call gives another UUID. */
  mintId(): string;
}

export function conceptOf(fields: ConceptFields, { original, mintId }: EditOptions): Concept {
  const shown = original ? fieldsOf(original) : emptyFields;
  const placed = withContexts(placedTerms(fields, shown, { original, mintId }), fields, shown);
  const languages = withSource(
    withDefinitions(sectionsOf(placed, original?.languages ?? []), fields, shown),
    fields,
    shown,
  );
  const { tags: oldTags, note: oldNote, ...rest } = original ?? {};
  const same = <T>(before: readonly T[], after: readonly T[]) =>
    JSON.stringify(before) === JSON.stringify(after);
  return compact<Concept>({
    id: `c-${mintId()}`,
    origin: 'personal',
    ...rest,
    subjectField: same(shown.subjects, fields.subjects)
      ? (original?.subjectField ?? [])
      : labels(fields.subjects),
    languages,
    note: shown.note === fields.note ? oldNote : clean(fields.note, cleanText),
    tags: same(shown.tags, fields.tags) ? oldTags : ifAny(labels(fields.tags)),
  });
}

function placedTerms(
  fields: ConceptFields,
  shown: ConceptFields,
  { original, mintId }: EditOptions,
): Placed[] {
  const mains = original ? mainTerms(original) : undefined;
  const placed: Placed[] = [];
  const place = (of: string, lang: string, term: Term | undefined) => {
    if (term) placed.push({ of, lang, term });
  };
  const chinese = ({ reading, chineseOptions }: ConceptFields, text: string): TermValues => ({
    text,
    reading,
    ...chineseOptions,
  });
  const english = ({ english: text, englishOptions }: ConceptFields): TermValues => ({
    text,
    reading: '',
    ...englishOptions,
  });
  const newId = () => `t-${mintId()}`;
  for (const [lang, name] of [
    ['zh-Hans', 'simplified'],
    ['zh-Hant', 'traditional'],
  ] as const) {
    const term = mains?.[lang];
    const before = term ? chinese(shown, shown[name]) : noTerm;
    place('chinese', lang, editedTerm(term, newId, before, chinese(fields, fields[name])));
  }
  const before = mains?.en ? english(shown) : noTerm;
  place('english', 'en', editedTerm(mains?.en, newId, before, english(fields)));

  const originals = new Map(
    original?.languages.flatMap(({ terms }) => terms.map((term) => [term.id, term])),
  );
  for (const values of fields.further) {
    const then = shown.further.find(({ id }) => id === values.id);
    const lang = then?.lang === values.lang ? values.lang : modelTag(values.lang);
    if (lang === undefined) continue;
    const edited = editedTerm(originals.get(values.id), () => values.id, then ?? noTerm, values);
    place(values.id, lang, edited && withRegion(edited, then?.lang, lang));
  }
  return placed;
}
