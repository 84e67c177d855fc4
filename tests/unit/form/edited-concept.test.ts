/** A concept and its form: what is not edited stays, and what is typed comes back as it was typed. */
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledConcepts } from '../../../glossary/bundled/glossary.ts';
import { administrativeStatuses, type Concept, termTypes } from '../../../glossary/concept.ts';
import {
  type ConceptFields,
  emptyFields,
  fieldsOf,
  type TermOptions,
} from '../../../glossary/editing/concept-fields.ts';
import { conceptOf } from '../../../glossary/editing/edited-concept.ts';
import { conceptSchema } from '../../../glossary/schema.ts';
import { aConcept } from './concepts.ts';
import { differences } from './differences.ts';

let minted = 0;
const mintId = () => `new-${minted++}`;
let bundled: Concept[] = [];

beforeAll(async () => {
  bundled = await bundledConcepts();
});

describe('a form that was not touched', () => {
  test('changes nothing in any bundled concept', () => {
    expect(bundled.length).toBeGreaterThan(200);
    for (const original of bundled) {
      expect(conceptOf(fieldsOf(original), { original, mintId })).toEqual(original);
    }
  });

  test('changes nothing in a concept with everything the model has', () => {
    expect(conceptOf(fieldsOf(aConcept), { original: aConcept, mintId })).toEqual(aConcept);
  });
});

/** One edit each, and what of a concept it may change. */
const edits: [string, (fields: ConceptFields) => Partial<ConceptFields>, RegExp][] = [
  ['Simplified', () => ({ simplified: '新词语' }), /^languages\.(0\.terms\.0\.term|\d)$/],
  ['Traditional', () => ({ traditional: '新詞語' }), /^languages\.(1\.terms\.0\.term|\d)$/],
  ['English', () => ({ english: 'new words' }), /^languages\.(\d\.terms\.0\.term|\d)$/],
  ['pinyin', () => ({ reading: 'xīn cíyǔ' }), /^languages\.[01]\.terms\.0\.reading$/],
  [
    'status of the Chinese',
    ({ chineseOptions }) => ({ chineseOptions: { ...chineseOptions, status: 'superseded' } }),
    /^languages\.[01]\.terms\.0\.administrativeStatus$/,
  ],
  [
    'whole words',
    ({ englishOptions }) => ({
      englishOptions: { ...englishOptions, wholeWord: !englishOptions.wholeWord },
    }),
    /^languages\.\d\.terms\.0\.match(\.wholeWord)?$/,
  ],
  [
    'case',
    ({ englishOptions }) => ({
      englishOptions: { ...englishOptions, caseSensitive: !englishOptions.caseSensitive },
    }),
    /^languages\.\d\.terms\.0\.match(\.caseSensitive)?$/,
  ],
  [
    'off',
    ({ chineseOptions }) => ({
      chineseOptions: { ...chineseOptions, marked: chineseOptions.marked === false },
    }),
    /^languages\.[01]\.terms\.0\.match(\.enabled)?$/,
  ],
  ['subjects', () => ({ subjects: ['talent', 'own'] }), /^subjectField\./],
  ['tags', () => ({ tags: ['mine'] }), /^tags$/],
  ['note', ({ note }) => ({ note: `${note}More.` }), /^note$/],
  [
    'definition',
    ({ definitions }) => ({ definitions: { ...definitions, en: 'Something else.' } }),
    /^languages\.\d\.definition(\.text)?$/,
  ],
  ['source', () => ({ source: 'A book' }), /^languages\.\d\.terms\.0\.source$/],
  [
    'a sentence',
    () => ({
      contexts: [{ key: 'n', of: 'english', text: 'A sentence.', source: 'A page', sourceUrl: '' }],
    }),
    /^languages\.\d\.terms\.0\.contexts$/,
  ],
  [
    'one more term',
    ({ further }) => ({
      further: [...further, { ...emptyTerm, id: 't-more', lang: 'en', text: 'one more' }],
    }),
    /^languages\.\d\.terms\.\d+$/,
  ],
];

const emptyTerm = {
  text: '',
  reading: '',
  status: '',
  type: '',
  caseSensitive: false,
  wholeWord: true,
} as const;

describe('one edit of any bundled concept', () => {
  test.each(edits)('of %s leaves all else deep-equal', (_, edit, allowed) => {
    for (const original of bundled) {
      const shown = fieldsOf(original);
      const fields = { ...shown, ...edit(shown) };
      const edited = conceptOf(fields, { original, mintId });
      const changed = differences(original, edited);
      if (JSON.stringify(fields) !== JSON.stringify(shown)) expect(changed).not.toEqual([]);
      expect(changed.filter((path) => !allowed.test(path))).toEqual([]);
      expect(v.is(conceptSchema, edited)).toBe(true);
      expect(fieldsOf(edited)).toEqual({
        ...fields,
        // Keys are of the form alone; the first sentence of a term is its number 0.
        contexts: fields.contexts.map((context) => ({ ...context, key: `${context.of}-0` })),
      });
    }
  });
});

/** Text that the cleaners leave as it is, with at least two letters. */
const han = fc.stringMatching(/^[一-龥]{2,8}$/);
const latin = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,3}$/);
const options: fc.Arbitrary<TermOptions> = fc.record(
  {
    status: fc.constantFrom('' as const, ...administrativeStatuses),
    type: fc.constantFrom('' as const, ...termTypes),
    marked: fc.boolean(),
    caseSensitive: fc.boolean(),
    wholeWord: fc.boolean(),
  },
  { requiredKeys: ['status', 'type', 'caseSensitive', 'wholeWord'] },
);
const address = fc.constantFrom('', 'https://example.org/a?b=1#c', 'http://example.org/');
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

const anyFields: fc.Arbitrary<ConceptFields> = fc
  .record({
    simplified: han,
    traditional: han,
    english: latin,
    reading: maybe(latin),
    chineseOptions: options,
    englishOptions: options,
    further: fc.array(
      fc.tuple(
        fc.constantFrom('zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en', 'fr'),
        fc.oneof(han, latin),
        maybe(latin),
        options,
      ),
      { maxLength: 5 },
    ),
    subjects: fc.uniqueArray(latin, { maxLength: 3 }),
    tags: fc.uniqueArray(latin, { maxLength: 3 }),
    definitions: fc.record({ 'zh-Hans': maybe(han), 'zh-Hant': maybe(han), en: maybe(latin) }),
    note: maybe(latin),
    source: maybe(latin),
    sourceUrl: address,
    sentences: fc.array(fc.tuple(fc.oneof(han, latin), maybe(latin), address, fc.nat(6)), {
      maxLength: 5,
    }),
  })
  .map(({ further, sentences, ...fields }) => {
    const order = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en', 'fr'];
    const terms = further
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([lang, text, reading, more], at) => ({ id: `t-${at}`, lang, text, reading, ...more }));
    const owners = ['chinese', 'english', ...terms.map(({ id }) => id)];
    const contexts = owners.flatMap((of, at) =>
      sentences
        .filter(([, , , nth]) => nth % owners.length === at)
        .map(([text, source, sourceUrl], nth) => ({
          key: `${of}-${nth}`,
          of,
          text,
          source,
          sourceUrl,
        })),
    );
    return { ...fields, further: terms, contexts };
  });

describe('fields → concept → fields', () => {
  test('is the identity for new concepts', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const concept = conceptOf(fields, { mintId });
        expect(v.safeParse(conceptSchema, concept).issues).toBeUndefined();
        expect(fieldsOf(concept)).toEqual(fields);
      }),
      { numRuns: 500 },
    );
  });

  test('is the identity also where a bundled concept is filled anew', () => {
    fc.assert(
      fc.property(fc.nat(), anyFields, (nth, fields) => {
        const original = bundled[nth % bundled.length];
        const refilled = { ...fields, further: original ? fieldsOf(original).further : [] };
        const mine = { ...refilled, contexts: [] };
        const edited = fieldsOf(conceptOf(mine, { original, mintId }));
        expect(edited).toEqual(mine);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what only the model knows', () => {
  const edited = (edit: Partial<ConceptFields>) =>
    conceptOf({ ...fieldsOf(aConcept), ...edit }, { original: aConcept, mintId });

  test('a term that is taken away leaves its sentences to the main terms', () => {
    const shown = fieldsOf(aConcept);
    const concept = edited({ further: [] });
    expect(concept.languages.find(({ lang }) => lang === 'zh-Hant-TW')).toBeUndefined();
    expect(
      fieldsOf(concept)
        .contexts.map(({ text }) => text)
        .toSorted(),
    ).toEqual(shown.contexts.map(({ text }) => text).toSorted());
  });

  test('a term whose language changes keeps the rest, and its region follows', () => {
    const [further] = fieldsOf(aConcept).further;
    const concept = edited({ further: [{ ...further, lang: 'zh-Hant-HK' } as never] });
    const moved = concept.languages.find(({ lang }) => lang === 'zh-Hant-HK')?.terms[0];
    const before = aConcept.languages.find(({ lang }) => lang === 'zh-Hant-TW')?.terms[0];
    expect(moved).toEqual({ ...before, geographicalUsage: 'HK' });
  });

  test('a main term that is emptied goes; the next one of its language takes its place', () => {
    const concept = edited({ english: '' });
    expect(concept.languages.find(({ lang }) => lang === 'en')?.terms).toEqual([]);
    expect(concept.languages.find(({ lang }) => lang === 'en')?.definition).toBeDefined();
  });

  test.each([
    ['one character is switched off', '链', undefined, false],
    ['one character that the reader wants marked says so', '链', true, true],
    ['two characters are marked without a word', '链主', undefined, undefined],
  ])('%s', (_, simplified, marked, enabled) => {
    const chineseOptions = { ...emptyFields.chineseOptions, ...(marked && { marked }) };
    const concept = conceptOf({ ...emptyFields, simplified, chineseOptions }, { mintId });
    expect(concept.languages[0]?.terms[0]?.match?.enabled).toBe(enabled);
  });

  test('a one-character term that was marked stays so, and its form says so', () => {
    const original: Concept = {
      id: 'c-1',
      origin: 'personal',
      subjectField: [],
      languages: [{ lang: 'zh-Hans', terms: [{ id: 't-1', term: '链' }] }],
    };
    expect(fieldsOf(original).chineseOptions.marked).toBe(true);
    expect(conceptOf({ ...fieldsOf(original), note: 'x' }, { original, mintId })).toEqual({
      ...original,
      note: 'x',
    });
  });

  test('what cannot be a term or an address is left out, and credentials are', () => {
    const fields = {
      ...emptyFields,
      simplified: '\u0007',
      english: 'soft\u00adly spoken',
      source: 'A page',
      sourceUrl: 'https://me:secret@example.org/',
    };
    expect(conceptOf(fields, { mintId }).languages).toEqual([
      {
        lang: 'en',
        terms: [
          {
            id: expect.any(String),
            term: 'softly spoken',
            source: 'A page',
            sourceUrl: 'https://example.org/',
          },
        ],
      },
    ]);
  });
});
