import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { tbxV2 } from '../../../glossary/formats/tbx/tbx-v2.ts';
import { conceptSchema } from '../../../glossary/schema.ts';
import { drafts as draftsOf, concepts as read, write, writeOptions } from './run.ts';
import { glossary } from './tbx-glossaries.ts';

describe.each([tbx, tbxV2])('what $name claims to hold comes back', (format) => {
  test('of 1,000 glossaries', () => {
    fc.assert(
      fc.property(glossary, (concepts) => {
        expect(format.losses(concepts, writeOptions)).toEqual([]);
        expect(read(tbx, write(format, concepts)[0] ?? '')).toEqual(concepts);
      }),
      { numRuns: 1000, seed: 30042 },
    );
  }, 120_000);

  test('as concepts that may enter the store', () => {
    fc.assert(
      fc.property(glossary, (concepts) => {
        for (const concept of read(tbx, write(format, concepts)[0] ?? '')) {
          expect(v.safeParse(conceptSchema, concept).issues).toBeUndefined();
        }
      }),
      { numRuns: 200, seed: 30042 },
    );
  }, 60_000);

  test('of the bundled glossary, but for what it says it loses', async () => {
    const { bundledConcepts } = await import('../../../glossary/bundled/glossary.ts');
    const concepts = await bundledConcepts();
    const { drafts, rejected } = draftsOf(tbx, write(format, concepts)[0] ?? '');
    expect(rejected).toEqual([]);
    expect(drafts.map(({ concept }) => concept)).toEqual(concepts.map(withoutLosses));
    expect(format.losses(concepts, writeOptions).map(({ what }) => what)).toEqual([
      'match',
      'cue',
      'tier',
      'units',
    ]);
  });
});

function withoutLosses({ tier: _, units: __, ...concept }: Concept): Concept {
  return {
    ...concept,
    origin: 'personal',
    languages: concept.languages.map((section) => ({
      ...section,
      terms: section.terms.map(({ units: ___, match: ____, ...term }) => term),
    })),
  };
}
