import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { matchToWrite } from '../../../glossary/formats/one-character.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { glossary } from './glossaries.ts';
import { drafts, write } from './run.ts';

/** A term of one character that the reader confirmed says so in the file. */
function spelledOut(concept: Concept): Concept {
  const languages = concept.languages.map((section) => ({
    ...section,
    terms: section.terms.map((term) => ({ ...term, match: matchToWrite(term) })),
  }));
  return { ...concept, languages };
}

describe('a file of Tifa', () => {
  test('comes back as it was', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(glossary, (concepts) => {
        const [text = ''] = write(tifaJson, concepts);
        const read = drafts(tifaJson, text);
        expect(read.rejected).toEqual([]);
        expect(read.drafts.map(({ concept }) => concept)).toEqual(concepts.map(spelledOut));
        expect(read.drafts.map(({ line }) => line)).toEqual(concepts.map((_, at) => at + 2));
      }),
      { numRuns: 1000 },
    );
  });
});
