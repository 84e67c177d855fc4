/**
 * The entry model: concept → language section → terms, with the names of TBX (ISO 30042).
 * Texts are NFC and trimmed; language tags are BCP 47.
 */

/** Where a concept comes from. A personal concept that shadows a bundled one names it in `shadows`. */
export type Origin = 'bundled' | 'personal' | 'pack';

export const tiers = [
  'formulation',
  'programme',
  'institution',
  'place',
  'field',
  'general',
] as const;

/**
 * What kind of thing a bundled concept is. All but `general` are marked by default;
 * `general` (ordinary words a policy reader knows) only if the reader asks for it.
 */
export type Tier = (typeof tiers)[number];

export const subjects = [
  'government',
  'education',
  'science',
  'industry',
  'regions',
  'talent',
  'welfare',
] as const;

/** The subject fields of the bundled glossary. A reader's own concepts may name others. */
export type Subject = (typeof subjects)[number];

export const administrativeStatuses = [
  'preferred',
  'admitted',
  'deprecated',
  'superseded',
] as const;
export type AdministrativeStatus = (typeof administrativeStatuses)[number];

export const termTypes = [
  'fullForm',
  'acronym',
  'abbreviation',
  'shortForm',
  'variant',
  'phrase',
] as const;
export type TermType = (typeof termTypes)[number];

/**
 * Limits a form with an everyday sense beside the policy one to where the policy sense is likely:
 * it counts only where its block (or, the weaker rule, its page) also holds a term of the glossary
 * that needs no cue and is not `general`, or one of the words in `with`; and never as part of a
 * phrase in `against`.
 */
export interface Cue {
  scope: 'block' | 'page';
  with?: string[];
  against?: string[];
}

export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** How a term is looked for in pages. A term with `enabled: false` is a rendering: shown, never looked for. */
export interface TermMatch {
  enabled?: boolean;
  caseSensitive?: boolean;
  /**
   * `false`: wherever its letters stand, also inside longer words. Otherwise a word must begin and
   * end where the term does (ARCHITECTURE.md, “What a match is”).
   */
  wholeWord?: boolean;
  cue?: Cue;
}

/** A text with the place it was taken from. */
export interface Sourced {
  text: string;
  source?: string;
  sourceUrl?: string;
}

export interface Term {
  /** An XML NCName, `t-…`, unique in the glossary. */
  id: string;
  term: string;
  /** Pinyin of a Chinese term: word-spaced, tone marks, citation tones. */
  reading?: string;
  administrativeStatus?: AdministrativeStatus;
  termType?: TermType;
  partOfSpeech?: PartOfSpeech;
  /** Regions in which the term is used, as BCP 47 region subtags: `TW`, `HK`, `GB`. */
  geographicalUsage?: string;
  /** Ids of the report units in which this very form stands, letter by letter. */
  units?: string[];
  /** Whose term it is: an authority, a document, a page. */
  source?: string;
  sourceUrl?: string;
  /** Sentences in which the reader met the term. */
  contexts?: Sourced[];
  note?: string;
  match?: TermMatch;
}

export interface LanguageSection {
  /** `zh-Hans`, `zh-Hant`, `zh-Hant-TW`, `zh-Hant-HK`, `en`, … */
  lang: string;
  definition?: Sourced;
  note?: string;
  /** The first term of a section is the one to show when there is room for one. */
  terms: Term[];
}

export interface Concept {
  /** An XML NCName, `c-…`, unique in the glossary. */
  id: string;
  origin: Origin;
  tier?: Tier;
  subjectField: string[];
  languages: LanguageSection[];
  note?: string;
  /** Ids of the report units that use the concept, also where no single form stands letter by letter. */
  units?: string[];
  /** The bundled concept that a reader's own copy stands in for. */
  shadows?: string;
  tags?: string[];
  crossReferences?: { url: string; label?: string }[];
  /** ISO 8601, UTC. */
  created?: string;
  modified?: string;
  /** Data categories of an imported file that Tifa has no field for, kept for the way back. */
  extra?: Record<string, string>;
}

/** A pair of aligned sentences or clauses of the report. */
export interface ReportUnit {
  id: string;
  /** `title`, or chapter, section and paragraph as in `II.4 ¶ 3`. */
  place: string;
  'zh-Hans': string;
  'zh-Hant': string;
  en: string;
}
