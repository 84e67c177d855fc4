/** The sentences of a form, each put to the term it belongs to. */
import type { Sourced, Term } from '../concept.ts';
import { hasHan } from '../display/script.ts';
import { cleanAddress } from '../formats/clean-address.ts';
import { cleanLabel, cleanText } from '../formats/clean-term.ts';
import { compact } from '../formats/compact.ts';
import { clean, ifAny } from './clean-value.ts';
import type { ConceptFields, ContextFields } from './concept-fields.ts';

/** A term where it is to stand. */
export interface Placed {
  lang: string;
  term: Term;
  /** Whose contexts it takes: see `ContextFields.of`. */
  of: string;
}

/** Contexts of a term that is gone, and new ones, go to a main term in the language of the sentence. */
export function withContexts(
  placed: Placed[],
  fields: ConceptFields,
  shown: ConceptFields,
): Placed[] {
  const wanted = byOwner(fields.contexts, ({ of, text }) => ownerOf(of, text, placed));
  const before = byOwner(shown.contexts, ({ of }) => of);
  const written = new Set<string>();
  return placed.map(({ of, lang, term }) => {
    const contexts = wanted.get(of) ?? [];
    if (JSON.stringify(contexts) === JSON.stringify(before.get(of) ?? []))
      return { of, lang, term };
    // The two scripts of a term share their contexts: the first one bears them.
    const own = written.has(of) ? undefined : ifAny(contexts);
    written.add(of);
    return { of, lang, term: compact<Term>({ ...term, contexts: own }) };
  });
}

function byOwner(
  contexts: readonly ContextFields[],
  ownerOfOne: (context: ContextFields) => string | undefined,
): Map<string, Sourced[]> {
  const owned = new Map<string, Sourced[]>();
  for (const fields of contexts) {
    const context = contextOf(fields);
    const owner = ownerOfOne(fields);
    if (context && owner) owned.set(owner, [...(owned.get(owner) ?? []), context]);
  }
  return owned;
}

function contextOf(values: Record<'text' | 'source' | 'sourceUrl', string>): Sourced | undefined {
  const text = clean(values.text, cleanText);
  if (text === undefined) return undefined;
  const source = clean(values.source, cleanLabel);
  return compact<Sourced>({ text, source, sourceUrl: clean(values.sourceUrl, cleanAddress) });
}

function ownerOf(of: string | undefined, text: string, placed: Placed[]): string | undefined {
  const byLetters = hasHan(text) ? 'chinese' : 'english';
  const has = (name: string | undefined) => placed.some((one) => one.of === name);
  return [of, byLetters].find(has) ?? placed[0]?.of;
}
