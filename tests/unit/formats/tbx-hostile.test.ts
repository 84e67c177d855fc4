import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { conceptSchema } from '../../../glossary/schema.ts';
import { read, write } from './run.ts';
import { glossary } from './tbx-glossaries.ts';

const shreds = [
  '<',
  '>',
  '&',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [',
  '\0',
  '\ud800',
  '"',
  '</termSec>',
  '&#x1F;',
  '<term>',
  ' xml:lang="en"',
  'xml:lang',
];

/** A valid file in which something was cut out, put in or doubled. */
const damaged = fc
  .tuple(
    glossary.map((concepts) => write(tbx, concepts)[0] ?? ''),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.constantFrom(...shreds, '')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((before, [at, length, shred]) => {
      const start = at % before.length;
      return before.slice(0, start) + shred + before.slice(start + length);
    }, text),
  );

test.each([
  ['any text', 1000, fc.string({ unit: 'binary', maxLength: 200 })],
  [
    'what looks like XML',
    1000,
    fc
      .array(fc.constantFrom(...shreds, '<tbx>', '<conceptEntry>', '<langSec>', 'x'))
      .map((some) => `<tbx>${some.join('')}`),
  ],
  ['damaged files', 300, damaged],
])(
  '%s is refused, or read as concepts that may enter the store',
  (_, runs, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(tbx, text);
        if ('refusal' in reading) return;
        for (const { concept } of reading.drafts) {
          expect(v.safeParse(conceptSchema, concept).issues).toBeUndefined();
        }
      }),
      { numRuns: runs, seed: 41 },
    );
  },
  60_000,
);

test('progress grows to the whole, and reading can be stopped', () => {
  const [concept] = fc.sample(glossary, { numRuns: 1, seed: 1 })[0] ?? [];
  if (!concept) throw new Error('no concept to repeat');
  const many = Array.from({ length: 500 }, (_, index) => ({ ...concept, id: `c-many-${index}` }));
  const [text = ''] = write(tbx, many);
  const steps = tbx.read(text, { mintId: () => 'x' });
  const seen: number[] = [];
  for (const { done, total } of steps) {
    expect(total).toBe(text.length);
    seen.push(done);
  }
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(text.length);

  const stopped = tbx.read(text, { mintId: () => 'x' });
  stopped.next();
  expect(stopped.return({ refusal: { code: 'noEntries' } })).toMatchObject({ done: true });
});
