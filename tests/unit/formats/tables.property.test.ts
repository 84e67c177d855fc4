/** What a table claims to hold comes back from it, whoever it was written for. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept, Sourced, Term } from '../../../glossary/concept.ts';
import { csv } from '../../../glossary/formats/csv.ts';
import type { Format } from '../../../glossary/formats/format.ts';
import { matchToWrite } from '../../../glossary/formats/one-character.ts';
import { tsv } from '../../../glossary/formats/tsv.ts';
import { glossary } from './glossaries.ts';
import { concepts as conceptsOf, drafts, write, writeOptions } from './run.ts';

/** The concept without what a table is said to lose; in the order of its languages. */
function held(concept: Concept): Concept {
  const { tier: _tier, shadows: _shadows, units: _units, ...kept } = concept;
  return {
    ...kept,
    crossReferences: concept.crossReferences?.map(({ url }) => ({ url })),
    languages: concept.languages
      .map((section) => ({ ...section, terms: section.terms.map(heldTerm) }))
      .sort((a, b) => (a.lang < b.lang ? -1 : 1)),
  };
}

function heldTerm({ units: _units, id: _id, ...term }: Term): Omit<Term, 'id'> & { id: string } {
  const { cue: _cue, ...match } = matchToWrite(term) ?? {};
  const contexts: Sourced[] | undefined = term.contexts?.slice(0, 1);
  return {
    ...term,
    id: '',
    contexts,
    match: Object.keys(match).length > 0 ? match : undefined,
  };
}

const cases: [string, Format, boolean][] = [
  ['CSV for a spreadsheet', csv, true],
  ['exact CSV', csv, false],
  ['TSV for a spreadsheet', tsv, true],
  ['exact TSV', tsv, false],
];

/** Whether the table would be wider than is read: then the file says what it leaves out. */
function isTooWide(format: Format, concepts: Concept[]): boolean {
  const losses = format.losses?.(concepts, writeOptions) ?? [];
  return losses.some(({ what }) => what === 'languages' || what === 'extra');
}

describe.each(cases)('%s', (_, format, spreadsheetSafe) => {
  test('comes back with all it claims to hold', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(glossary, (concepts) => {
        fc.pre(!isTooWide(format, concepts));
        const [text = ''] = write(format, concepts, { spreadsheetSafe });
        const read = drafts(format, text);
        expect(read.rejected).toEqual([]);
        expect(read.drafts.map(({ concept }) => held(concept))).toEqual(concepts.map(held));
      }),
      { numRuns: 1000 },
    );
  });
});

test('a table says that it loses something exactly if it does', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(glossary, (concepts) => {
      fc.pre(!isTooWide(csv, concepts));
      const [text = ''] = write(csv, concepts);
      const read = new Map(conceptsOf(csv, text).map((concept) => [concept.id, concept]));
      const changed = concepts.filter((concept) => !isSame(concept, read.get(concept.id)));
      const losses = csv.losses?.(concepts, writeOptions) ?? [];
      expect(losses.length > 0).toBe(changed.length > 0);
    }),
    { numRuns: 300 },
  );
});

/** Whatever the ids of their terms and the order of their languages. */
function isSame(written: Concept, read: Concept | undefined): boolean {
  return read !== undefined && isDeepStrictEqual(plain(written), plain(read));
}

function plain(concept: Concept): unknown {
  const languages = concept.languages
    .map((section) => ({
      ...section,
      terms: section.terms.map((term) => ({ ...term, id: '', match: matchToWrite(term) })),
    }))
    .sort((a, b) => (a.lang < b.lang ? -1 : 1));
  return JSON.parse(JSON.stringify({ ...concept, languages }));
}
