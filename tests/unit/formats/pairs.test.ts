import { GlossaryEntries } from 'deepl-node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept, Term } from '../../../glossary/concept.ts';
import { cleanTerm } from '../../../glossary/formats/clean-term.ts';
import { deepl } from '../../../glossary/formats/deepl.ts';
import type { Format, WriteOptions, Written } from '../../../glossary/formats/format.ts';
import { immersiveTranslate } from '../../../glossary/formats/immersive-translate.ts';
import { omegat } from '../../../glossary/formats/omegat.ts';
import { rowsOf } from '../../../glossary/formats/table/rows.ts';
import { glossary } from './glossaries.ts';
import { concepts, drafts, finish, read, terms, write, writeOptions } from './run.ts';

type Spelling = string | Partial<Term>;

function concept(zh: Spelling[], en: Spelling[], more: Partial<Concept> = {}): Concept {
  const section = (lang: string, spellings: Spelling[]) => ({
    lang,
    terms: spellings.map((said, at) => ({
      id: `t-${lang}-${at}`,
      term: '',
      ...(typeof said === 'string' ? { term: said } : said),
    })),
  });
  return {
    id: 'c-1',
    origin: 'personal',
    subjectField: [],
    languages: [section('zh-Hans', zh), section('en', en)],
    ...more,
  };
}

function written(format: Format, all: Concept[], options: Partial<WriteOptions> = {}): Written {
  if (!format.write) throw new Error('not written');
  return finish(format.write(all, { ...writeOptions, ...options }));
}

const glossaries = [
  concept(['税收', '税款'], ['tax', 'levy']),
  concept(['平台'], [{ term: 'stage', administrativeStatus: 'deprecated' }, 'platform']),
  concept([{ term: '攻关', match: { enabled: false } }], ['breakthroughs']),
  concept(['下岗'], [{ term: 'off-post', administrativeStatus: 'superseded' }]),
];

describe('OmegaT', () => {
  test('a file is written: each term with each translation that may be used', () => {
    const more = {
      subjectField: ['economy', 'finance'],
      note: 'two\nlines\tand a tab',
    };
    expect(write(omegat, [...glossaries, concept(['城市'], ['city'], more)])).toEqual([
      [
        '# -*- coding: utf-8 -*-',
        '税收\ttax',
        '税收\tlevy',
        '税款\ttax',
        '税款\tlevy',
        '平台\tplatform',
        '城市\tcity\teconomy, finance; two lines and a tab',
        '',
      ].join('\n'),
    ]);
    expect(written(omegat, glossaries).files[0]?.name).toBe('My-glossary.txt');
  });

  test('in the direction that was asked for', () => {
    const languages = { source: 'en', target: 'zh-Hans' };
    expect(write(omegat, [concept(['税收'], ['tax'])], { languages })[0]).toContain(
      '\ntax\t税收\n',
    );
  });

  test('a term that would be a comment is left out and told', () => {
    const { files, problems } = written(omegat, [concept(['#税收', '税款'], ['tax'])]);
    expect(files[0]?.parts.join('')).toBe('# -*- coding: utf-8 -*-\n税款\ttax\n');
    expect(problems).toEqual([{ code: 'termNotAllowed', detail: '#税收' }]);
  });

  test('76 a file is read', () => {
    const text =
      '# comment\n税收\ttax\teconomy; Xinhua\r\n\n  平台 \t platform\n税款\n\t\tx\n城市\tcity\ta\tb\n';
    const { drafts: all, rejected } = drafts(omegat, text);
    expect(all.map(({ concept: made, line }) => [line, terms(made), made.note])).toEqual([
      [2, 'zh-Hans: 税收 | en: tax', 'economy; Xinhua'],
      [4, 'zh-Hans: 平台 | en: platform', undefined],
      [7, 'zh-Hans: 城市 | en: city', 'a'],
    ]);
    expect(rejected).toEqual([
      { code: 'malformedLine', detail: '税款', line: 5 },
      { code: 'emptyTerm', line: 6 },
    ]);
  });

  test.each([
    ['13 nothing', '\n', { code: 'emptyFile' }],
    ['comments only', '# a\n# b\n', { code: 'languagesUnknown' }],
    ['two columns in one language', 'tax\tlevy\n', { code: 'languagesUnknown' }],
    [
      '17 a line of 9 MiB',
      `税收\ttax\n税\t${'x'.repeat(9 << 20)}`,
      { code: 'cellTooLong', line: 2 },
    ],
  ])('refuses %s', (_, text, refusal) => {
    expect(read(omegat, text)).toEqual({ refusal });
  });

  test('the languages may be said', () => {
    const languages = { source: 'fr', target: 'de' };
    expect(concepts(omegat, 'impôt\tSteuer', { languages }).map(terms)).toEqual([
      'fr: impôt | de: Steuer',
    ]);
  });

  /** How OmegaT reads a line: no escapes, no quotes, `#` for comments, at least two fields. */
  function asOmegaT(text: string): string[] {
    return text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t').map((field) => field.trim()))
      .filter((fields) => fields.length > 1 && fields[0] !== '')
      .map(([source, target]) => `${source}\t${target}`);
  }

  test('every pair comes back, to us and to OmegaT', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(glossary, (all) => {
        const languages = { source: 'zh', target: 'en' };
        const [text = ''] = write(omegat, all, { languages });
        const pairs = pairsIn(all, 'zh', 'en').filter((pair) => !pair.startsWith('#'));
        expect(new Set(asOmegaT(text))).toEqual(new Set(pairs));
        const back = text === '' ? [] : concepts(omegat, text, { languages });
        const found = back.flatMap((made) => pairsIn([made], 'zh', 'en', true));
        expect(new Set([...found, ...pairs])).toEqual(new Set(found));
        expect(
          back.every((made) =>
            pairs.some((pair) => pairsIn([made], 'zh', 'en', true).includes(pair)),
          ),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What a translator may take from the concepts, as `source<TAB>target`; by hand, not by our projection. */
function pairsIn(
  all: Concept[],
  source: string,
  target: string,
  withSwitchedOff = false,
): string[] {
  const of = ({ languages }: Concept, tag: string) =>
    languages
      .filter(({ lang }) => lang === tag || lang.startsWith(`${tag}-`))
      .flatMap((section) => section.terms);
  return all.flatMap((made) =>
    of(made, source)
      .filter(({ match }) => withSwitchedOff || match?.enabled !== false)
      .flatMap((one) =>
        of(made, target)
          .filter(
            ({ administrativeStatus: status }) =>
              status !== 'deprecated' && status !== 'superseded',
          )
          .map((other) => `${one.term}\t${other.term}`),
      ),
  );
}

describe('DeepL', () => {
  test('two files are written, one translation a term', () => {
    const { files, problems } = written(deepl, [...glossaries, concept(['税收'], ['taxation'])]);
    expect(files.map(({ name, parts }) => [name, parts.join('')])).toEqual([
      ['My-glossary-zh-en.csv', '税收,tax,zh,en\n税款,tax,zh,en\n平台,platform,zh,en\n'],
      [
        'My-glossary-en-zh.csv',
        'tax,税收,en,zh\nlevy,税收,en,zh\nstage,平台,en,zh\nplatform,平台,en,zh\nbreakthroughs,攻关,en,zh\noff-post,下岗,en,zh\ntaxation,税收,en,zh\n',
      ],
    ]);
    expect(problems).toEqual([{ code: 'duplicateSource', detail: '税收' }]);
  });

  test('from every kind of Chinese, into the one that was asked for', () => {
    const both: Concept = {
      ...concept(['软件'], ['software']),
      languages: [
        { lang: 'zh-Hans', terms: [{ id: 't-1', term: '软件' }] },
        { lang: 'zh-Hant-TW', terms: [{ id: 't-2', term: '軟體' }] },
        { lang: 'en', terms: [{ id: 't-3', term: 'software' }] },
      ],
    };
    const languages = { source: 'zh-Hant', target: 'en' };
    expect(write(deepl, [both], { languages })).toEqual([
      '软件,software,zh,en\n軟體,software,zh,en\n',
      'software,軟體,en,zh\n',
    ]);
  });

  test('what DeepL would refuse is left out and told', () => {
    const long = '税'.repeat(342);
    const { files, problems } = written(deepl, [concept([long, '税\u0007收', '税款'], ['tax'])], {
      languages: { source: 'zh-Hans', target: 'en' },
    });
    expect(files[0]?.parts).toEqual(['税款,tax,zh,en\n']);
    expect(problems).toContainEqual({ code: 'termNotAllowed', detail: long });
    expect(problems).toContainEqual({ code: 'termNotAllowed', detail: '税\u0007收' });
  });

  test('a glossary above 10 MiB becomes several files', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      concept([`${'税'.repeat(190)}${at}`], [`${'tax '.repeat(40)}${at}`]),
    );
    const { files, problems } = written(deepl, many);
    const bytes = files.map(({ parts }) => Buffer.byteLength(parts.join('')));
    expect(bytes.length).toBe(4);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(10 * 1024 * 1024);
    expect(files.flatMap(({ parts }) => parts).length).toBe(40_000);
    expect(files.map(({ name }) => name)[1]).toBe('My-glossary-zh-en-2.csv');
    expect(problems).toEqual([{ code: 'filesSplit', detail: '4' }]);
  });

  test('what it loses is said', () => {
    expect(deepl.losses?.(glossaries, writeOptions)).toEqual([
      { what: 'furtherTerms', concepts: 1 },
      { what: 'avoidedTerms', concepts: 2 },
      { what: 'administrativeStatus', concepts: 2 },
      { what: 'match', concepts: 1 },
    ]);
  });

  test('DeepL’s own library takes every file', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(glossary, (all) => {
        const languages = { source: 'zh-Hans', target: 'en' };
        for (const [at, text] of write(deepl, all, { languages }).entries()) {
          const rows = [...rowsOf(text, { delimiter: ',', unclosed: 'refuse' })].map(
            ({ cells }) => cells,
          );
          // The library takes the names of an object's own properties for duplicates.
          const sane = rows.filter(([source = '']) => !(source in {}));
          const entries = new GlossaryEntries({
            tsv: sane.map(([a, b]) => `${a}\t${b}`).join('\n'),
          });
          expect(Object.keys(entries.entries()).length).toBe(sane.length);
          expect(() => entries.toTsv()).not.toThrow();
          const pairs =
            at === 0 && text.includes(',zh,en')
              ? pairsIn(all, 'zh', 'en')
              : pairsIn(all, 'en', 'zh-Hans');
          expect(rows.every(([a, b]) => pairs.includes(`${a}\t${b}`))).toBe(true);
          expect(new Set(rows.map(([a]) => a))).toEqual(
            new Set(pairs.map((pair) => pair.split('\t')[0])),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Immersive Translate', () => {
  test('both directions are written to one file', () => {
    expect(write(immersiveTranslate, [concept(['税, 收'], ['tax'])])).toEqual([
      'source,target,tgt_lng\n"税, 收",tax,en\ntax,"税, 收",zh-CN\n',
    ]);
  });

  test('a file is read', () => {
    const text = [
      'source,target,tgt_lng',
      'common prosperity,共同富裕,zh-CN',
      'tax,稅收,zh-TW',
      '平台,platform,',
      'impôt,税收,auto',
      'taxe,tax,en',
      ',税收,zh-CN',
    ].join('\n');
    const { drafts: all, rejected } = drafts(immersiveTranslate, text);
    expect(all.map(({ concept: made }) => terms(made))).toEqual([
      'en: common prosperity | zh-Hans: 共同富裕',
      'en: tax | zh-Hant-TW: 稅收',
      'zh-Hans: 平台 | en: platform',
    ]);
    expect(rejected).toEqual([
      { code: 'unknownLanguage', detail: 'auto', line: 5 },
      { code: 'unknownLanguage', detail: 'en', line: 6 },
      { code: 'emptyTerm', line: 7 },
    ]);
  });

  test('a term in the letters of the other language is in that of its neighbours', () => {
    const text = 'source,target,tgt_lng\n税收,tax,en\n5G,5G,en\ntax,税收,zh-CN\n5G,5G,zh-CN\n';
    expect(concepts(immersiveTranslate, text).map(terms)).toEqual([
      'en: tax | zh-Hans: 税收',
      'en: 5G | zh-Hans: 5G',
    ]);
  });

  const han = fc.string({ unit: fc.constantFrom(...'共同富裕税收国'), minLength: 2, maxLength: 4 });
  const latin = fc.string({ unit: fc.constantFrom(...'ab c,"\'-'), minLength: 3, maxLength: 8 });
  const term = (spelling: fc.Arbitrary<string>) =>
    fc.record({
      id: fc.constant('t-1'),
      term: spelling
        .map((raw) => cleanTerm(raw, { warnings: [] })?.term ?? '')
        .filter((clean) => /[a-c\p{Script=Han}]/u.test(clean)),
    });
  const bilingual: fc.Arbitrary<Concept> = fc
    .tuple(
      fc.array(term(han), { minLength: 1, maxLength: 2 }),
      fc.array(term(latin), { minLength: 1, maxLength: 2 }),
    )
    .map(([zh, en]) => concept(zh, en));

  test('every pair comes back', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(bilingual, { minLength: 1, maxLength: 5 }), (all) => {
        const back = concepts(immersiveTranslate, write(immersiveTranslate, all)[0] ?? '');
        const made = new Set(back.flatMap((one) => pairsIn([one], 'zh', 'en', true)));
        const first = (source: string, target: string) => {
          const pairs = new Map<string, string>();
          for (const pair of pairsIn(all, source, target)) {
            const [from = '', to = ''] = pair.split('\t');
            if (!pairs.has(from)) pairs.set(from, to);
          }
          return [...pairs];
        };
        const expected = [
          ...first('zh', 'en').map(([zh, en]) => `${zh}\t${en}`),
          ...first('en', 'zh').map(([en, zh]) => `${zh}\t${en}`),
        ];
        // Spellings that the matcher takes for one become one concept, so there may be more pairs.
        expect(expected.filter((pair) => !made.has(pair))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a pair in both directions becomes one concept', () => {
    const all = concepts(immersiveTranslate, 'source,target,tgt_lng\ntax,税收,zh-CN\n税收,tax,en');
    expect(all.map(terms)).toEqual(['zh-Hans: 税收 | en: tax']);
  });

  test.each([
    ['13 nothing', '', { code: 'emptyFile' }],
    ['14 the header only', 'source,target,tgt_lng\n', { code: 'noEntries' }],
    ['no header', 'tax,税收,zh-CN\n', { code: 'columnsUnknown' }],
    [
      '21 an unclosed mark',
      'source,target,tgt_lng\ntax,"税收\n',
      { code: 'unclosedQuote', line: 2 },
    ],
  ])('refuses %s', (_, text, refusal) => {
    expect(read(immersiveTranslate, text)).toEqual({ refusal });
  });
});
