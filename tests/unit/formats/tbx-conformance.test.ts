/** What Tifa writes, judged by the validators and readers of others. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledConcepts } from '../../../glossary/bundled/glossary.ts';
import type { Concept } from '../../../glossary/concept.ts';
import type { Format } from '../../../glossary/formats/format.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { tbxV2 } from '../../../glossary/formats/tbx/tbx-v2.ts';
import { write } from './run.ts';
import { glossary } from './tbx-glossaries.ts';
import {
  basicGrammar,
  basicRules,
  coreGrammar,
  jing,
  missing,
  pairsByToolkit,
  rewriteRules,
  schemas,
  xmllint,
} from './tbx-tools.ts';

function textOf(format: Format, concepts: readonly Concept[]): string {
  return write(format, concepts)[0] ?? '';
}

const patience = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'tifa-tbx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const concepts = await bundledConcepts();
const glossaries = [concepts, ...fc.sample(glossary, { numRuns: 30, seed: 30042 })];
const rules = join(folder, 'rewritten.sch');

function save(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function absent(what: string, needs: Parameters<typeof missing>[0]): boolean {
  const names = missing(needs);
  if (names.length > 0) console.warn(`${what}: skipped, missing ${names.join('; ')}`);
  return names.length > 0;
}

describe.skipIf(absent('TBX 3', ['jing', 'xmllint', 'schemas']))('TBX 3', () => {
  let files: string[];
  let rewritten: number;

  beforeAll(() => {
    files = glossaries.map((one, index) => save(`${index}.tbx`, textOf(tbx, one)));
    rewritten = rewriteRules(rules);
  });

  const validators = [
    ['the core grammar, jing', jing, coreGrammar],
    ['the core grammar, xmllint', xmllint, coreGrammar],
    ['the grammar of Basic, jing', jing, basicGrammar],
    ['the grammar of Basic, xmllint', xmllint, basicGrammar],
    ['the rules of Basic as published, jing', jing, basicRules],
    ['the rules of Basic made to fire, jing', jing, rules],
  ] as const;

  test.each(validators)(
    'is valid by %s',
    (name, validate, schema) => {
      expect(validate(schema, files)).toEqual({ valid: true, said: expect.any(String) });
      console.info(`${name}: ${files.length} files, ${glossaries.flat().length} entries`);
    },
    patience,
  );

  test('is judged by rules that were rewritten', () => {
    expect(rewritten).toBe(7);
  });

  const entry = (inside: string, id = 'c-1', lang = 'zh-CN') =>
    textOf(tbx, [
      {
        id: 'c-x',
        origin: 'personal',
        subjectField: ['economy'],
        languages: [{ lang: 'zh-Hans', terms: [{ id: 't-x', term: '经济', source: 'Xinhua' }] }],
      },
    ])
      .replace('c-x', id)
      .replace('zh-Hans', lang)
      .replace('</conceptEntry>', `${inside}</conceptEntry>`);

  const sauce = entry('').replace('"source"', '"sauce"');

  test('the controls are valid but for what is wrong with them', () => {
    const file = save('control.tbx', entry(''));
    for (const [, validate, schema] of validators) {
      expect(validate(schema, [file])).toMatchObject({ valid: true });
    }
  }, 60_000);

  test.each([
    ['an id that starts with a digit', coreGrammar, entry('', '3f2a'), '"id" is invalid'],
    ['a language with an underscore', coreGrammar, entry('', 'c-1', 'zh_CN'), '"xml:lang" is inv'],
    [
      'a descrip behind the languages',
      coreGrammar,
      entry('<descrip type="subjectField">x</descrip>'),
      '"descrip" not allowed here',
    ],
    ['an unknown category', basicGrammar, sauce, '"type" is invalid'],
    ['an unknown category', rules, sauce, 'Permitted type value(s): customerSubset'],
  ])(
    '%s is found',
    (_, schema, text, complaint) => {
      const file = save('wrong.tbx', text);
      const { valid, said } = jing(schema, [file]);
      expect(valid).toBe(false);
      expect(said).toContain(complaint);
      if (schema.endsWith('.rng')) expect(xmllint(schema, [file])).toMatchObject({ valid: false });
    },
    30_000,
  );

  test.each([
    ['basic_bad.tbx', rules, '/partOfSpeech/ type may be'],
    ['core_structure_bad.tbx', coreGrammar, '"admin" missing required attribute "type"'],
  ])(
    'what is wrong with %s is found',
    (name, schema, complaint) => {
      const { valid, said } = jing(schema, [join(schemas, 'TBX_test_files', name)]);
      expect(valid).toBe(false);
      expect(said).toContain(complaint);
    },
    30_000,
  );

  test('the published rules overlook an unknown category: that is why they are rewritten', () => {
    expect(jing(basicRules, [save('overlooked.tbx', sauce)])).toMatchObject({ valid: true });
  }, 30_000);
});

describe.skipIf(absent('TBX 2', ['tbx2po']))('TBX 2', () => {
  test('gives translate-toolkit one unit a concept, Chinese to English', () => {
    const file = save('bundled-v2.tbx', textOf(tbxV2, concepts));
    const expected = concepts.map(({ languages }) => [
      languages.find(({ lang }) => lang === 'zh-Hans')?.terms[0]?.term,
      languages.find(({ lang }) => lang === 'en')?.terms[0]?.term,
    ]);
    const pairs = pairsByToolkit(file, join(folder, 'bundled.po'));
    expect(pairs).toEqual(expected);
    console.info(`translate-toolkit: ${pairs.length} units`);
  }, 60_000);

  test('with texts that XML finds hard', () => {
    const hard = ['a & b', '<b>', ']]>', '"x"', "it's", '𠵾𠵾', '=1+1', 'שלום'];
    const file = save(
      'hard-v2.tbx',
      textOf(
        tbxV2,
        hard.map((text, index) => ({
          id: `c-${index}`,
          origin: 'personal',
          subjectField: [],
          languages: [
            { lang: 'zh-Hans', terms: [{ id: `t-${index}-1`, term: `词${text}` }] },
            { lang: 'zh-Hant', terms: [{ id: `t-${index}-2`, term: `詞${text}` }] },
            { lang: 'en', terms: [{ id: `t-${index}-3`, term: text }] },
          ],
        })),
      ),
    );
    const pairs = pairsByToolkit(file, join(folder, 'hard.po'));
    expect(pairs).toEqual(hard.map((text) => [`词${text}`, text]));
  }, 60_000);

  test('and TBX 3 it cannot read: that is why version 2 is written', () => {
    const file = save('bundled-v3.tbx', textOf(tbx, concepts));
    expect(() => pairsByToolkit(file, join(folder, 'v3.po'))).toThrow('tbx2po');
  }, 60_000);
});
