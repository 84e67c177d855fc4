import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { readBackup, writeBackup } from '../../../glossary/formats/backup.ts';
import { matchToWrite } from '../../../glossary/formats/one-character.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { glossary } from './glossaries.ts';
import { drafts, finish, writeOptions } from './run.ts';

/** A term of one character that the reader confirmed says so in the file. */
function spelledOut(concept: Concept): Concept {
  const languages = concept.languages.map((section) => ({
    ...section,
    terms: section.terms.map((term) => ({ ...term, match: matchToWrite(term) })),
  }));
  return { ...concept, languages };
}

/** Well-formed, as everything is that a browser stores as JSON. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });

const rest = fc.record({
  collections: fc.array(
    fc.record({ name: text, marked: fc.boolean(), concepts: fc.array(text, { maxLength: 3 }) }),
    { maxLength: 2 },
  ),
  mutes: fc.array(
    fc.record({ conceptId: text, site: fc.domain() }, { requiredKeys: ['conceptId'] }),
    { maxLength: 3 },
  ),
  settings: fc.record({
    enabled: fc.boolean(),
    sites: fc.dictionary(fc.domain(), fc.constant(false), { noNullPrototype: true, maxKeys: 3 }),
  }),
});

describe('a backup', () => {
  test('comes back as it was, and as a glossary', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(glossary, fc.constant([])), rest, (concepts, beside) => {
        const { files } = finish(writeBackup(concepts, beside, writeOptions));
        const file = files[0]?.parts.join('') ?? '';
        const read = finish(readBackup(file, { mintId: () => 'new' }));
        expect(read).toEqual({
          ...beside,
          drafts: concepts.map((concept, at) => ({
            line: at + 2,
            concept: spelledOut(concept),
            warnings: expect.any(Array),
          })),
          rejected: [],
          notices: [],
          damaged: [],
        });
        if (concepts.length > 0) {
          const imported = drafts(tifaJson, file).drafts.map(({ concept }) => concept);
          expect(imported).toEqual(concepts.map(spelledOut));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
