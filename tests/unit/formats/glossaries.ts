/** Glossaries as a reader may have them: every field of the model, and the letters that hurt. */
import fc from 'fast-check';
import {
  administrativeStatuses,
  type Concept,
  type LanguageSection,
  partsOfSpeech,
  type Sourced,
  type Term,
  termTypes,
  tiers,
} from '../../../glossary/concept.ts';
import { cleanTerm, cleanText } from '../../../glossary/formats/clean-term.ts';

const pieces = fc.oneof(
  fc.constantFrom(
    ...'共同富裕国國税𠮷αéя',
    ...`'"=+-@|\\;,/、#<>&%{}()[]*?.!“”：＝＋`,
    'common',
    'prosperity ',
    ' of',
    '\\t',
    '\\n',
    '||',
    '""',
    "''",
    '👩‍🔬',
    '️⃣',
    '__proto__',
    '&amp;',
    '<b>',
    '-->',
    ']]>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);

function texts(maxLength: number, between: string): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof({ weight: 6, arbitrary: pieces }, { weight: 1, arbitrary: fc.constant(between) }),
      { minLength: 1, maxLength },
    )
    .map((all) => all.join(''));
}

/** A term as it stands after cleaning; one-character terms among them. */
const termText = texts(8, ' ')
  .map((raw) => cleanTerm(raw, { warnings: [] })?.term)
  .filter((term) => term !== undefined);

/** Of one line. */
const label = texts(6, ' ')
  .map((raw) => cleanText(raw, { warnings: [] })?.replace(/\s+/g, ' '))
  .filter((text) => text !== undefined);

const text = texts(10, '\n')
  .map((raw) => cleanText(raw.replaceAll('\t', ' '), { warnings: [] }))
  .filter((clean) => clean !== undefined);

const url = fc.constantFrom(
  'https://example.org',
  'http://example.org/a?b=c&d=%7C#e',
  'https://例子.中国/提法',
  "https://example.org/it's,so;and|so",
  'https://EXAMPLE.ORG:8080/',
);
const timestamp = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const languageTags = [
  'zh-Hans',
  'zh-Hant',
  'zh-Hant-TW',
  'zh-Hant-HK',
  'en',
  'en-GB',
  'fr',
  'yue',
  'bo',
];

const sourced: fc.Arbitrary<Sourced> = fc.record(
  { text, source: label, sourceUrl: url },
  { requiredKeys: ['text'] },
);

const cue = fc.record(
  {
    scope: fc.constantFrom('block' as const, 'page' as const),
    with: fc.array(label, { maxLength: 2 }),
    against: fc.array(label, { maxLength: 2 }),
  },
  { requiredKeys: ['scope'] },
);

const match = fc.oneof(
  fc.record({ enabled: fc.boolean() }),
  fc.record({ caseSensitive: fc.boolean() }),
  fc.record({ wholeWord: fc.boolean() }),
  fc.record({
    enabled: fc.boolean(),
    caseSensitive: fc.boolean(),
    wholeWord: fc.boolean(),
    cue,
  }),
);

const term: fc.Arbitrary<Term> = fc.record(
  {
    id: fc.constant(''),
    term: termText,
    reading: label,
    administrativeStatus: fc.constantFrom(...administrativeStatuses),
    termType: fc.constantFrom(...termTypes),
    partOfSpeech: fc.constantFrom(...partsOfSpeech),
    geographicalUsage: label,
    units: fc.array(fc.constantFrom('u-1', 'u-2'), { maxLength: 2 }),
    source: label,
    sourceUrl: url,
    contexts: fc.array(sourced, { minLength: 1, maxLength: 2 }),
    note: text,
    match,
  },
  { requiredKeys: ['id', 'term'] },
);

function section(lang: string): fc.Arbitrary<LanguageSection> {
  return fc.record(
    {
      lang: fc.constant(lang),
      definition: sourced,
      note: text,
      terms: fc.array(term, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['lang', 'terms'] },
  );
}

function conceptIn(tags: readonly string[]): fc.Arbitrary<Concept> {
  return fc.record(
    {
      id: fc.constant(''),
      origin: fc.constant('personal' as const),
      tier: fc.constantFrom(...tiers),
      subjectField: fc.array(label, { maxLength: 2 }),
      languages: fc
        .subarray([...tags], { minLength: 1 })
        .chain((some) => fc.tuple(...some.map(section))),
      note: text,
      units: fc.array(fc.constantFrom('u-1', 'u-2'), { maxLength: 2 }),
      shadows: fc.constant('c-bundled'),
      tags: fc.array(label, { minLength: 1, maxLength: 3 }),
      crossReferences: fc.array(fc.record({ url, label }, { requiredKeys: ['url'] }), {
        minLength: 1,
        maxLength: 2,
      }),
      created: timestamp,
      modified: timestamp,
      extra: fc
        .dictionary(label, text, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
        .filter(
          (extra) =>
            !['__proto__', 'constructor', 'prototype'].some((key) => Object.hasOwn(extra, key)),
        ),
    },
    { requiredKeys: ['id', 'origin', 'subjectField', 'languages'] },
  );
}

/** Of up to three languages. Ids are `c-0`, `t-1`, …: unique in the glossary. */
export const glossary: fc.Arbitrary<Concept[]> = fc
  .shuffledSubarray(languageTags, { minLength: 1, maxLength: 3 })
  .chain((tags) => fc.array(conceptIn(tags), { minLength: 1, maxLength: 4 }))
  .map((concepts) => {
    let count = 0;
    return concepts.map((each) => ({
      ...each,
      id: `c-${count++}`,
      languages: each.languages.map((named) => ({
        ...named,
        terms: named.terms.map((one) => ({ ...one, id: `t-${count++}` })),
      })),
    }));
  });
