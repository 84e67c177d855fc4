/** A lexicon that was edited again and again, against one compiled anew of the same concepts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLexicon, editLexicon } from '../../../glossary/matching/lexicon.ts';
import { lexiconWords } from '../../../glossary/matching/lexicon-words.ts';
import type { ActiveConcept } from '../../../glossary/matching/listed-concepts.ts';
import { matchTexts } from '../../../glossary/matching/match.ts';
import { concepts, glossaryAndTexts, options, readable } from './random-glossaries.ts';

type Glossary = ReadonlyMap<string, ActiveConcept>;
const byId = (all: ActiveConcept[]): Glossary => new Map(all.map((one) => [one.id, one]));

/** Some of them in a collection. */
const active = fc
  .tuple(concepts, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([all, inOne]): ActiveConcept[] =>
    all.map((one, index) => (inOne[index] ? { ...one, collection: 'm' } : one)),
  );

test('marks the same, and has the same words for the judge', () => {
  fc.assert(
    fc.property(
      glossaryAndTexts,
      fc.array(fc.record({ gone: fc.subarray(['c-0', 'c-1', 'c-2', 'c-3']), came: active }), {
        minLength: 1,
        maxLength: 3,
      }),
      options,
      ([first, texts], edits, how) => {
        let glossary = byId(first);
        let lexicon = compileLexicon(first, 1);
        for (const { gone, came } of edits) {
          const out = new Set([...gone, ...came.map(({ id }) => id)]);
          lexicon = editLexicon(lexicon, { gone: out, came }, 2);
          glossary = byId([...[...glossary.values()].filter(({ id }) => !out.has(id)), ...came]);
        }
        const anew = compileLexicon(glossary.values(), 2);
        expect(lexicon.conceptIds).toEqual(anew.conceptIds);
        expect(lexicon.conceptTraits).toEqual(anew.conceptTraits);
        // Words of a cue whose term has forms that another term of its concept covers are left out: they speak for nobody.
        const found = (one: typeof anew) => {
          const { spans, waiting } = readable(matchTexts(one, texts, how));
          return { spans, waiting };
        };
        expect(found(lexicon)).toEqual(found(anew));
        expect(texts.map(wordsOf(lexicon))).toEqual(texts.map(wordsOf(anew)));
      },
    ),
    { numRuns: 2500 },
  );
}, 60_000);

function wordsOf(lexicon: ReturnType<typeof compileLexicon>): (text: string) => string[] {
  const words = lexiconWords(lexicon);
  return (text) => {
    const found: string[] = [];
    for (let from = 0; from < text.length; from++)
      words.visit(text, from, (end) => found.push(`${from}-${end}`));
    return found;
  };
}
