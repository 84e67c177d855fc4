/** Puts a sentence to the term a reader met in it. */
import type { Concept, Sourced, Term } from '../concept.ts';
import { fold } from '../matching/fold.ts';
import { tidy } from '../matching/tidy.ts';
import { Refusal } from './refusal.ts';

/** More sentences show nothing new, and a page that forges questions must not fill the store. */
const MOST_CONTEXTS = 20;

/** @throws Refusal `enoughContexts` */
export function withContext(concept: Concept, context: Sourced | undefined): Concept {
  const met = context && termIn(concept, context.text);
  if (!met) return concept;
  const contexts = met.contexts ?? [];
  if (contexts.some(({ text }) => text === context.text)) return concept;
  if (contexts.length >= MOST_CONTEXTS) throw new Refusal('enoughContexts');
  const languages = concept.languages.map((section) => ({
    ...section,
    terms: section.terms.map((term) =>
      term === met ? { ...term, contexts: [...contexts, context] } : term,
    ),
  }));
  return { ...concept, languages };
}

/** The longest term that stands in the sentence, in its own letters rather than others; else the first Chinese one. */
function termIn({ languages }: Concept, sentence: string): Term | undefined {
  const folded = plain(sentence);
  const all = languages.flatMap(({ terms }) => terms);
  const [best] = all
    .filter(({ term }) => folded.includes(plain(term)))
    .toSorted(
      (a, b) =>
        b.term.length - a.term.length ||
        Number(sentence.includes(b.term)) - Number(sentence.includes(a.term)),
    );
  const chinese = languages.find(({ lang, terms }) => /^zh\b/.test(lang) && terms.length > 0);
  return best ?? chinese?.terms[0] ?? all[0];
}

function plain(text: string): string {
  return fold(tidy(text).text);
}
