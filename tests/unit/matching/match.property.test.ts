import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { type MatchOptions, matchTexts } from '../../../glossary/matching/match.ts';
import { tidy } from '../../../glossary/matching/tidy.ts';
import { glossaryAndTexts, options, readable } from './random-glossaries.ts';
import { slowMatches } from './slow-matcher.ts';

const timeout = 60_000;

describe('matchTexts against the slow matcher', () => {
  test(
    'on random glossaries and texts',
    () => {
      fc.assert(
        fc.property(glossaryAndTexts, options, ([concepts, sources], how) => {
          const found = matchTexts(compileLexicon(concepts, 7), sources, how);
          expect(readable(found)).toEqual(slowMatches(concepts, sources, how));
          expect(found.revision).toBe(7);
        }),
        { numRuns: 2500 },
      );
    },
    timeout,
  );

  test(
    'on long forms that share their beginnings, in texts that repeat them',
    () => {
      const piece = fc
        .tuple(
          fc.constantFrom('中', '中国', '中中国', '国', 'a ', 'aa b '),
          fc.integer({ min: 1, max: 60 }),
        )
        .map(([text, times]) => text.repeat(times));
      const long = fc
        .array(piece, { minLength: 1, maxLength: 3 })
        .map((pieces) => tidy(pieces.join('')).text.trim());
      fc.assert(
        fc.property(
          fc.array(long, { minLength: 1, maxLength: 8 }),
          fc.array(fc.oneof(long, fc.constantFrom('科', ' ')), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          (forms, pieces, strict) => {
            const concepts = forms.map((form, index) => conceptOf(form, index));
            const text = tidy(pieces.join('')).text;
            const how = { ...permissive, judge: () => !strict };
            const found = matchTexts(compileLexicon(concepts, 1), [text], how);
            expect(readable(found)).toEqual(slowMatches(concepts, [text], how));
          },
        ),
        { numRuns: 300 },
      );
    },
    timeout,
  );
});

const permissive: MatchOptions = {
  isMarked: () => true,
  isMuted: () => false,
  pageEvidence: [''],
  judge: () => true,
};

function conceptOf(form: string, index: number): Concept {
  return {
    id: `c-${index}`,
    origin: 'bundled',
    subjectField: [],
    languages: [{ lang: 'zh-Hans', terms: [{ id: 't-1', term: form }] }],
  };
}
