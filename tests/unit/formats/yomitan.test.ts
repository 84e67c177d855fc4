import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bundledConcepts } from '../../../glossary/bundled/glossary.ts';
import type { Concept } from '../../../glossary/concept.ts';
import type { WriteOptions } from '../../../glossary/formats/format.ts';
import { yomitan } from '../../../glossary/formats/yomitan.ts';
import type { TagEntry, TermEntry } from '../../../glossary/formats/yomitan-entries.ts';
import { glossary } from './glossaries.ts';
import { finish, writeOptions } from './run.ts';

interface Dictionary {
  name: string;
  /** In the order of the zip. */
  files: string[];
  index: Record<string, unknown>;
  terms: TermEntry[];
  tags: TagEntry[];
}

function dictionaries(concepts: Concept[], options: Partial<WriteOptions> = {}): Dictionary[] {
  const { files } = finish(yomitan.write(concepts, { ...writeOptions, ...options }));
  return files.map(({ name, parts }) => {
    const bytes = parts.flatMap((part) => [...(part as Uint8Array)]);
    const entries = Object.entries(unzipSync(Uint8Array.from(bytes)));
    const json = (start: string) =>
      entries
        .filter(([path]) => path.startsWith(start))
        .map(([, data]) => JSON.parse(strFromU8(data)));
    return {
      name,
      files: entries.map(([path]) => path),
      index: json('index')[0],
      terms: json('term_bank').flat(),
      tags: json('tag_bank').flat(),
    };
  });
}

const prosperity: Concept = {
  id: 'c-1',
  origin: 'personal',
  subjectField: ['economic policy'],
  tags: ['to learn'],
  note: 'Since 2021.',
  languages: [
    {
      lang: 'zh-Hans',
      terms: [
        {
          id: 't-1',
          term: '共同富裕',
          reading: 'gòngtóng fùyù',
          administrativeStatus: 'preferred',
        },
        { id: 't-2', term: '一起富裕', administrativeStatus: 'deprecated' },
      ],
    },
    {
      lang: 'zh-Hant',
      terms: [
        { id: 't-3', term: '共同富裕', reading: 'gòngtóng fùyù' },
        { id: 't-6', term: '經濟' },
      ],
    },
    {
      lang: 'en',
      definition: { text: 'Wealth for all.' },
      terms: [
        { id: 't-4', term: 'common prosperity', source: 'Xinhua', sourceUrl: 'HTTPS://a.org/b' },
        { id: 't-5', term: 'shared wealth', administrativeStatus: 'superseded' },
      ],
    },
  ],
};

describe('dictionaries for Yomitan', () => {
  test('one a direction, with codes that Yomitan knows', () => {
    expect(
      dictionaries([prosperity]).map(({ name, files, index }) => ({ name, files, index })),
    ).toEqual(
      ['zh-en', 'en-zh'].map((pair) => ({
        name: expect.stringMatching(new RegExp(`^My[- ]glossary[- ]${pair}\\.zip$`)),
        files: ['term_bank_1.json', 'tag_bank_1.json', 'index.json'],
        index: {
          title: `My glossary ${pair}`,
          format: 3,
          revision: '2026.11.22.1200',
          sequenced: true,
          sourceLanguage: pair.slice(0, 2),
          targetLanguage: pair.slice(3),
          description: 'My glossary. Exported by Tifa 0.1.0.',
        },
      })),
    );
  });

  test('each term once, terms to avoid behind the others', () => {
    const explanation = {
      type: 'structured-content',
      content: [
        { tag: 'div', lang: 'en', content: 'Wealth for all.' },
        { tag: 'div', content: 'Since 2021.' },
        { tag: 'div', content: [{ tag: 'a', href: 'https://a.org/b', content: 'Xinhua' }] },
      ],
    };
    const tags = 'economic_policy to_learn';
    const definitions = ['common prosperity', explanation];
    expect(dictionaries([prosperity])[0]?.terms).toEqual([
      ['共同富裕', 'gòngtóng fùyù', tags, '', 0, definitions, 1, 'preferred'],
      ['一起富裕', '', tags, '', -10, definitions, 1, 'deprecated'],
      ['經濟', '', tags, '', 0, definitions, 1, ''],
    ]);
  });

  test('Chinese translations with their readings', () => {
    expect(
      dictionaries([prosperity])[1]?.terms.map(([term, , , , score, [first]]) => [
        term,
        score,
        first,
      ]),
    ).toEqual([
      ['common prosperity', 0, '共同富裕 (gòngtóng fùyù)'],
      ['shared wealth', -10, '共同富裕 (gòngtóng fùyù)'],
    ]);
  });

  test('every tag is explained, its name in one piece', () => {
    const [dictionary] = dictionaries([prosperity]);
    const known = dictionary?.tags.map(([name]) => name) ?? [];
    const used = dictionary?.terms.flatMap((entry) => `${entry[2]} ${entry[7]}`.split(' ')) ?? [];
    expect(known).toEqual(expect.arrayContaining(used.filter(Boolean)));
    expect(dictionary?.tags).toContainEqual([
      'economic_policy',
      'dictionary',
      10,
      'economic policy',
      0,
    ]);
  });

  test('10,000 entries a bank', () => {
    const many = Array.from(
      { length: 10_001 },
      (_, index): Concept => ({
        id: `c-${index}`,
        origin: 'personal',
        subjectField: [],
        languages: [
          { lang: 'zh-Hans', terms: [{ id: `t-${index}-1`, term: `词${index}` }] },
          { lang: 'en', terms: [{ id: `t-${index}-2`, term: `word ${index}` }] },
        ],
      }),
    );
    const [dictionary] = dictionaries(many, { languages: { source: 'zh-Hans', target: 'en' } });
    expect(dictionary?.files).toEqual([
      'term_bank_1.json',
      'term_bank_2.json',
      'tag_bank_1.json',
      'index.json',
    ]);
    expect(dictionary?.terms.length).toBe(10_001);
  });

  test('the bundled glossary: every concept, both ways', async () => {
    const concepts = await bundledConcepts();
    for (const { terms } of dictionaries(concepts)) {
      expect(new Set(terms.map((entry) => entry[6])).size).toBe(concepts.length);
    }
  });

  test('nothing is written for concepts of one language', () => {
    const half = { ...prosperity, languages: prosperity.languages.slice(0, 1) };
    expect(finish(yomitan.write([half], writeOptions))).toEqual({
      files: [],
      problems: [{ code: 'nothingToWrite' }],
    });
    expect(yomitan.losses([half], writeOptions)).toEqual([{ what: 'wholeConcept', concepts: 1 }]);
  });

  test('the structure holds, for 300 glossaries', () => {
    let written = 0;
    fc.assert(
      fc.property(glossary, (concepts) => {
        const [source = 'zh-Hans', target = 'en'] =
          concepts[0]?.languages.map(({ lang }) => lang) ?? [];
        for (const { files, index, terms, tags } of dictionaries(concepts, {
          languages: { source, target },
        })) {
          written += 1;
          expect(files.filter((path) => path.includes('/'))).toEqual([]);
          expect([index.sourceLanguage, index.targetLanguage].join(' ')).toMatch(
            /^[a-z]{2,3} [a-z]{2,3}$/,
          );
          for (const entry of terms) expect(entry.map(kindOf)).toEqual(tupleOfTerm);
          for (const entry of tags) {
            expect(entry.map(kindOf)).toEqual(['string', 'string', 'integer', 'string', 'integer']);
            expect(entry[0]).not.toMatch(/\s/);
          }
          for (const definition of terms.flatMap((entry) => entry[5])) {
            const kind = typeof definition === 'string' ? 'text' : definition.type;
            expect(['text', 'structured-content']).toContain(kind);
          }
        }
      }),
      { numRuns: 300, seed: 48 },
    );
    expect(written).toBeGreaterThan(100);
  }, 60_000);
});

const tupleOfTerm = [
  'string',
  'string',
  'string',
  'string',
  'integer',
  'array',
  'integer',
  'string',
];

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
