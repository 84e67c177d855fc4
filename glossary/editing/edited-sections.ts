/** Where the terms of a form stand in a concept, and what else a language says: its definition. */
import type { LanguageSection, Term } from '../concept.ts';
import { cleanAddress } from '../formats/clean-address.ts';
import { cleanLabel, cleanText } from '../formats/clean-term.ts';
import { compact } from '../formats/compact.ts';
import { clean } from './clean-value.ts';
import { type ConceptFields, sourceBearers, sourceOf } from './concept-fields.ts';
import type { Placed } from './edited-contexts.ts';

/** In which order new sections stand, before all other languages. */
const sectionOrder = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en'];

/** The sections of the original in their order, then new ones. What has lost all it had goes. */
export function sectionsOf(
  placed: Placed[],
  originals: readonly LanguageSection[],
): LanguageSection[] {
  const homes = new Map<Term, LanguageSection>();
  for (const { lang, term } of placed) {
    const same = originals.filter((section) => section.lang === lang);
    const home = same.find(({ terms }) => terms.some(({ id }) => id === term.id)) ?? same[0];
    if (home) homes.set(term, home);
  }
  const kept = originals.flatMap((section) => {
    const terms = placed.map(({ term }) => term).filter((term) => homes.get(term) === section);
    const isEmptied = terms.length === 0 && section.terms.length > 0;
    if (isEmptied && !section.definition && section.note === undefined) return [];
    return [{ ...section, terms }];
  });
  const added = placed.filter(({ term }) => !homes.has(term));
  const tags = [...new Set(added.map(({ lang }) => lang))].sort((a, b) => rank(a) - rank(b));
  return [
    ...kept,
    ...tags.map((lang) => ({
      lang,
      terms: added.filter((one) => one.lang === lang).map(({ term }) => term),
    })),
  ];
}

function rank(lang: string): number {
  const at = sectionOrder.indexOf(lang);
  return at < 0 ? sectionOrder.length : at;
}

export function withDefinitions(
  sections: LanguageSection[],
  { definitions }: ConceptFields,
  shown: ConceptFields,
): LanguageSection[] {
  let languages = sections;
  for (const [lang, text] of Object.entries(definitions)) {
    if (text === (shown.definitions[lang] ?? '')) continue;
    const definition = clean(text, cleanText);
    const at = sectionWithDefinition(languages, lang);
    if (at >= 0) languages = languages.with(at, defined(languages[at], definition));
    else if (definition !== undefined) {
      languages = [...languages, { lang, definition: { text: definition }, terms: [] }];
    }
  }
  return languages.filter(
    ({ terms, definition, note }, at) =>
      languages[at] === sections[at] || terms.length > 0 || definition || note !== undefined,
  );
}

function sectionWithDefinition(languages: LanguageSection[], lang: string): number {
  const has = languages.findIndex((one) => one.lang === lang && one.definition);
  return has >= 0 ? has : languages.findIndex((one) => one.lang === lang);
}

function defined(section: LanguageSection | undefined, text: string | undefined): LanguageSection {
  const { lang = '', terms = [], definition, note } = section ?? {};
  return compact<LanguageSection>({
    lang,
    definition: text === undefined ? undefined : { ...definition, text },
    note,
    terms,
  });
}

/** A new source is that of the main terms, but for one of them that names another source. */
export function withSource(
  languages: LanguageSection[],
  { source, sourceUrl }: ConceptFields,
  shown: ConceptFields,
): LanguageSection[] {
  if (source === shown.source && sourceUrl === shown.sourceUrl) return languages;
  const bearers = sourceBearers({ languages });
  const old = sourceOf(bearers);
  const isOld = (term: Term) =>
    (term.source === old?.source && term.sourceUrl === old?.sourceUrl) ||
    (term.source === undefined && term.sourceUrl === undefined);
  const said = {
    source: source === shown.source ? old?.source : clean(source, cleanLabel),
    sourceUrl: sourceUrl === shown.sourceUrl ? old?.sourceUrl : clean(sourceUrl, cleanAddress),
  };
  return languages.map((section) => ({
    ...section,
    terms: section.terms.map((term) =>
      bearers.includes(term) && isOld(term) ? compact<Term>({ ...term, ...said }) : term,
    ),
  }));
}
