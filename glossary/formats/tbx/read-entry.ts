/**
 * An entry of a TBX file, of whatever version and style, as a draft. Lenient: a datum on the wrong
 * level goes where the model has it, and what no field holds is kept in `extra`.
 */
import type { Concept, LanguageSection } from '../../concept.ts';
import { excerpt, type Findings, reject, warn } from '../clean-term.ts';
import { compact } from '../compact.ts';
import { isIdentifier } from '../identifiers.ts';
import type { Category } from './categories.ts';
import { type Datum, datumOf } from './datum.ts';
import {
  addDefinition,
  addLink,
  addNote,
  addSubject,
  type EntryContext,
  keepAside,
  type OpenEntry,
  sectionOf,
} from './open-entry.ts';
import { addTerm, termText } from './read-term.ts';
import { datesOf } from './transactions.ts';
import { childrenOf, type XmlNode } from './xml-node.ts';

const sectionNames = new Set(['langSec', 'langSet']);
const termNames = new Set(['termSec', 'tig', 'ntig']);

/** The concept; none, and a rejection among the findings, if the entry can be none. */
export function readEntry(
  node: XmlNode,
  context: EntryContext,
  findings: Findings,
): Concept | undefined {
  const entry: OpenEntry = {
    context,
    findings,
    sections: new Map(),
    subjects: new Set(),
    note: undefined,
    links: [],
    extra: new Map(),
  };
  const [sections, others] = split(node, sectionNames);
  const data = others.map((other) => datumOf(other, context.tidy));
  for (const section of sections) addSection(entry, section);
  for (const datum of data) addConceptDatum(entry, datum);
  const languages = [...entry.sections.values()].sort(bySectionOrder);
  if (!languages.some(({ terms }) => terms.length > 0)) reject('noTerm', undefined, findings);
  if (findings.rejection) return undefined;
  return compact<Concept>({
    id: idOf(node, context, findings),
    origin: 'personal',
    subjectField: [...entry.subjects],
    languages,
    note: entry.note,
    crossReferences: entry.links.length > 0 ? entry.links : undefined,
    ...datesOf(data.filter(isTransaction)),
    extra: entry.extra.size > 0 ? Object.fromEntries(entry.extra) : undefined,
  });
}

function idOf({ attributes }: XmlNode, { mintId }: EntryContext, findings: Findings): string {
  if (attributes.id !== undefined && isIdentifier(attributes.id)) return attributes.id;
  if (attributes.id !== undefined) warn('repeatedId', excerpt(attributes.id), findings);
  return `c-${mintId()}`;
}

const order = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en'];

/** The order of the model, and the rest by their tags. */
function bySectionOrder({ lang: a }: LanguageSection, { lang: b }: LanguageSection): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(lang: string): number {
  const index = order.indexOf(lang);
  return index < 0 ? order.length : index;
}

function addSection(entry: OpenEntry, node: XmlNode): void {
  const [terms, others] = split(node, termNames);
  const name = node.attributes['xml:lang'] ?? node.attributes.lang ?? '';
  const lang = entry.context.languageTag(name, terms.map(termText));
  if (!lang) {
    reject('unknownLanguage', excerpt(name), entry.findings);
    return;
  }
  const section = sectionOf(entry, lang);
  for (const other of others) {
    addSectionDatum(entry, section, datumOf(other, entry.context.tidy));
  }
  for (const term of terms) addTerm(entry, section, term);
}

const sectionTakes: Partial<
  Record<Category, (entry: OpenEntry, datum: Datum, section: LanguageSection) => void>
> = {
  definition: (entry, datum, section) => addDefinition(entry, section, datum),
  note: (entry, datum, section) => addNote(entry, section, datum),
  subjectField: addSubject,
  address: addLink,
  // When a single section was changed is told by no field and missed by nobody.
  transaction: () => {},
};

function addSectionDatum(entry: OpenEntry, section: LanguageSection, datum: Datum): void {
  const take = datum.category && sectionTakes[datum.category];
  if (take) take(entry, datum, section);
  else keepAside(entry, datum, section.lang);
}

/** `section`: the one of the datum's own language, if it names one. */
const conceptTakes: Partial<
  Record<Category, (entry: OpenEntry, datum: Datum, section?: LanguageSection) => void>
> = {
  definition: (entry, datum, section = likeliest(entry, datum)) =>
    addDefinition(entry, section, datum),
  note: (entry, datum, section) => addNote(entry, section ?? entry, datum),
  subjectField: addSubject,
  address: addLink,
  // Read for the whole entry at once.
  transaction: () => {},
};

function addConceptDatum(entry: OpenEntry, datum: Datum): void {
  const take = datum.category && conceptTakes[datum.category];
  const lang = datum.lang && entry.context.languageTag(datum.lang, [datum.text]);
  if (!take) keepAside(entry, datum);
  else if (lang) take(entry, datum, sectionOf(entry, lang));
  else take(entry, datum);
}

/** The section in whose language a definition is, as its letters tell; the first, if none is. */
function likeliest(entry: OpenEntry, { text }: Datum): LanguageSection {
  const sections = [...entry.sections.values()];
  const chinese = /\p{Script=Han}/u.test(text);
  const section = sections.find(({ lang }) => lang.startsWith('zh') === chinese) ?? sections[0];
  return section ?? sectionOf(entry, chinese ? 'zh-Hans' : 'en');
}

function isTransaction({ category }: Datum): boolean {
  return category === 'transaction';
}

function split(node: XmlNode, names: ReadonlySet<string>): [XmlNode[], XmlNode[]] {
  const children = childrenOf(node);
  return [
    children.filter(({ name }) => names.has(name)),
    children.filter(({ name }) => !names.has(name)),
  ];
}
