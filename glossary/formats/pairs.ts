/** Concepts as pairs of terms, for formats that know nothing else of them. */
import type { Concept, Term } from '../concept.ts';
import type { Direction } from './format.ts';
import { type Loss, lossesOf, lossOf, type ModelDatum, modelData } from './losses.ts';
import type { Problem } from './problems.ts';

/** A term with its translations, the best first. */
export interface Pairing {
  source: string;
  targets: string[];
}

export interface Pair {
  source: string;
  target: string;
}

export const CHINESE_TO_ENGLISH: Direction = { source: 'zh-Hans', target: 'en' };

export function reversed({ source, target }: Direction): Direction {
  return { source: target, target: source };
}

/**
 * Each term of the source language with the terms of the target language that may be used. Terms
 * switched off are too general to be translated by rule; what is out of use is no translation.
 * `zh` stands for every kind of Chinese, `zh-Hant` also for that of Hong Kong.
 */
export function pairingsOf(concept: Concept, { source, target }: Direction): Pairing[] {
  const targets = termsIn(concept, target).filter((term) => !isAvoided(term));
  if (targets.length === 0) return [];
  const sources = termsIn(concept, source).filter(({ match }) => match?.enabled !== false);
  return sources.map(({ term }) => ({ source: term, targets: targets.map((each) => each.term) }));
}

/**
 * One translation a term, for formats that allow no more: the first concept's, and its best one.
 * Adds to `problems` each term for which another translation was left out.
 */
export function pairsOf(
  concepts: readonly Concept[],
  direction: Direction,
  problems: Problem[],
): Pair[] {
  const pairs = new Map<string, Pair>();
  const told = new Set<string>();
  for (const concept of concepts) {
    for (const { source, targets } of pairingsOf(concept, direction)) {
      const [target = ''] = targets;
      const known = pairs.get(source);
      if (!known) {
        pairs.set(source, { source, target });
      } else if (known.target !== target && !told.has(source)) {
        told.add(source);
        problems.push({ code: 'duplicateSource', detail: source });
      }
    }
  }
  return [...pairs.values()];
}

/**
 * What is lost of concepts as pairs in these directions, beside what the format `keeps` of the model;
 * `onePerTerm` if it allows one translation a term.
 */
export function pairLosses(
  concepts: readonly Concept[],
  directions: readonly Direction[],
  { keeps, onePerTerm }: { keeps: readonly ModelDatum[]; onePerTerm: boolean },
): Loss[] {
  const isLeftOut = (concept: Concept) =>
    directions.every((direction) => pairingsOf(concept, direction).length === 0);
  const tags = directions.flatMap(({ source, target }) => [source, target]);
  const written = concepts.filter((concept) => !isLeftOut(concept));
  return [
    ...lossOf('wholeConcept', concepts, isLeftOut),
    ...lossOf('languages', written, ({ languages }) =>
      languages.some(({ lang }) => !tags.some((tag) => isOf(lang, tag))),
    ),
    ...lossOf('furtherTerms', onePerTerm ? written : [], (concept) =>
      directions.some((direction) =>
        pairingsOf(concept, direction).some(({ targets }) => targets.length > 1),
      ),
    ),
    ...lossOf('avoidedTerms', written, ({ languages }) =>
      languages.some(({ terms }) => terms.some(isAvoided)),
    ),
    ...lossesOf(
      modelData.filter((what) => !keeps.includes(what)),
      written,
    ),
  ];
}

function termsIn({ languages }: Concept, tag: string): Term[] {
  return languages.filter(({ lang }) => isOf(lang, tag)).flatMap(({ terms }) => terms);
}

function isOf(lang: string, tag: string): boolean {
  return lang === tag || lang.startsWith(`${tag}-`);
}

function isAvoided({ administrativeStatus }: Term): boolean {
  return administrativeStatus === 'deprecated' || administrativeStatus === 'superseded';
}
