/**
 * A concept as its form shows it. The two scripts of Chinese are one term to a reader, so they share
 * pinyin and options here. What a concept has beside this is not in here and survives an edit, for
 * `edited-concept.ts` writes only what differs from what was shown.
 */
import type {
  AdministrativeStatus,
  Concept,
  LanguageSection,
  Sourced,
  Term,
  TermType,
} from '../concept.ts';
import { matchToWrite } from '../formats/one-character.ts';

export interface TermOptions {
  status: AdministrativeStatus | '';
  type: TermType | '';
  /** Whether it is looked for in pages; without it, a term of one character is not, any other is. */
  marked?: boolean;
  caseSensitive: boolean;
  wholeWord: boolean;
}

export interface FurtherTerm extends TermOptions {
  /** Of the term; a new one has its id already. */
  id: string;
  lang: string;
  text: string;
  reading: string;
}

export interface ContextFields {
  /** Tells the contexts of a form apart; not stored. */
  key: string;
  /** Whose it is: `chinese`, `english` or the id of a further term. A new one goes by its letters. */
  of?: string;
  text: string;
  source: string;
  sourceUrl: string;
}

export interface ConceptFields {
  /** The first term of each of the three languages; empty if there is none. */
  simplified: string;
  traditional: string;
  english: string;
  reading: string;
  chineseOptions: TermOptions;
  englishOptions: TermOptions;
  further: FurtherTerm[];
  subjects: string[];
  tags: string[];
  /** By language tag: the three main ones, and others that have one. */
  definitions: Record<string, string>;
  note: string;
  source: string;
  sourceUrl: string;
  contexts: ContextFields[];
}

const mainLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type MainLanguage = (typeof mainLanguages)[number];

export const usualOptions: TermOptions = {
  status: '',
  type: '',
  caseSensitive: false,
  wholeWord: true,
};

export const emptyFields: ConceptFields = {
  simplified: '',
  traditional: '',
  english: '',
  reading: '',
  chineseOptions: usualOptions,
  englishOptions: usualOptions,
  further: [],
  subjects: [],
  tags: [],
  definitions: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
  note: '',
  source: '',
  sourceUrl: '',
  contexts: [],
};

export function fieldsOf(concept: Concept): ConceptFields {
  const { 'zh-Hans': hans, 'zh-Hant': hant, en } = mainTerms(concept);
  const mains = [hans, hant, en];
  const further = concept.languages.flatMap(({ lang, terms }) =>
    terms.filter((term) => !mains.includes(term)).map((term) => ({ lang, term })),
  );
  const { source, sourceUrl } = sourceOf(sourceBearers(concept)) ?? {};
  return {
    simplified: hans?.term ?? '',
    traditional: hant?.term ?? '',
    english: en?.term ?? '',
    reading: hans?.reading ?? hant?.reading ?? '',
    chineseOptions: optionsOf(hans ?? hant),
    englishOptions: optionsOf(en),
    further: further.map(({ lang, term }) => ({
      id: term.id,
      lang,
      text: term.term,
      reading: term.reading ?? '',
      ...optionsOf(term),
    })),
    subjects: [...concept.subjectField],
    tags: [...(concept.tags ?? [])],
    definitions: definitionsOf(concept.languages),
    note: concept.note ?? '',
    source: source ?? '',
    sourceUrl: sourceUrl ?? '',
    contexts: [
      ...contextsOf('chinese', [hans, hant]),
      ...contextsOf('english', [en]),
      ...further.flatMap(({ term }) => contextsOf(term.id, [term])),
    ],
  };
}

/** The first term of each of the three languages. */
export function mainTerms({
  languages,
}: Pick<Concept, 'languages'>): Record<MainLanguage, Term | undefined> {
  const first = (lang: MainLanguage) => languages.find((one) => one.lang === lang)?.terms[0];
  return { 'zh-Hans': first('zh-Hans'), 'zh-Hant': first('zh-Hant'), en: first('en') };
}

/** The terms of which the form shows the source as that of the concept. */
export function sourceBearers(concept: Pick<Concept, 'languages'>): Term[] {
  const mains = Object.values(mainTerms(concept)).filter((term) => term !== undefined);
  return mains.length > 0 ? mains : concept.languages.flatMap(({ terms }) => terms).slice(0, 1);
}

export function sourceOf(terms: readonly Term[]): Pick<Term, 'source' | 'sourceUrl'> | undefined {
  return terms.find(({ source, sourceUrl }) => source !== undefined || sourceUrl !== undefined);
}

function optionsOf(term: Term | undefined): TermOptions {
  if (!term) return usualOptions;
  const match = matchToWrite(term);
  return {
    status: term.administrativeStatus ?? '',
    type: term.termType ?? '',
    ...(match?.enabled !== undefined && { marked: match.enabled }),
    caseSensitive: match?.caseSensitive === true,
    wholeWord: match?.wholeWord !== false,
  };
}

function definitionsOf(languages: readonly LanguageSection[]): Record<string, string> {
  const definitions = { ...emptyFields.definitions };
  for (const { lang, definition } of languages) {
    if (definition) definitions[lang] ||= definition.text;
  }
  return definitions;
}

function contextsOf(of: string, terms: readonly (Term | undefined)[]): ContextFields[] {
  return terms
    .flatMap((term) => term?.contexts ?? [])
    .map((context, index) => ({ key: `${of}-${index}`, of, ...contextTexts(context) }));
}

function contextTexts({ text, source = '', sourceUrl = '' }: Sourced) {
  return { text, source, sourceUrl };
}
