/** What a learner wants of a concept: one term with its translations, and a sentence it stands in. */
import type { Concept, Sourced, Term } from '../concept.ts';
import { isToAvoid } from '../display/counterpart.ts';
import { definition } from '../display/definition.ts';
import { emphasise, type Piece } from '../display/emphasis.ts';
import { reportPairs } from '../display/report-pair.ts';
import { otherScript, type Script, scriptOf } from '../display/script.ts';
import type { Direction, WriteOptions } from './format.ts';
import { matchKey } from './match-key.ts';

export interface LearningCard {
  term: string;
  /** Pinyin, of whichever side is Chinese. */
  reading: string;
  /** The Chinese side in the other script, where it looks different. */
  otherScript: string;
  /** Those that may be used, the best first. */
  translations: string[];
  definition: string;
  notes: string[];
  sentence: Piece[];
  sentenceTranslation: Piece[];
  sources: Pick<Sourced, 'source' | 'sourceUrl'>[];
}

const reportName = 'Beijing Government Work Report 2025';

/** Nothing, if one of the two sides has no term that may be used. */
export function learningCard(
  concept: Concept,
  direction: Direction,
  units: WriteOptions['units'],
): LearningCard | undefined {
  const term = usableTerms(concept, direction.source)[0];
  const translations = usableTerms(concept, direction.target);
  const translation = translations[0];
  if (!term || !translation) return undefined;
  const chinese = scriptOf(direction.source) ? term : translation;
  return {
    term: term.term,
    reading: chinese.reading ?? '',
    otherScript: inOtherScript(concept, chinese),
    translations: distinct(translations.map((one) => one.term)),
    definition: definition(concept, direction.target)?.text ?? '',
    notes: [concept.note, term.note, translation.note].filter((note) => note !== undefined),
    ...sentences(concept, term, translation, direction, units),
  };
}

/** Terms of the language, or, for Chinese, of the other script if this one has none. */
export function usableTerms({ languages }: Concept, lang: string): Term[] {
  const script = scriptOf(lang);
  const tags = script ? [lang, script, otherScript(script)] : [lang];
  const sections = tags.map(
    (tag) => languages.find((section) => section.lang === tag)?.terms ?? [],
  );
  const terms = sections.map((all) => all.filter((term) => !isToAvoid(term)));
  return terms.find((some) => some.length > 0) ?? [];
}

/** Without those that differ only in case, width or script. */
function distinct(terms: readonly string[]): string[] {
  const byKey = new Map(terms.toReversed().map((term) => [matchKey(term), term]));
  return terms.filter((term) => byKey.get(matchKey(term)) === term);
}

/** The sections of the two scripts are written side by side: a twin has the same place and length. */
function inOtherScript({ languages }: Concept, term: Term): string {
  const [hans = [], hant = []] = ['zh-Hans', 'zh-Hant'].map(
    (tag) => languages.find(({ lang }) => lang === tag)?.terms,
  );
  const twin = hans[hant.indexOf(term)] ?? hant[hans.indexOf(term)];
  const isTwin = twin && twin.term !== term.term && [...twin.term].length === [...term.term].length;
  return isTwin ? twin.term : '';
}

type Sentences = Pick<LearningCard, 'sentence' | 'sentenceTranslation' | 'sources'>;

/** The pair of the report first: it is aligned. Else what the reader met the terms in. */
function sentences(
  concept: Concept,
  term: Term,
  translation: Term,
  direction: Direction,
  units: WriteOptions['units'],
): Sentences {
  const told = [term, translation].filter(({ source, sourceUrl }) => source ?? sourceUrl);
  const pair = reportPair(concept, term, direction, units);
  if (pair) return { ...pair, sources: [...told, ...pair.sources] };
  const contexts = [term, translation].map(({ contexts }) => contexts?.[0]);
  const [sentence = [], sentenceTranslation = []] = contexts.map((context, side) =>
    context ? emphasise(context.text, [(side === 0 ? term : translation).term]) : [],
  );
  const met = contexts.filter((context) => context?.source ?? context?.sourceUrl);
  return {
    sentence,
    sentenceTranslation,
    sources: [...told, ...met].filter((one) => one !== undefined),
  };
}

function reportPair(
  concept: Concept,
  term: Term,
  { source, target }: Direction,
  units: WriteOptions['units'],
): Sentences | undefined {
  const unit = [...(term.units ?? []), ...(concept.units ?? [])]
    .map((id) => units?.get(id))
    .find((found) => found !== undefined);
  const script: Script | undefined = scriptOf(source) ?? scriptOf(target);
  if (!unit || !script || ![source, target].includes('en')) return undefined;
  const [pair] = reportPairs(concept, [unit], undefined, script).pairs;
  if (!pair) return undefined;
  const place = unit.place === 'title' ? reportName : `${reportName}, ${unit.place}`;
  return {
    sentence: source === 'en' ? pair.en : pair.zh,
    sentenceTranslation: source === 'en' ? pair.zh : pair.en,
    sources: [{ source: place }],
  };
}
