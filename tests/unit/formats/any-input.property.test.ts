/** No text makes a reader throw, and what it reads may enter the store. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../glossary/formats/csv.ts';
import type { Format, Reading } from '../../../glossary/formats/format.ts';
import { immersiveTranslate } from '../../../glossary/formats/immersive-translate.ts';
import { omegat } from '../../../glossary/formats/omegat.ts';
import { problems } from '../../../glossary/formats/problems.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { tsv } from '../../../glossary/formats/tsv.ts';
import { conceptSchema } from '../../../glossary/schema.ts';
import { glossary } from './glossaries.ts';
import { read, write } from './run.ts';

/** What each format is made of. */
const pieces: [Format, string[]][] = [
  [
    csv,
    [
      ',',
      ';',
      '"',
      '""',
      '\n',
      '\r\n',
      'zh-Hans,en\n',
      'id,',
      'extra:',
      '|',
      '\\',
      "'=",
      'sep=;\n',
    ],
  ],
  [
    tsv,
    [
      '\t',
      '"',
      '\n',
      '\r',
      'zh\ten\n',
      '#separator:tab\n',
      '#html:true\n',
      '#columns:a\tb\n',
      '#tags column:2\n',
      '&lt;',
      '<b>',
      '[sound:x]',
    ],
  ],
  [omegat, ['\t', '\n', '#', '税收\ttax\n', '\r']],
  [immersiveTranslate, ['source,target,tgt_lng\n', ',', '"', 'zh-CN', 'en', '\n']],
  [
    tifaJson,
    [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '{"format":"tifa","schemaVersion":1,"concepts":[',
      '"languages":',
      '"terms"',
      '{"lang":"en","terms":[{"term":"x"}]}',
      'null',
      '1e400',
      '"__proto__":',
    ],
  ],
];

function expectSound(reading: Reading): void {
  const found =
    'refusal' in reading ? [reading.refusal] : [...reading.rejected, ...reading.notices];
  for (const { code } of found) expect(problems).toHaveProperty(code);
  if ('refusal' in reading) return;
  const ids = new Set<string>();
  for (const { concept, line } of reading.drafts) {
    expect(v.safeParse(conceptSchema, concept).issues).toBeUndefined();
    expect(concept.origin).toBe('personal');
    expect(ids).not.toContain(concept.id);
    expect(line).toBeGreaterThan(0);
    ids.add(concept.id);
  }
}

describe.each(pieces)('$name', (format, own) => {
  const timeout = 60_000;

  test('takes any text', { timeout }, () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...own) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('税收', 'tax', ' ', '\ufeff', '\0', '\ud800', '\u202e'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    );
    const text = fc.array(piece, { maxLength: 25 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (any) => expectSound(read(format, any))),
      { numRuns: 3000 },
    );
  });

  test('takes its own files damaged', { timeout }, () => {
    const damage = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        drop: fc.nat(20),
        put: fc.oneof(fc.constantFrom(...own, ''), fc.string({ unit: 'binary', maxLength: 3 })),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(glossary, damage, (concepts, all) => {
        let text = write(format, concepts)[0] ?? '';
        for (const { at, drop, put } of all) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + put + text.slice(place + drop);
        }
        expectSound(read(format, text));
      }),
      { numRuns: 500 },
    );
  });
});
