/** The numbers are those of the list of bad inputs. */
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { csv } from '../../../glossary/formats/csv.ts';
import type { TableOptions } from '../../../glossary/formats/table/fields.ts';
import { guarded, unguarded } from '../../../glossary/formats/table/formula-guard.ts';
import { inspectTable } from '../../../glossary/formats/table/table-layout.ts';
import { tsv } from '../../../glossary/formats/tsv.ts';
import { concepts, drafts, finish, read, terms, write, writeOptions } from './run.ts';

const HEADER = 'zh-Hans,en\n';

function concept(zh: string, en: string, more: Partial<Concept> = {}): Concept {
  return {
    id: 'c-1',
    origin: 'personal',
    subjectField: [],
    languages: [
      { lang: 'zh-Hans', terms: [{ id: 't-1', term: zh }] },
      { lang: 'en', terms: [{ id: 't-2', term: en }] },
    ],
    ...more,
  };
}

/** Terms of all drafts, rejections as `line code`, notices as codes. */
function summary(text: string, table?: TableOptions, format = csv) {
  const { drafts: all, rejected, notices } = drafts(format, text, { table });
  return {
    terms: all.map((draft) => terms(draft.concept)),
    rejected: rejected.map(({ line, code }) => `${line} ${code}`),
    warnings: all.flatMap(({ warnings }) => warnings.map(({ line, code }) => `${line} ${code}`)),
    notices: notices.map(({ code }) => code),
  };
}

const clean = { rejected: [], warnings: [], notices: [] };

describe('a table is read', () => {
  test.each<[string, string, string[]]>([
    ['tags as headings', 'zh-Hans,en\n税收,tax', ['zh-Hans: 税收 | en: tax']],
    [
      'regions as headings',
      'zh-CN,zh-TW,en-GB\n税收,稅收,tax',
      ['zh-Hans: 税收 | zh-Hant-TW: 稅收 | en: tax'],
    ],
    ['Chinese headings', '中文,英文\n税收,tax', ['zh-Hans: 税收 | en: tax']],
    [
      'Chinese headings in the other script',
      '中文名稱,英文譯名\n稅收,tax',
      ['zh-Hant: 稅收 | en: tax'],
    ],
    ['source and target', 'source,target\n税收,tax', ['zh-Hans: 税收 | en: tax']],
    ['English to Chinese', 'Source term,Target term\ntax,稅收', ['en: tax | zh-Hant: 稅收']],
    ['original and translation', '原文,译文\n税收,tax', ['zh-Hans: 税收 | en: tax']],
    [
      'no headings',
      '税收,tax\n平台,platform',
      ['zh-Hans: 税收 | en: tax', 'zh-Hans: 平台 | en: platform'],
    ],
    [
      'no headings, languages behind, as DeepL writes',
      '税收,tax,zh,en\n平台,platform,zh,en',
      ['zh-Hans: 税收 | en: tax', 'zh-Hans: 平台 | en: platform'],
    ],
    ['no headings and one row', '税收,tax,zh,en', ['zh-Hans: 税收 | en: tax']],
    [
      'several terms in a cell',
      'zh-Hans,en\n平台|台子,platform',
      ['zh-Hans: 平台, 台子 | en: platform'],
    ],
    ['a bar that is a letter', 'zh-Hans,en\n平台,a\\|b', ['zh-Hans: 平台 | en: a|b']],
    ['25 semicolons', 'zh-Hans;en\n税收;tax, duty', ['zh-Hans: 税收 | en: tax, duty']],
    ['25 tabs', 'zh-Hans\ten\n税收\ttax', ['zh-Hans: 税收 | en: tax']],
    [
      'a line that declares the delimiter',
      'sep=;\r\nzh-Hans;en\r\n税收;tax',
      ['zh-Hans: 税收 | en: tax'],
    ],
    [
      '23 mixed line ends',
      'zh-Hans,en\r\n税收,tax\r平台,platform\n',
      ['zh-Hans: 税收 | en: tax', 'zh-Hans: 平台 | en: platform'],
    ],
    ['19 a row shorter than the header', 'zh-Hans,en,note\n税收,tax', ['zh-Hans: 税收 | en: tax']],
    ['surplus cells that are empty', 'zh-Hans,en\n税收,tax,, ,', ['zh-Hans: 税收 | en: tax']],
    [
      '29 spellings in different width and case',
      'zh-Hans,en\n增值税,VAT|ＶＡＴ',
      ['zh-Hans: 增值税 | en: VAT, ＶＡＴ'],
    ],
    [
      '33 names of properties',
      'zh-Hans,en\n属性,__proto__\n方法,toString',
      ['zh-Hans: 属性 | en: __proto__', 'zh-Hans: 方法 | en: toString'],
    ],
  ])('%s', (_, text, expected) => {
    expect(summary(text)).toEqual({ ...clean, terms: expected });
  });

  test('with every field of the model in the order of its terms', () => {
    const text = [
      'id,zh-Hans,pinyin,en,administrativeStatus:en,partOfSpeech:en,definition,context:en,contextSource:en,subjectField,tags,url,note,created,client',
      'c-tax,税收,shuìshōu,tax|levy,preferred|avoid,n.,国家的收入。,Tax rises.,Xinhua,economy|finance,a|b,https://example.org,"two\nlines",2026-01-02T03:04:05Z,Acme',
    ].join('\n');
    expect(concepts(csv, text)).toEqual([
      {
        id: 'c-tax',
        origin: 'personal',
        subjectField: ['economy', 'finance'],
        languages: [
          {
            lang: 'zh-Hans',
            definition: { text: '国家的收入。' },
            terms: [{ id: 't-new-1', term: '税收', reading: 'shuìshōu' }],
          },
          {
            lang: 'en',
            terms: [
              {
                id: 't-new-2',
                term: 'tax',
                administrativeStatus: 'preferred',
                partOfSpeech: 'noun',
                contexts: [{ text: 'Tax rises.', source: 'Xinhua' }],
              },
              { id: 't-new-3', term: 'levy', administrativeStatus: 'deprecated' },
            ],
          },
        ],
        note: 'two\nlines',
        tags: ['a', 'b'],
        crossReferences: [{ url: 'https://example.org' }],
        created: '2026-01-02T03:04:05Z',
        extra: { client: 'Acme' },
      },
    ]);
  });

  test('with columns the reader has named', () => {
    const columns = {
      1: { name: 'term', lang: 'fr' },
      0: { name: 'term', lang: 'zh-Hans' },
    } as const;
    expect(summary('Begriff,mot\n税收,impôt', { hasHeader: true, columns })).toEqual({
      ...clean,
      terms: ['zh-Hans: 税收 | fr: impôt'],
    });
    expect(
      summary('税收;taxe/impôt', { columns, separator: '/', delimiter: ';', hasHeader: false })
        .terms,
    ).toEqual(['zh-Hans: 税收 | fr: taxe, impôt']);
  });

  test('and a field without a language belongs to the terms to its left', () => {
    const { columns } = inspectTable('zh-CN,status,en,status,来源\n税收,首选,tax,,x', 'csv');
    expect(columns).toEqual({
      0: { name: 'term', lang: 'zh-Hans' },
      1: { name: 'administrativeStatus', lang: 'zh-Hans' },
      2: { name: 'term', lang: 'en' },
      3: { name: 'administrativeStatus', lang: 'en' },
      4: { name: 'source', lang: 'en' },
    });
  });

  test('source is an authority where both terms have headings of their own', () => {
    const { columns } = inspectTable('term,translation,source\n税收,tax,Xinhua', 'csv');
    expect(columns).toMatchObject({ 2: { name: 'source', lang: 'en' } });
  });

  test('words that name no status or part of speech are kept aside', () => {
    const [draft] = drafts(csv, 'zh,en,status,pos\n税收,tax,final,proper name').drafts;
    expect(draft?.concept.extra).toEqual({ status: 'final', pos: 'proper name' });
    expect(draft?.warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['unknownValue', 'final'],
      ['unknownValue', 'proper name'],
    ]);
  });

  test('4 an address that is none is left out, the row stays', () => {
    expect(summary('zh,en,url\n税收,tax,javascript:alert(1)')).toEqual({
      ...clean,
      terms: ['zh-Hans: 税收 | en: tax'],
      warnings: ['2 unsafeLink'],
    });
  });

  test('28 rows with the same terms are merged, the later counts', () => {
    const text = `${HEADER.trim()},note\n税收,tax,first\n平台,platform,\n税收,tax,second\n税收,ＴＡＸ,third\n`;
    expect(summary(text)).toMatchObject({
      terms: ['zh-Hans: 税收 | en: ＴＡＸ, tax', 'zh-Hans: 平台 | en: platform'],
      notices: ['rowsMerged'],
    });
    expect(concepts(csv, text)[0]?.note).toBe('third');
  });

  test('an id that repeats is given anew', () => {
    const { drafts: all } = drafts(csv, 'id,zh-Hans,en\nc-1,税收,tax\nc-1,平台,platform');
    expect(all.map((draft) => draft.concept.id)).toEqual(['c-1', 'c-new-5']);
    expect(all[1]?.warnings.map(({ code }) => code)).toEqual(['repeatedId']);
  });

  test('22 a mark within a cell is a letter, with a warning', () => {
    expect(summary(`${HEADER}税收,a"b\n`)).toEqual({
      ...clean,
      terms: ['zh-Hans: 税收 | en: a"b'],
      warnings: ['2 strayQuote'],
    });
  });

  test('lines of quoted cells are counted', () => {
    expect(summary(`zh-Hans,en,note\n税收,tax,"a\nb\nc"\n,,x\n`).rejected).toEqual(['5 noTerm']);
  });
});

describe('a row is rejected and the others are read', () => {
  test.each([
    ['10 NUL', '税\0收,tax', 'controlInTerm'],
    ['12 only spaces', ' ,tax', 'emptyTerm'],
    ['12 only ideographic spaces', '\u3000,tax', 'emptyTerm'],
    ['19 no term at all', ',', undefined],
    ['20 longer than the header', '税收,tax,x', 'rowTooLong'],
    ['62 a flood of marks', `税收,ta${'\u0301'.repeat(50)}x`, 'tooManyMarks'],
    ['79 a term of 5,000 characters', `税收,${'x'.repeat(5000)}`, 'termTooLong'],
  ])('%s', (_, row, code) => {
    expect(summary(`${HEADER}平台,platform\n${row}\n城市,city\n`)).toEqual({
      ...clean,
      terms: ['zh-Hans: 平台 | en: platform', 'zh-Hans: 城市 | en: city'],
      rejected: code === undefined ? [] : [`3 ${code}`],
    });
  });
});

describe('a cell that would keep a careless rule busy for hours is read at once', () => {
  test.each([
    ['tags without a flag', `x${'\u{e0061}'.repeat(300_000)}`, 'termTooLong'],
    ['marks out of order', `x${'\u0301\u0323'.repeat(300_000)}`, 'termTooLong'],
    ['white space', `x${' '.repeat(600_000)}y`, 'termTooLong'],
    ['backslashes', '\\'.repeat(600_000), 'termTooLong'],
  ])('%s', (_, cell, code) => {
    expect(summary(`${HEADER}税收,${cell}`).rejected).toEqual([`2 ${code}`]);
    expect(summary(`${HEADER.trim()},x${cell}\n税收,tax,x`).terms).toEqual([
      'zh-Hans: 税收 | en: tax',
    ]);
    expect(summary(`zh,en,note\n税收,tax,${cell}`).rejected).toEqual(['2 fieldTooLong']);
  });
});

describe('a table is refused', () => {
  const wide = Array.from({ length: 10_000 }, (_, at) => `column ${at}`).join(',');
  test.each<[string, string, object]>([
    ['13 nothing', ' \n', { code: 'emptyFile' }],
    ['14 the header only', HEADER, { code: 'noEntries' }],
    [
      '17 a line of 9 MiB',
      `${HEADER}税收,${'x'.repeat(9 << 20)}`,
      { code: 'cellTooLong', line: 2 },
    ],
    ['18 10,000 columns', wide, { code: 'tooManyColumns', detail: '10000' }],
    [
      '21 an unclosed mark',
      `${HEADER}税收,tax\n平台,"platform\n\n`,
      { code: 'unclosedQuote', line: 3 },
    ],
    [
      '26 two columns of one name',
      'en,note,en\na,b,c',
      { code: 'duplicateHeaders', line: 1, detail: 'en' },
    ],
    [
      '27 headings in another language',
      'Begriff,Übersetzung\n税收,tax\n平台,platform',
      { code: 'columnsUnknown' },
    ],
    ['27 headings in Russian', 'Термин,Перевод\n税收,tax', { code: 'columnsUnknown' }],
    ['30 a megabyte of commas', ','.repeat(1 << 20), { code: 'noEntries' }],
    [
      '16 too many rows',
      `${HEADER}${'税收,tax\n'.repeat(200_001)}`,
      { code: 'tooManyEntries', detail: '200001' },
    ],
  ])('%s', { timeout: 30_000 }, (_, text, refusal) => {
    expect(read(csv, text)).toEqual({ refusal });
  });

  test('but not for repeated headings if the reader names the columns', () => {
    const columns = { 0: { name: 'term', lang: 'en' }, 1: { name: 'term', lang: 'en' } } as const;
    expect(summary('Term,Term\ntax,levy', { hasHeader: true, columns }).terms).toEqual([
      'en: tax, levy',
    ]);
  });
});

describe('formulas are guarded in files for a spreadsheet', () => {
  test.each([
    ['51', '=HYPERLINK("http://x","y")'],
    ['52', '+1'],
    ['53', '-5%'],
    ['54', '@SUM(1)'],
    ['55 tab', '\tx'],
    ['55 return', '\rx'],
    ['55 line feed', '\n=x'],
    ['56', '＝cmd'],
    ['over several lines', '=1+1\nnote'],
    ['an apostrophe', "'=x"],
    ['two apostrophes', "''x"],
  ])('%s: %j comes back', (_, cell) => {
    expect(guarded(cell)).toBe(`'${cell}`);
    expect(unguarded(guarded(cell))).toBe(cell);
  });

  test.each(['=HYPERLINK("http://x","y")', '+1', '-er', "'=x", '＝cmd', "O'Neill", "'tis"])(
    'the term %j',
    (term) => {
      const glossary = [concept('后缀', term, { note: '=1+1\n2' })];
      const [safe = ''] = write(csv, glossary, { spreadsheetSafe: true });
      expect(safe).not.toMatch(/(?:^|[,\r\n])"?[=+\-@＝]/);
      expect(terms(concepts(csv, safe)[0] as Concept)).toBe(`zh-Hans: 后缀 | en: ${term}`);
      expect(concepts(csv, safe)[0]?.note).toBe('=1+1\n2');
    },
  );

  test('and in no others', () => {
    const [exact = ''] = write(csv, [concept('后缀', '-er')]);
    expect(exact).toBe('id,zh-Hans,en\nc-1,后缀,-er\n');
  });
});

describe('a table is written', () => {
  test('for a spreadsheet with a byte order mark and CRLF', () => {
    if (!csv.write) throw new Error('not written');
    const { files } = finish(
      csv.write([concept('税收', 'tax')], { ...writeOptions, spreadsheetSafe: true }),
    );
    expect(files).toEqual([
      {
        name: 'My-glossary.csv',
        mediaType: 'text/csv',
        parts: ['\ufeffid,zh-Hans,en\r\n', 'c-1,税收,tax\r\n'],
      },
    ]);
  });

  test('with tabs, which no cell may hold', () => {
    expect(write(tsv, [concept('税收', 'tax', { note: 'a\tb\nc' })])).toEqual([
      'id\tzh-Hans\ten\tnote\nc-1\t税收\ttax\t"a b\nc"\n',
    ]);
  });

  test('a term of one character says that it is looked for', () => {
    expect(write(csv, [concept('税', 'tax')])).toEqual([
      'id,zh-Hans,en,match:zh-Hans\nc-1,税,tax,on\n',
    ]);
  });

  test('no wider than we read, and says what is left out', () => {
    const extra = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`key ${at}`, 'x']));
    const glossary = [concept('税收', 'tax', { extra }), concept('平台', 'platform')];
    const [text = ''] = write(csv, glossary);
    expect(text.split('\n')[0]?.split(',').length).toBe(64);
    expect(csv.losses?.(glossary, writeOptions)).toEqual([{ what: 'extra', concepts: 1 }]);
    expect(Object.keys(concepts(csv, text)[0]?.extra ?? {}).length).toBe(61);
  });

  test('not at all without a concept', () => {
    if (!csv.write) throw new Error('not written');
    expect(finish(csv.write([], writeOptions))).toEqual({
      files: [],
      problems: [{ code: 'nothingToWrite' }],
    });
  });
});

describe('what is pasted from a spreadsheet', () => {
  test('has loose marks and quoted lines', () => {
    const pasted =
      '中文\t英文\t备注\n5" 管\t5" pipe\t"two\nlines"\n"双碳"目标\tdual carbon goals\t"open\n税收\ttax\t\n';
    expect(summary(pasted, undefined, tsv)).toMatchObject({
      terms: [
        'zh-Hans: 5" 管 | en: 5" pipe',
        'zh-Hans: "双碳"目标 | en: dual carbon goals',
        'zh-Hans: 税收 | en: tax',
      ],
      rejected: [],
    });
  });

  test('77 an escape in letters is none', () => {
    expect(summary('税收\tta\\tx', undefined, tsv).terms).toEqual(['zh-Hans: 税收 | en: ta\\tx']);
  });
});

describe('a text file of Anki', () => {
  const headers =
    '#separator:tab\n#html:true\n#columns:Term\tReading\tTranslation\tNote\tSource\tTags\n#tags column:6\n';

  test('74 its headers are honoured, its HTML becomes text', () => {
    const rows =
      '税收\tshuìshōu\ttax &amp; <b>levy</b>\tone<br>two &amp;lt;\tXinhua\ttifa economic_policy\n# a comment\n';
    expect(concepts(tsv, headers + rows)).toEqual([
      {
        id: 'c-new-3',
        origin: 'personal',
        subjectField: [],
        languages: [
          { lang: 'zh-Hans', terms: [{ id: 't-new-1', term: '税收', reading: 'shuìshōu' }] },
          { lang: 'en', terms: [{ id: 't-new-2', term: 'tax & levy', source: 'Xinhua' }] },
        ],
        note: 'one\ntwo &lt;',
        tags: ['tifa', 'economic_policy'],
      },
    ]);
  });

  test('75 sounds and images are dropped', () => {
    const rows =
      '税收[sound:shui.mp3]\t\t<img src="https://x/y.png" onerror=alert(1)>tax\t<script>alert(1)</script>n\t\t\n';
    const [made] = concepts(tsv, headers + rows);
    expect(made && terms(made)).toBe('zh-Hans: 税收 | en: tax');
    expect(made?.note).toBe('n');
  });

  test('without names of columns it is read by its letters', () => {
    const text =
      '#separator:Semicolon\n#html:false\n#notetype column:1\n#tags column:4\nBasic;税收;tax <b>;a b\nBasic;平台;platform;\n';
    expect(summary(text)).toMatchObject({
      terms: ['zh-Hans: 税收 | en: tax <b>', 'zh-Hans: 平台 | en: platform'],
    });
    expect(concepts(csv, text)[0]?.tags).toEqual(['a', 'b']);
  });
});
