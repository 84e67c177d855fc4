/** A concept as entries of a Yomitan dictionary: tuples, because that is what its banks hold. */
import type { Concept, Term } from '../concept.ts';
import { isToAvoid } from '../display/counterpart.ts';
import { definition } from '../display/definition.ts';
import type { Direction } from './format.ts';
import { usableTerms } from './learning-card.ts';

/** Term, reading, tags of the definition, inflection rules, score, definitions, sequence, tags of the term. */
export type TermEntry = [
  string,
  string,
  string,
  '',
  number,
  (string | StructuredContent)[],
  number,
  string,
];

/** Name, category, order, notes, score. */
export type TagEntry = [string, string, number, string, number];

type Content =
  | string
  | { tag: 'div' | 'a'; lang?: string; href?: string; content: Content | Content[] };

interface StructuredContent {
  type: 'structured-content';
  content: Content[];
}

/** Terms to avoid are found too, behind the others. */
const AVOIDED_SCORE = -10;

/** One entry a term of the source language, in whatever script or region. `sequence` names the concept. */
export function entriesOf(concept: Concept, direction: Direction, sequence: number): TermEntry[] {
  const translations = usableTerms(concept, direction.target);
  if (translations.length === 0) return [];
  const definitions = [
    ...new Set(translations.map(withReading)),
    ...explanation(concept, translations, direction),
  ];
  const subjects = [...concept.subjectField, ...(concept.tags ?? [])].map(tagName).join(' ');
  const entries = new Map<string, TermEntry>();
  for (const term of sourceTerms(concept, direction)) {
    const { term: text, reading = '' } = term;
    const key = `${text}\n${reading}`;
    const score = isToAvoid(term) ? AVOIDED_SCORE : 0;
    if (entries.has(key)) continue;
    entries.set(key, [
      text,
      reading,
      subjects,
      '',
      score,
      definitions,
      sequence,
      term.administrativeStatus ?? '',
    ]);
  }
  return [...entries.values()];
}

/** What the tags of these concepts mean. */
export function tagsOf(concepts: readonly Concept[]): TagEntry[] {
  const tags = new Map<string, TagEntry>([
    ['preferred', ['preferred', 'popular', 0, 'Preferred term', 0]],
    ['admitted', ['admitted', 'default', 1, 'Admitted term', 0]],
    ['deprecated', ['deprecated', 'archaism', 2, 'Deprecated term', 0]],
    ['superseded', ['superseded', 'archaism', 3, 'Superseded term', 0]],
  ]);
  for (const { subjectField, tags: own = [] } of concepts) {
    for (const label of [...subjectField, ...own]) {
      const name = tagName(label);
      if (!tags.has(name)) tags.set(name, [name, 'dictionary', 10, label, 0]);
    }
  }
  return [...tags.values()];
}

function sourceTerms({ languages }: Concept, { source }: Direction): Term[] {
  const language = (tag: string) => tag.split('-')[0];
  return languages
    .filter(({ lang }) => language(lang) === language(source))
    .flatMap(({ terms }) => terms);
}

function withReading({ term, reading }: Term): string {
  return reading ? `${term} (${reading})` : term;
}

/** Behind the translations: what they mean, what should be known of them, and who says so. */
function explanation(
  concept: Concept,
  translations: readonly Term[],
  { target }: Direction,
): StructuredContent[] {
  const meaning = definition(concept, target);
  const notes = [concept.note, ...translations.map(({ note }) => note)];
  const content = [
    ...(meaning ? [block(meaning.text, meaning.lang)] : []),
    ...notes.flatMap((note) => (note ? [block(note)] : [])),
    ...translations.flatMap(sourceOf),
  ];
  return content.length > 0 ? [{ type: 'structured-content', content }] : [];
}

function sourceOf({ source, sourceUrl }: Term): Content[] {
  if (sourceUrl) {
    // Yomitan knows the scheme in small letters only.
    const href = sourceUrl.replace(/^https?/i, (scheme) => scheme.toLowerCase());
    const link: Content = { tag: 'a', href, content: source ?? sourceUrl };
    return [{ tag: 'div', content: [link] }];
  }
  return source ? [block(source)] : [];
}

function block(content: string, lang?: string): Content {
  return { tag: 'div', ...(lang && { lang }), content };
}

/** Tags are parted by spaces. */
function tagName(label: string): string {
  return label.replace(/\s+/g, '_');
}
