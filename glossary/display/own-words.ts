/** What a reader noted of a concept of their own: notes, whose terms they are, and where they met them. */
import type { Concept, Term } from '../concept.ts';
import { parseAddress } from '../formats/clean-address.ts';

/** At least a name, if need be that of the site. */
export interface Source {
  name: string;
  url?: string;
}

export interface Context {
  text: string;
  source?: Source;
}

interface OwnWords {
  notes: string[];
  sources: Source[];
  contexts: Context[];
}

/** A card is a glance: more is in the form. */
const mostContexts = 2;

/** Nothing of a bundled concept, whose words are the report's. What belongs to the term as found comes first. */
export function ownWords({ origin, note, languages }: Concept, found: Term | undefined): OwnWords {
  if (origin === 'bundled') return { notes: [], sources: [], contexts: [] };
  const all = languages.flatMap(({ terms }) => terms);
  const terms = found ? [found, ...all.filter((term) => term !== found)] : all;
  const notes = [note, ...languages.map((one) => one.note), ...terms.map((term) => term.note)];
  const contexts = terms.flatMap((term) => term.contexts ?? []);
  return {
    notes: [...new Set(notes.filter((one) => one !== undefined))],
    sources: firstOfEach(
      terms.flatMap((term) => sourceOf(term) ?? []),
      ({ name, url }) => `${name} ${url}`,
    ),
    contexts: firstOfEach(contexts, ({ text }) => text)
      .slice(0, mostContexts)
      .map((context) => {
        const source = sourceOf(context);
        return { text: context.text, ...(source && { source }) };
      }),
  };
}

function sourceOf(from: {
  source?: string | undefined;
  sourceUrl?: string | undefined;
}): Source | undefined {
  const { source, sourceUrl: url } = from;
  // The schema lets no other address in, but a card is shown in any page.
  const parsed = url === undefined ? undefined : parseAddress(url);
  const name = source ?? parsed?.host;
  return name === undefined ? undefined : { name, ...(parsed && url && { url }) };
}

function firstOfEach<Value>(values: Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const isNew = !seen.has(keyOf(value));
    seen.add(keyOf(value));
    return isNew;
  });
}
