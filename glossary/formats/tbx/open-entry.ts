/** An entry while it is read: what its elements add to, wherever in the entry they stand. */
import type { Concept, LanguageSection } from '../../concept.ts';
import { cleanAddress } from '../clean-address.ts';
import { cleanLabel, cleanText, type Findings } from '../clean-term.ts';
import { isPlainKey } from '../identifiers.ts';
import type { Datum } from './datum.ts';
import { sourced } from './sourced.ts';

/** What an entry must know of its file. */
export interface EntryContext {
  mintId(): string;
  /** The tag of a language section. `sample` decides the script where `name` says only Chinese. */
  languageTag(name: string, sample?: readonly string[]): string | undefined;
  tidy(text: string): string;
}

export interface OpenEntry {
  context: EntryContext;
  findings: Findings;
  sections: Map<string, LanguageSection>;
  subjects: Set<string>;
  note: string | undefined;
  links: NonNullable<Concept['crossReferences']>;
  extra: Map<string, string>;
}

export function sectionOf(entry: OpenEntry, lang: string): LanguageSection {
  const known = entry.sections.get(lang);
  if (known) return known;
  const section: LanguageSection = { lang, terms: [] };
  entry.sections.set(lang, section);
  return section;
}

export function addSubject(entry: OpenEntry, datum: Datum): void {
  const subject = cleanLabel(datum.text, entry.findings);
  if (subject) entry.subjects.add(subject);
}

export function addLink(entry: OpenEntry, { target, text }: Datum): void {
  const url = cleanAddress(target ?? text, entry.findings);
  if (!url) return;
  const label = target === undefined ? undefined : cleanLabel(text, entry.findings);
  entry.links.push({ url, ...(label && label !== url && { label }) });
}

/** The first definition of a section is its definition; a further one is kept as a note. */
export function addDefinition(entry: OpenEntry, section: LanguageSection, datum: Datum): void {
  const definition = sourced(datum, entry.findings);
  if (!definition) return;
  if (section.definition) section.note = joined(section.note, definition.text);
  else section.definition = definition;
}

export function addNote(
  entry: OpenEntry,
  holder: { note?: string | undefined },
  { text }: { text: string },
): void {
  const note = cleanText(text, entry.findings);
  if (note) holder.note = joined(holder.note, note);
}

/** `where`: the language or term it belongs to; absent for the concept. */
export function keepAside(entry: OpenEntry, datum: Datum, where?: string): void {
  const name = cleanLabel(datum.name, entry.findings);
  const value = cleanText([datum.text, datum.target].filter(Boolean).join(' '), entry.findings);
  if (!name || !value || !isPlainKey(name)) return;
  const key = where ? `${name} (${where})` : name;
  entry.extra.set(key, joined(entry.extra.get(key), value));
}

function joined(before: string | undefined, text: string): string {
  return before === undefined ? text : `${before}\n${text}`;
}
