/** What an entry of a file says otherwise than the glossary, fact by fact, for a reader to look at. */
import type { Concept, Sourced, Term } from '../concept.ts';
import { termLabels } from './same.ts';

type What =
  | 'terms'
  | 'definition'
  | 'sectionNote'
  | (typeof termLabels)[number]
  | 'contexts'
  | 'termNote'
  | 'match'
  | 'subjectField'
  | 'note'
  | 'tags'
  | 'crossReferences'
  | 'tier'
  | 'extra';

export interface Difference {
  what: What;
  /** The language, the term or the name that it is a fact of. */
  of?: string;
  before: string[];
  after: string[];
}

interface Fact {
  what: What;
  of?: string;
  values: string[];
}

export function differences(before: Concept, after: Concept): Difference[] {
  const old = factsOf(before);
  const young = factsOf(after);
  const found: Difference[] = [];
  for (const key of new Set([...old.keys(), ...young.keys()])) {
    const was = old.get(key);
    const is = young.get(key);
    const fact = is ?? was;
    if (!fact || JSON.stringify(was?.values ?? []) === JSON.stringify(is?.values ?? [])) continue;
    found.push({
      what: fact.what,
      ...(fact.of !== undefined && { of: fact.of }),
      before: was?.values ?? [],
      after: is?.values ?? [],
    });
  }
  return found;
}

function factsOf(concept: Concept): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const add = (what: What, values: readonly (string | undefined)[], of?: string) => {
    const said = values.filter((value) => value !== undefined && value !== '') as string[];
    const key = `${what}\n${of ?? ''}`;
    const known = facts.get(key)?.values ?? [];
    if (said.length > 0)
      facts.set(key, { what, values: [...known, ...said], ...(of !== undefined && { of }) });
  };
  for (const { lang, definition, note, terms } of concept.languages) {
    add(
      'terms',
      terms.map(({ term }) => term),
      lang,
    );
    add('definition', [definition && sourced(definition)], lang);
    add('sectionNote', [note], lang);
    for (const term of terms) addTerm(term, add);
  }
  add('subjectField', concept.subjectField);
  add('note', [concept.note]);
  add('tags', concept.tags ?? []);
  add(
    'crossReferences',
    (concept.crossReferences ?? []).map(({ url, label }) => (label ? `${label}: ${url}` : url)),
  );
  add('tier', [concept.tier]);
  for (const [name, value] of Object.entries(concept.extra ?? {})) add('extra', [value], name);
  return facts;
}

function addTerm(term: Term, add: (what: What, values: string[], of: string) => void): void {
  for (const name of termLabels) add(name, [term[name] ?? ''], term.term);
  add('contexts', (term.contexts ?? []).map(sourced), term.term);
  add('termNote', [term.note ?? ''], term.term);
  const { enabled, caseSensitive, wholeWord, cue } = term.match ?? {};
  const rules = {
    ...(enabled === false && { enabled }),
    ...(caseSensitive && { caseSensitive }),
    ...(wholeWord !== undefined && { wholeWord }),
    ...(cue && { cue }),
  };
  if (Object.keys(rules).length > 0) add('match', [JSON.stringify(rules)], term.term);
}

function sourced({ text, source, sourceUrl }: Sourced): string {
  return [text, source, sourceUrl].filter(Boolean).join(' — ');
}
