/** The columns a table of certain concepts has: only those that are not empty all the way down. */
import type { Concept, LanguageSection, Term } from '../../concept.ts';
import { MOST_COLUMNS } from '../limits.ts';
import { matchToWrite } from '../one-character.ts';
import { joinCell } from './cell-list.ts';
import {
  type ConceptField,
  type SectionField,
  sectionFields,
  type TermField,
  termFields,
} from './fields.ts';
import { headingOf, headingOfExtra, LONGEST_HEADING } from './headings.ts';
import { matchWords } from './match-words.ts';

export interface TableColumn {
  heading: string;
  /** The text of the concept's cell, not yet guarded or quoted. */
  value(concept: Concept): string;
}

const termValues: Record<TermField, (term: Term) => string | undefined> = {
  term: (term) => term.term,
  reading: (term) => term.reading,
  administrativeStatus: (term) => term.administrativeStatus,
  termType: (term) => term.termType,
  partOfSpeech: (term) => term.partOfSpeech,
  geographicalUsage: (term) => term.geographicalUsage,
  source: (term) => term.source,
  sourceUrl: (term) => term.sourceUrl,
  context: (term) => term.contexts?.[0]?.text,
  contextSource: (term) => term.contexts?.[0]?.source,
  contextUrl: (term) => term.contexts?.[0]?.sourceUrl,
  termNote: (term) => term.note,
  match: (term) => matchWords(matchToWrite(term)),
};

const sectionValues: Record<SectionField, (section: LanguageSection) => string | undefined> = {
  definition: ({ definition }) => definition?.text,
  definitionSource: ({ definition }) => definition?.source,
  definitionUrl: ({ definition }) => definition?.sourceUrl,
  sectionNote: ({ note }) => note,
};

const conceptValues: Record<Exclude<ConceptField, 'extra'>, (concept: Concept) => string> = {
  id: ({ id }) => id,
  subjectField: ({ subjectField }) => joinCell(subjectField),
  note: ({ note }) => note ?? '',
  tags: ({ tags }) => joinCell(tags ?? []),
  url: ({ crossReferences }) => joinCell(crossReferences?.map(({ url }) => url) ?? []),
  created: ({ created }) => created ?? '',
  modified: ({ modified }) => modified ?? '',
};

/** What a table holds, and what it leaves out because we would not read more columns back. */
export interface TableShape {
  columns: TableColumn[];
  languagesLeftOut: string[];
  extraLeftOut: string[];
}

/** Terms and readings stand in front, where a spreadsheet shows them. */
export function tableShape(concepts: readonly Concept[]): TableShape {
  const langs = languagesOf(concepts);
  const all = new Set(concepts.flatMap(({ extra }) => Object.keys(extra ?? {})));
  const keys = [...all].filter((key) => key.length <= LONGEST_HEADING).slice(0, MOST_COLUMNS);
  const shape: TableShape = {
    columns: [],
    languagesLeftOut: [],
    extraLeftOut: [...all].filter((key) => !keys.includes(key)),
  };
  for (;;) {
    const possible = [...ownColumns(langs), ...keys.map(extraColumn)];
    shape.columns = possible.filter(({ value }) =>
      concepts.some((concept) => value(concept) !== ''),
    );
    if (shape.columns.length <= MOST_COLUMNS) return shape;
    if (keys.length > 0) {
      const tooMany = keys.splice(-(shape.columns.length - MOST_COLUMNS));
      shape.extraLeftOut = tooMany.concat(shape.extraLeftOut);
    } else {
      shape.languagesLeftOut.push(...langs.splice(-1));
    }
  }
}

function ownColumns(langs: readonly string[]): TableColumn[] {
  const ofConcept = (...names: (keyof typeof conceptValues)[]): TableColumn[] =>
    names.map((name) => ({ heading: headingOf({ name }), value: conceptValues[name] }));
  return [
    ...ofConcept('id'),
    ...langs.flatMap((lang) => [termColumn('term', lang), termColumn('reading', lang)]),
    ...ofConcept('subjectField'),
    ...sectionFields.flatMap((name) => langs.map((lang) => sectionColumn(name, lang))),
    ...termFields
      .filter((name) => name !== 'term' && name !== 'reading')
      .flatMap((name) => langs.map((lang) => termColumn(name, lang))),
    ...ofConcept('note', 'tags', 'url', 'created', 'modified'),
  ];
}

function termColumn(name: TermField, lang: string): TableColumn {
  const read = termValues[name];
  return {
    heading: headingOf({ name, lang }),
    value: (concept) => joinCell(sectionOf(concept, lang)?.terms.map(read) ?? []),
  };
}

function sectionColumn(name: SectionField, lang: string): TableColumn {
  const read = sectionValues[name];
  return {
    heading: headingOf({ name, lang }),
    value: (concept) => {
      const section = sectionOf(concept, lang);
      return (section && read(section)) ?? '';
    },
  };
}

function extraColumn(key: string): TableColumn {
  return { heading: headingOfExtra(key), value: ({ extra }) => extra?.[key] ?? '' };
}

function sectionOf(concept: Concept, lang: string): LanguageSection | undefined {
  return concept.languages.find((section) => section.lang === lang);
}

/** Chinese, English, then the others, the most used first. */
function languagesOf(concepts: readonly Concept[]): string[] {
  const uses = new Map<string, number>();
  for (const { languages } of concepts) {
    for (const { lang } of languages) uses.set(lang, (uses.get(lang) ?? 0) + 1);
  }
  const rank = (lang: string) => (lang.startsWith('zh') ? 0 : lang.startsWith('en') ? 1 : 2);
  return [...uses.keys()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 2 ? (uses.get(b) ?? 0) - (uses.get(a) ?? 0) : 0) ||
      (a < b ? -1 : 1),
  );
}
