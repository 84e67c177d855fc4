/** What holds for every import, whatever stands in the glossary and in the file. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { policies } from '../../../glossary/compare/incoming.ts';
import { holds, isSame } from '../../../glossary/compare/same.ts';
import type { Concept, Term } from '../../../glossary/concept.ts';
import { csv } from '../../../glossary/formats/csv.ts';
import type { Format } from '../../../glossary/formats/format.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { tsv } from '../../../glossary/formats/tsv.ts';
import { conceptSchema } from '../../../glossary/schema.ts';
import { glossary } from '../formats/glossaries.ts';
import { read, write } from '../formats/run.ts';
import { compare, draftsOf, importInto } from './dry-run.ts';

const timeout = 60_000;

/** Some of the concepts ship with Tifa; nothing shadows what is not there. */
const ownGlossary = fc
  .tuple(glossary, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .map(([concepts, bundled]) =>
    concepts.map(
      ({ shadows: _, ...concept }, at): Concept => ({
        ...concept,
        origin: bundled[at] ? 'bundled' : 'personal',
      }),
    ),
  );

/** Concepts of another glossary, with ids that mean something else here, and own ones under new ids or changed. */
const glossaryAndFile = fc
  .tuple(ownGlossary, glossary, fc.array(fc.nat(3), { maxLength: 8 }))
  .map(([own, others, picks]) => {
    const varied = picks.flatMap((how, at) => {
      const concept = own[at % own.length];
      return concept ? [variant(concept, others[at % others.length] ?? concept, how, at)] : [];
    });
    const drafts = new Map([...others, ...varied].map((concept) => [concept.id, concept]));
    return { own, file: draftsOf([...drafts.values()]) };
  });

function variant(concept: Concept, other: Concept, how: number, at: number): Concept {
  if (how === 0) return { ...concept, id: `c-other-${at}` };
  if (how === 1) return { ...concept, note: 'another note', tags: ['new'] };
  if (how === 2) return { ...concept, id: `c-copy-${at}`, shadows: concept.id };
  return {
    ...concept,
    id: `c-more-${at}`,
    languages: [...concept.languages.slice(0, 1), ...other.languages.slice(0, 1)],
  };
}

function termIds(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ languages }) =>
    languages.flatMap(({ terms }) => terms.map(({ id }) => id)),
  );
}

describe.each<[Format, boolean]>([
  [tifaJson, true],
  [csv, false],
  [tsv, false],
  [tbx, false],
])('$name', (format, lossless) => {
  test('an own export is all duplicates', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(glossary, async (own) => {
        const [text] = write(format, own);
        if (text === undefined) return;
        const reading = read(format, text);
        if ('refusal' in reading) return;
        const { verdicts } = await compare(own, reading.drafts, lossless);
        expect(verdicts.filter(({ kind }) => kind !== 'duplicate')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(policies)('%s', (policy) => {
  test('gives no id twice, stays valid and leaves bundled concepts alone', {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(glossaryAndFile, async ({ own, file }) => {
        const { after } = await importInto(own, file, policy);
        const ids = after.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(termIds(after)).size).toBe(termIds(after).length);
        const copied = after
          .filter(({ origin }) => origin === 'personal')
          .flatMap(({ shadows }) => shadows ?? []);
        expect(new Set(copied).size).toBe(copied.length);
        for (const concept of after)
          expect(v.safeParse(conceptSchema, concept).issues).toBeUndefined();
        for (const concept of own.filter(({ origin }) => origin === 'bundled')) {
          expect(after).toContain(concept);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('undone, it gives back what was there', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(glossaryAndFile, async ({ own, file }) => {
        const { after, added, before } = await importInto(own, file, policy);
        const undone = new Map(after.map((concept) => [concept.id, concept]));
        for (const id of added) undone.delete(id);
        for (const concept of before) undone.set(concept.id, concept);
        expect([...undone.values()]).toEqual(own);
        if (policy === 'skip') expect(before).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test('merging loses nothing of the reader’s and moves no term', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(glossaryAndFile, async ({ own, file }) => {
      const { after } = await importInto(own, file, 'merge');
      const byId = new Map(after.map((concept) => [concept.id, concept]));
      for (const concept of own) {
        const merged = byId.get(concept.id);
        expect(merged && holds(merged, concept)).toBe(true);
        for (const [at, { lang, terms }] of concept.languages.entries()) {
          const section = merged?.languages[at];
          expect(section?.lang).toBe(lang);
          expect(section?.terms.slice(0, terms.length).map(known)).toEqual(terms.map(known));
        }
      }
    }),
    { numRuns: 500 },
  );
});

function known({ id, term, match }: Term) {
  return { id, term, match };
}

test('what was imported by replacing is there as the file has it', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(glossaryAndFile, async ({ own, file }) => {
      const { after } = await importInto(own, file, 'replace');
      const { verdicts } = await compare(own, file);
      for (const [at, { concept }] of file.entries()) {
        if (verdicts[at]?.kind !== 'new') continue;
        expect(after.some((stored) => isSame(stored, concept))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
