/**
 * Notes for Anki: one a concept, divided by tabs, with headers that name the columns. Anki knows a
 * note by its first field, so no two notes may have the same term there.
 */
import type { Concept, Sourced } from '../concept.ts';
import { isToAvoid } from '../display/counterpart.ts';
import type { Piece } from '../display/emphasis.ts';
import { fileName } from './file-name.ts';
import type { Direction, Format, Progress, WriteOptions, Written } from './format.ts';
import { type LearningCard, learningCard } from './learning-card.ts';
import { PROGRESS_EVERY } from './limits.ts';
import { type Loss, lossesOf, lossOf, type ModelDatum } from './losses.ts';
import { CHINESE_TO_ENGLISH } from './pairs.ts';
import type { Problem } from './problems.ts';

const MEDIA_TYPE = 'text/plain';

const COLUMNS = [
  'Term',
  'Reading',
  'Other script',
  'Translation',
  'Definition',
  'Note',
  'Sentence',
  'Sentence translation',
  'Source',
  'Tags',
];

export const anki: Format & Required<Pick<Format, 'write' | 'losses'>> = {
  name: 'anki',
  extensions: ['txt'],
  mediaType: MEDIA_TYPE,
  write,
  losses,
};

function* write(
  concepts: readonly Concept[],
  { title, units, languages = CHINESE_TO_ENGLISH }: WriteOptions,
): Generator<Progress, Written> {
  const parts: string[] = [];
  const problems: Problem[] = [];
  const written = new Set<string>();
  for (const [index, concept] of concepts.entries()) {
    const card = learningCard(concept, languages, units);
    if (card && written.has(card.term)) {
      problems.push({ code: 'duplicateSource', detail: card.term });
    } else if (card) {
      written.add(card.term);
      parts.push(line(fieldsOf(card, concept)));
    }
    if (index % PROGRESS_EVERY === 0) yield { done: index, total: concepts.length };
  }
  if (parts.length === 0) return { files: [], problems: [...problems, { code: 'nothingToWrite' }] };
  const file = {
    name: fileName(title, 'txt'),
    mediaType: MEDIA_TYPE,
    parts: [head(title), ...parts],
  };
  return { files: [file], problems };
}

function head(title: string): string {
  return [
    '#separator:tab',
    '#html:true',
    `#columns:${COLUMNS.join('\t')}`,
    `#deck:${title.replace(/[\p{C}\s]+/gu, ' ').trim() || 'Tifa'}`,
    `#tags column:${COLUMNS.length}`,
    '',
  ].join('\n');
}

function fieldsOf(card: LearningCard, { subjectField, tags = [] }: Concept): string[] {
  return [
    html(card.term),
    html(card.reading),
    html(card.otherScript),
    html(card.translations.join('; ')),
    html(card.definition),
    html(card.notes.join('\n')),
    emphasised(card.sentence),
    emphasised(card.sentenceTranslation),
    [...new Set(card.sources.map(sourceOf))].join('<br>'),
    // Anki parts tags by spaces.
    ['tifa', ...subjectField, ...tags].map((tag) => tag.replace(/\s+/g, '_')).join(' '),
  ];
}

/** Anki takes fields for HTML. */
function html(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\n/g, '<br>');
}

function emphasised(pieces: readonly Piece[]): string {
  return pieces.map(({ text, strong }) => (strong ? `<b>${html(text)}</b>` : html(text))).join('');
}

function sourceOf({ source, sourceUrl }: Pick<Sourced, 'source' | 'sourceUrl'>): string {
  if (!sourceUrl) return html(source ?? '');
  return `<a href="${html(sourceUrl).replace(/"/g, '&quot;')}">${html(source ?? sourceUrl)}</a>`;
}

/** A line that starts with # would be a comment: quoted, it is none. */
function line(fields: readonly string[]): string {
  const cells = fields.map((field) =>
    /^#|[\t\r\n"]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field,
  );
  return `${cells.join('\t')}\n`;
}

const LOST: readonly ModelDatum[] = [
  'sectionNote',
  'crossReferences',
  'definitionSource',
  'administrativeStatus',
  'termType',
  'partOfSpeech',
  'geographicalUsage',
  'furtherContexts',
  'match',
  'cue',
  'dates',
  'tier',
  'shadows',
  'extra',
];

function losses(
  concepts: readonly Concept[],
  { languages: direction = CHINESE_TO_ENGLISH }: WriteOptions,
): Loss[] {
  const hasCard = (concept: Concept) => learningCard(concept, direction, undefined) !== undefined;
  const written = concepts.filter(hasCard);
  const terms = ({ languages }: Concept) => languages.flatMap((section) => section.terms);
  return [
    ...lossOf('wholeConcept', concepts, (concept) => !hasCard(concept)),
    ...lossOf('languages', written, ({ languages }) =>
      languages.some(({ lang }) => !isShown(lang, direction)),
    ),
    ...lossOf('furtherTerms', written, ({ languages }) =>
      languages.some(({ lang, terms: all }) => lang === direction.source && all.length > 1),
    ),
    ...lossOf('avoidedTerms', written, (concept) => terms(concept).some(isToAvoid)),
    ...lossesOf(LOST, written),
    // One sentence of the report is shown.
    ...lossOf('units', written, (concept) => {
      const places = [concept.units, ...terms(concept).map(({ units }) => units)].flat();
      return new Set(places.filter((id) => id !== undefined)).size > 1;
    }),
  ];
}

function isShown(lang: string, { source, target }: Direction): boolean {
  const isChinese = lang === 'zh-Hans' || lang === 'zh-Hant';
  return lang === source || lang === target || isChinese;
}
