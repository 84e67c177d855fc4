/** A lexicon that was edited again and again, against one compiled anew of the same concepts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editLexicon } from '../../../glossary/matching/edited-lexicon.ts';
import type { Edits } from '../../../glossary/matching/edited-order.ts';
import { fold } from '../../../glossary/matching/fold.ts';
import { compileLexicon, type Lexicon } from '../../../glossary/matching/lexicon.ts';
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
          lexicon = edited(lexicon, { gone: out, came });
          glossary = byId([...[...glossary.values()].filter(({ id }) => !out.has(id)), ...came]);
        }
        const anew = compileLexicon(glossary.values(), 2);
        expect(lexicon.conceptIds).toEqual(anew.conceptIds);
        expect(lexicon.conceptTraits).toEqual(anew.conceptTraits);
        const found = readable(matchTexts(lexicon, texts, how));
        const foundAnew = readable(matchTexts(anew, texts, how));
        expect(found.spans).toEqual(foundAnew.spans);
        expect(found.waiting).toEqual(foundAnew.waiting);
        // Words of cues that are gone stay, and speak for nobody.
        expect(found.evidence).toEqual(expect.arrayContaining(foundAnew.evidence));
        expect(texts.map(wordsOf(lexicon))).toEqual(texts.map(wordsOf(anew)));
      },
    ),
    { numRuns: 2500 },
  );
}, 60_000);

/** Two characters, so that forms share their beginnings, up to more than the longest tail. */
const form = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'中国'), minLength: 1, maxLength: 8 }),
  fc
    .tuple(fc.constantFrom('中', '国中', '中国中国'), fc.nat(60))
    .map(([of, n]) => of.repeat(n + 1)),
);

test('takes forms one by one, in any order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(form, { minLength: 1, maxLength: 40 }),
      fc.nat(20),
      fc.array(form, { maxLength: 4 }),
      (forms, first, pieces) => {
        const all = forms.map(conceptOf);
        let lexicon = compileLexicon(all.slice(0, first), 1);
        for (const one of all.slice(first))
          lexicon = edited(lexicon, { gone: new Set([one.id]), came: [one] });
        const anew = compileLexicon(all, 1);
        const text = pieces.join('');
        const found = (one: Lexicon) => readable(matchTexts(one, [text], anything));
        expect(found(lexicon)).toEqual(found(anew));
        expect(wordsOf(lexicon)(text)).toEqual(wordsOf(anew)(text));
      },
    ),
    { numRuns: 1000 },
  );
}, 60_000);

test('has characters no form had before, until there are too many', () => {
  const units = Array.from({ length: 400 }, (_, index) => String.fromCharCode(0x5000 + index))
    // Two that fold to one would be one form.
    .filter((unit) => fold(unit) === unit);
  let lexicon = compileLexicon([], 1);
  const known: string[] = [];
  for (const unit of units) {
    const came = [conceptOf(`${unit}中`)];
    const next = editLexicon(lexicon, { gone: new Set(), came }, 1);
    if (!next) break;
    lexicon = next;
    known.push(`${unit}中`);
  }
  expect(known.length).toBeGreaterThan(100);
  expect(known.length).toBeLessThan(units.length);
  const { spans } = readable(matchTexts(lexicon, [known.join('')], anything));
  expect(spans.map(({ conceptIds }) => conceptIds)).toEqual(known.map((one) => [`c-${one}`]));
});

test('asks the judge about a form that has lost one of two terms', () => {
  const both = [conceptOf('中国'), { ...conceptOf('中国'), id: 'c-other' }];
  const lexicon = edited(compileLexicon(both, 1), { gone: new Set(['c-other']), came: [] });
  const found = (judge: () => boolean) =>
    readable(matchTexts(lexicon, ['中国'], { ...anything, judge })).spans.length;
  expect([found(() => true), found(() => false)]).toEqual([1, 0]);
});

test('is to be compiled anew when edits have left much behind', () => {
  let lexicon: Lexicon | undefined = compileLexicon([conceptOf('中国')], 1);
  let edits = 0;
  for (; lexicon && edits < 10_000; edits++)
    lexicon = editLexicon(lexicon, { gone: new Set(['c-中国']), came: [conceptOf('中国')] }, 1);
  expect(edits).toBeGreaterThan(100);
  expect(edits).toBeLessThan(10_000);
});

const anything = {
  isMarked: () => true,
  isMuted: () => false,
  pageEvidence: [],
  judge: () => true,
};

function conceptOf(term: string): ActiveConcept {
  const languages = [{ lang: 'zh-Hans', terms: [{ id: 't-1', term }] }];
  return { id: `c-${term}`, origin: 'personal', subjectField: [], languages };
}

function edited(lexicon: Lexicon, edits: Edits): Lexicon {
  const next = editLexicon(lexicon, edits, 2);
  if (!next) throw new Error('It was to be compiled anew.');
  return next;
}

function wordsOf(lexicon: Lexicon): (text: string) => string[] {
  const words = lexiconWords(lexicon);
  return (text) => {
    const found: string[] = [];
    for (let from = 0; from < text.length; from++)
      words.visit(text, from, (end) => found.push(`${from}-${end}`));
    return found;
  };
}
