/** Made-up glossaries with all that TBX claims to hold, and texts that XML finds hard. */
import fc from 'fast-check';
import {
  administrativeStatuses,
  type Concept,
  type LanguageSection,
  partsOfSpeech,
  type Sourced,
  type Term,
  termTypes,
} from '../../../glossary/concept.ts';
import { isOneCharacter } from '../../../glossary/formats/one-character.ts';

const hard = [
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '&amp;',
  '<!--',
  '<![CDATA[',
  '<b>x</b>',
  '𠵾',
  '共同富裕',
  '經濟',
  'é',
  'שלום',
  'سلام',
  '\u00a0',
  '%',
  '#',
  '=1+1',
  "'",
  '|',
  '\t',
  'a',
  'pinyin',
  '-',
  '__proto__',
];

/** Pieces of letters and of what hurts; clean by the rules of the model. */
const line = fc
  .array(fc.oneof(fc.constantFrom(...hard), fc.stringMatching(/^[\p{L}\p{N} ]{1,8}$/u)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => clean(pieces.join('')));

const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((some) => fc.constantFrom('\n', '\n\n', '\n  ').map((joint) => some.join(joint)))
  .map((text) => text.normalize('NFC').trim());

function clean(text: string): string {
  const plain = text
    .replace(/[\p{C}\p{DI}]/gv, '')
    .replace(/(?<=\p{M})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? '词' : plain;
}

const webAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://example.org/政策?a=1&b=<2>',
    "http://example.org/'x'",
    'https://例え.jp/é|^`{}',
    'https://[::1]/a',
  ),
);

const origin = { source: line, sourceUrl: webAddress };

const sourced: fc.Arbitrary<Sourced> = fc.record(
  { text: lines, ...origin },
  { requiredKeys: ['text'] },
);

const moment = fc.oneof(
  fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom('2026-11-22T00:00:00.000Z', '2026-11-22T23:30:00Z', '2026-01-01T00:30:00+08:00'),
);

const term: fc.Arbitrary<Omit<Term, 'id'>> = fc.record(
  {
    // One-character terms come back switched off, which has its own test.
    term: line.map((text) => (isOneCharacter(text) ? text + text : text)),
    reading: line,
    administrativeStatus: fc.constantFrom(...administrativeStatuses),
    termType: fc.constantFrom(...termTypes),
    partOfSpeech: fc.constantFrom(...partsOfSpeech),
    geographicalUsage: fc.oneof(fc.constantFrom('TW', 'HK', 'GB'), line),
    contexts: fc.array(sourced, { minLength: 1, maxLength: 3 }),
    note: lines,
    ...origin,
  },
  { requiredKeys: ['term'] },
);

type Bare = Omit<LanguageSection, 'lang' | 'terms'> & { terms: Omit<Term, 'id'>[] };

function section(fewest: number): fc.Arbitrary<Bare> {
  return fc.record(
    {
      definition: sourced,
      note: lines,
      terms: fc.array(term, { minLength: fewest, maxLength: 3 }),
    },
    { requiredKeys: ['terms'] },
  );
}

/** In the order of the model. */
const tags = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en', 'de', 'pt-BR', 'sr-Latn'];

const languages = fc
  .tuple(fc.subarray(tags, { minLength: 1, maxLength: 4 }), fc.nat())
  .chain(([langs, lucky]) =>
    fc.tuple(
      ...langs.map((lang, index) =>
        section(index === lucky % langs.length ? 1 : 0)
          // A section without anything is nothing.
          .filter(({ terms, definition, note }) => Boolean(terms.length || definition || note))
          .map((bare): Omit<LanguageSection, 'terms'> & Bare => ({ lang, ...bare })),
      ),
    ),
  );

const concept = fc.record(
  {
    subjectField: fc.uniqueArray(line, { maxLength: 3 }),
    languages,
    note: lines,
    crossReferences: fc.array(
      fc.record({ url: webAddress, label: line }, { requiredKeys: ['url'] }),
      { minLength: 1, maxLength: 3 },
    ),
    created: moment,
    modified: moment,
  },
  { requiredKeys: ['subjectField', 'languages'] },
);

export const glossary: fc.Arbitrary<Concept[]> = fc
  .array(concept, { minLength: 1, maxLength: 4 })
  .map((bare) =>
    bare.map((one, index) => ({
      id: `c-${index}`,
      origin: 'personal' as const,
      ...one,
      languages: one.languages.map(({ lang, terms, ...rest }) => ({
        lang,
        ...rest,
        terms: terms.map((bareTerm, nth) => ({ id: `t-${index}-${lang}-${nth}`, ...bareTerm })),
      })),
    })),
  );
