/** A term with its data: `termSec` of TBX 3, `tig` and `ntig` of TBX 2. */
import type { LanguageSection, Term } from '../../concept.ts';
import { cleanLabel, cleanTerm, excerpt, warn } from '../clean-term.ts';
import { isIdentifier } from '../identifiers.ts';
import { partOfSpeechOf } from '../part-of-speech-words.ts';
import { statusOf } from '../status-words.ts';
import { termTypeOf } from '../term-type-words.ts';
import type { Category } from './categories.ts';
import { type Datum, datumOf } from './datum.ts';
import {
  addDefinition,
  addLink,
  addNote,
  addSubject,
  keepAside,
  type OpenEntry,
} from './open-entry.ts';
import { readingMark } from './reading-mark.ts';
import { sourced, sourceOf } from './sourced.ts';
import { childrenOf, textOf, type XmlNode } from './xml-node.ts';

/** The text of the term in `node`, for telling the script of a section before it is read. */
export function termText(node: XmlNode): string {
  const term = partsOf(node).find(({ name }) => name === 'term');
  return term ? textOf(term) : '';
}

export function addTerm(entry: OpenEntry, section: LanguageSection, node: XmlNode): void {
  const { context, findings } = entry;
  const clean = cleanTerm(termText(node), findings);
  if (!clean) return;
  const parts = partsOf(node);
  const given = node.attributes.id ?? parts.find(({ name }) => name === 'term')?.attributes.id;
  // Nothing refers to a term by its id, so a new one is not worth a word.
  const id = given && isIdentifier(given) ? given : `t-${context.mintId()}`;
  const term: Term = { id, ...clean };
  const data = parts
    .filter(({ name }) => name !== 'term')
    .map((part) => datumOf(part, context.tidy));
  const [sources, others] = [data.filter(isSource), data.filter((datum) => !isSource(datum))];
  Object.assign(term, sourceOf(sources, findings));
  // One link is the term's; the card shows those of the concept, so no other is lost there.
  for (const link of sources.filter(({ category }) => category === 'address').slice(0, -1)) {
    addLink(entry, link);
  }
  for (const datum of others) addTermDatum(entry, section, term, datum);
  section.terms.push(term);
}

function isSource({ category }: Datum): boolean {
  return category === 'source' || category === 'address';
}

/** `ntig` has one more level, in which nothing else stands. */
function partsOf(node: XmlNode): XmlNode[] {
  return childrenOf(node).flatMap((child) =>
    child.name === 'termGrp' ? childrenOf(child) : child,
  );
}

type Take = (entry: OpenEntry, term: Term, datum: Datum, section: LanguageSection) => void;

const takes: Partial<Record<Category, Take>> = {
  administrativeStatus: (entry, term, datum) =>
    setPicked(entry, term, datum, 'administrativeStatus', statusOf),
  termType: (entry, term, datum) => setPicked(entry, term, datum, 'termType', termTypeOf),
  partOfSpeech: (entry, term, datum) =>
    setPicked(entry, term, datum, 'partOfSpeech', partOfSpeechOf),
  geographicalUsage: (entry, term, { text }) => setLabel(entry, term, 'geographicalUsage', text),
  reading: (entry, term, { text }) => setLabel(entry, term, 'reading', text),
  note: (entry, term, datum) => {
    const text = datum.text.trimStart();
    const isReading = term.reading === undefined && text.startsWith(readingMark);
    if (isReading) setLabel(entry, term, 'reading', text.slice(readingMark.length));
    else addNote(entry, term, datum);
  },
  context: (entry, term, datum) => {
    const context = sourced(datum, entry.findings);
    if (context) term.contexts = [...(term.contexts ?? []), context];
  },
  definition: (entry, _term, datum, section) => addDefinition(entry, section, datum),
  subjectField: (entry, _term, datum) => addSubject(entry, datum),
  // When a single term was changed is told by no field and missed by nobody.
  transaction: () => {},
};

function addTermDatum(entry: OpenEntry, section: LanguageSection, term: Term, datum: Datum): void {
  const take = datum.category && takes[datum.category];
  if (take) take(entry, term, datum, section);
  else keepAside(entry, datum, term.term);
}

function setLabel(
  entry: OpenEntry,
  term: Term,
  field: 'geographicalUsage' | 'reading',
  text: string,
): void {
  const label = cleanLabel(text, entry.findings);
  if (label) term[field] = label;
}

/** A value of a closed list; one that is not in it is kept aside. */
function setPicked<Key extends 'administrativeStatus' | 'termType' | 'partOfSpeech'>(
  entry: OpenEntry,
  term: Term,
  datum: Datum,
  field: Key,
  meaning: (word: string) => Term[Key],
): void {
  const value = meaning(datum.text.trim());
  if (value !== undefined) {
    term[field] = value;
    return;
  }
  warn('unknownValue', excerpt(datum.text.trim()), entry.findings);
  keepAside(entry, datum, term.term);
}
