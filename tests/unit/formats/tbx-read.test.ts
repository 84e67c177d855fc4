import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import type { Drafts } from '../../../glossary/formats/format.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { concepts, drafts as draftsIn, read } from './run.ts';
import { countByXpath, missing, schemas } from './tbx-tools.ts';

function draftsOf(text: string): Drafts {
  return draftsIn(tbx, text);
}

function conceptsOf(text: string): Concept[] {
  return concepts(tbx, text);
}

/** A file of TBX 3 with these entries. */
function v3(entries: string): string {
  return `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>By hand</p></sourceDesc></fileDesc></tbxHeader><text><body>${entries}</body></text></tbx>`;
}

/** A file of TBX 2 with these entries. */
function v2(entries: string, doctype = ''): string {
  return `<?xml version="1.0"?>${doctype}<martif type="TBX" xml:lang="en-US"><martifHeader><fileDesc><sourceDesc><p>By hand</p></sourceDesc></fileDesc></martifHeader><text><body>${entries}</body></text></martif>`;
}

const zh = '<langSec xml:lang="zh-Hans"><termSec><term>共同富裕</term></termSec></langSec>';
const en = '<langSec xml:lang="en"><termSec><term>common prosperity</term></termSec></langSec>';
const entry = `<conceptEntry id="c-1">${zh}${en}</conceptEntry>`;

/** Terms by language. */
function termsOf(concept: Concept | undefined): Record<string, string[]> {
  return Object.fromEntries(
    (concept?.languages ?? []).map(({ lang, terms }) => [lang, terms.map(({ term }) => term)]),
  );
}

function only(text: string): Concept {
  const [concept, ...others] = conceptsOf(text);
  if (!concept || others.length > 0) throw new Error('not one concept');
  return concept;
}

describe('bad TBX is refused whole', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join('');

  test.each([
    [
      '41 billion laughs',
      v2('&l9;', `<!DOCTYPE martif [<!ENTITY l0 "ha">${laughs}]>`),
      { code: 'declaresEntities', line: 1 },
    ],
    [
      '42 quadratic blow-up',
      v2('&a;'.repeat(20_000), `<!DOCTYPE martif [\n<!ENTITY a "${'a'.repeat(20_000)}">\n]>`),
      { code: 'declaresEntities', line: 3 },
    ],
    [
      '43 an external entity',
      v2('&x;', '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      { code: 'declaresEntities', line: 1 },
    ],
    [
      'a parameter entity',
      v2('', '<!DOCTYPE martif [<!ENTITY % x SYSTEM "http://localhost/x.dtd"> %x;]>'),
      { code: 'declaresEntities', line: 1 },
    ],
    ['45 100,000 nested elements', v3('<a>'.repeat(100_000)), { code: 'tooDeep', line: 1 }],
    [
      '45 nested inside an entry',
      v3(`<conceptEntry>${'<descripGrp>'.repeat(80)}`),
      { code: 'tooDeep', line: 1 },
    ],
    [
      '46 not well-formed',
      v3(`\n${entry}\n<conceptEntry></langSec></conceptEntry>`),
      { code: 'notXml', line: 3, detail: 'unexpected close tag.' },
    ],
    [
      '46 cut off',
      v3(entry).replace('</body></text></tbx>', ''),
      { code: 'notXml', line: 1, detail: 'unclosed tag: body' },
    ],
    [
      'an entity nobody declared',
      v3('<conceptEntry><note>a&nbsp;b</note></conceptEntry>'),
      { code: 'notXml', line: 1, detail: 'undefined entity.' },
    ],
    [
      'a reference to NUL',
      v3('<conceptEntry><note>&#0;</note></conceptEntry>'),
      { code: 'notXml', line: 1, detail: 'malformed character entity.' },
    ],
    [
      'a reference to half a character',
      v3('<conceptEntry><note>&#xD800;</note></conceptEntry>'),
      { code: 'notXml', line: 1, detail: 'malformed character entity.' },
    ],
    [
      'a NUL',
      v3('<conceptEntry><note>\0</note></conceptEntry>'),
      { code: 'notXml', line: 1, detail: 'disallowed character.' },
    ],
    ['13 nothing', '', { code: 'emptyFile' }],
    ['white space only', ' \n\t', { code: 'emptyFile' }],
    ['14 no entry', v3(''), { code: 'noEntries' }],
    ['another kind of XML', '<html></html>', { code: 'notTbx', line: 1, detail: 'html' }],
    ['a CSV', 'zh,en\n', { code: 'notXml', line: 2, detail: 'text data outside of root node.' }],
    [
      'an entry as large as the file',
      v3(`\n<conceptEntry>${'<note/>'.repeat(30_000)}</conceptEntry>`),
      { code: 'entryTooLarge', line: 2 },
    ],
    [
      '16 too many entries',
      v3('<conceptEntry/>'.repeat(200_001)),
      { code: 'tooManyEntries', detail: '200001' },
    ],
  ])('%s', (_, text, refusal) => {
    expect(read(tbx, text)).toEqual({ refusal });
  });
});

describe('bad entries are left out, the others read', () => {
  const good = entry.replace('c-1', 'c-good');

  test.each([
    [
      '47 no language',
      zh.replace(' xml:lang="zh-Hans"', ''),
      { code: 'unknownLanguage', detail: '' },
    ],
    [
      '47 a language that is none',
      zh.replace('zh-Hans', 'Klingon!'),
      { code: 'unknownLanguage', detail: 'Klingon!' },
    ],
    ['no term', '<langSec xml:lang="en"></langSec>', { code: 'noTerm' }],
    ['no language section', '<note>x</note>', { code: 'noTerm' }],
    ['12 a term of white space', zh.replace('共同富裕', ' \u3000 '), { code: 'emptyTerm' }],
    [
      '11 a control in a term',
      zh.replace('共同', '共同\u0086'),
      { code: 'controlInTerm', detail: 'U+0086' },
    ],
    [
      '79 a term of 5,000',
      zh.replace('共同', '共'.repeat(4998)),
      { code: 'termTooLong', detail: '5000' },
    ],
    [
      'a note of 10,001',
      `<note>${'x'.repeat(10_001)}</note>${zh}`,
      { code: 'fieldTooLong', detail: '10001' },
    ],
  ])('%s', (_, inside, rejection) => {
    const { drafts, rejected } = draftsOf(
      v3(`\n${good}\n\n<conceptEntry id="c-bad">\n${inside}</conceptEntry>`),
    );
    expect(drafts.map(({ concept, line }) => [concept.id, line])).toEqual([['c-good', 2]]);
    expect(rejected).toEqual([{ ...rejection, line: 4 }]);
  });
});

describe('odd TBX is read', () => {
  test.each([
    [
      '44 a DOCTYPE with an external DTD',
      v2('E', '<!DOCTYPE martif SYSTEM "http://localhost:1/TBX.dtd">'),
    ],
    [
      '44 a public DOCTYPE',
      v2('E', '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core//EN" "TBXcdv04.dtd">'),
    ],
    [
      'an internal subset without entities',
      v2('E', '<!DOCTYPE martif [<!ELEMENT x (y)><!ATTLIST x y CDATA "z">]>'),
    ],
    [
      '50 XInclude',
      v2('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://localhost:1/"/>E'),
    ],
    [
      '50 a style sheet',
      v2('E').replace('?>', '?><?xml-stylesheet href="http://localhost:1/x.xsl"?>'),
    ],
    [
      '50 a schema location',
      v2('E').replace(
        '<martif ',
        '<martif xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x http://localhost:1/x.xsd" ',
      ),
    ],
    ['a BOM', `\ufeff${v2('E')}`],
    ['CR LF', v2('\r\nE\r\n')],
    ['another encoding than it says', v2('E').replace('"1.0"', '"1.0" encoding="UTF-16"')],
    ['comments and instructions', v2('<!-- <x> --><?x y?>E')],
    [
      'a prefix for the core',
      v2('E')
        .replace(/<(\/?)([a-zA-Z])/g, '<$1t:$2')
        .replace('<t:martif', '<t:martif xmlns:t="urn:x"'),
    ],
    [
      'front and back matter',
      v2('E').replace(
        '</body>',
        '</body><back><refObjectList><refObject id="r"><item>x</item></refObject></refObjectList></back>',
      ),
    ],
  ])('%s', (_, text) => {
    const inside = `<termEntry id="c-1"><langSet xml:lang="zh-CN"><tig><term>共同富裕</term></tig></langSet><langSet xml:lang="EN-GB"><ntig><termGrp><term>common prosperity</term></termGrp></ntig></langSet></termEntry>`;
    const file = text.includes('<t:') ? inside.replace(/<(\/?)([a-zA-Z])/g, '<$1t:$2') : inside;
    const place = text.includes('<t:') ? />E</ : />(\s*)E(\s*)</;
    expect(text).toMatch(place);
    expect(termsOf(only(text.replace(place, `>${file}<`)))).toEqual({
      'zh-Hans': ['共同富裕'],
      en: ['common prosperity'],
    });
  });

  test('48 three languages: all are kept', () => {
    const de =
      '<langSec xml:lang="de"><termSec><term>gemeinsamer Wohlstand</term></termSec></langSec>';
    expect(termsOf(only(v3(`<conceptEntry id="c-1">${de}${en}${zh}</conceptEntry>`)))).toEqual({
      'zh-Hans': ['共同富裕'],
      en: ['common prosperity'],
      de: ['gemeinsamer Wohlstand'],
    });
  });

  test('49 both scripts of Chinese are kept apart', () => {
    const hant = zh.replace('zh-Hans', 'zh-Hant').replace('共同', '經濟');
    expect(termsOf(only(v3(`<conceptEntry id="c-1">${hant}${zh}${en}</conceptEntry>`)))).toEqual({
      'zh-Hans': ['共同富裕'],
      'zh-Hant': ['經濟富裕'],
      en: ['common prosperity'],
    });
  });

  test.each([
    ['bare zh, written in Simplified', 'zh', '经济', 'zh-Hans'],
    ['bare zh, written in Traditional', 'zh', '經濟', 'zh-Hant'],
    ['zh_CN', 'zh_CN', '经济', 'zh-Hans'],
    ['ZH-TW', 'ZH-TW', '經濟', 'zh-Hant-TW'],
    ['zh-HK', 'zh-HK', '經濟', 'zh-Hant-HK'],
    ['en-US', 'en-US', 'economy', 'en'],
    ['small letters of Microsoft', 'es-mx', 'economía', 'es-MX'],
  ])('the language %s', (_, name, term, lang) => {
    const section = `<langSec xml:lang="${name}"><termSec><term>${term}</term></termSec></langSec>`;
    expect(termsOf(only(v3(`<conceptEntry id="c-1">${section}</conceptEntry>`)))).toEqual({
      [lang]: [term],
    });
  });

  test('two sections of one language become one', () => {
    const us = en.replace('"en"', '"en-US"').replace('common', 'shared');
    expect(termsOf(only(v3(`<conceptEntry id="c-1">${en}${us}</conceptEntry>`)))).toEqual({
      en: ['common prosperity', 'shared prosperity'],
    });
  });

  test('ids: kept, repeated, missing, unusable', () => {
    const { drafts } = draftsOf(
      v3([entry, entry, entry.replace(' id="c-1"', ''), entry.replace('c-1', '3f 2a')].join('\n')),
    );
    expect(drafts.map(({ concept }) => concept.id)).toEqual([
      'c-1',
      expect.stringMatching(/^c-new-\d+$/),
      expect.stringMatching(/^c-new-\d+$/),
      expect.stringMatching(/^c-new-\d+$/),
    ]);
    expect(drafts.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      [],
      ['repeatedId'],
      [],
      ['repeatedId'],
    ]);
    const ids = drafts.flatMap(({ concept }) => [
      concept.id,
      ...concept.languages.flatMap(({ terms }) => terms.map(({ id }) => id)),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('1 markup in a term is a term', () => {
    const hostile = zh.replace('共同富裕', '&lt;img src=x onerror=alert(1)&gt;');
    expect(termsOf(only(v3(`<conceptEntry>${hostile}</conceptEntry>`)))).toEqual({
      'zh-Hans': ['<img src=x onerror=alert(1)>'],
    });
  });

  test('7 escapes are resolved once', () => {
    const hostile = zh.replace('共同富裕', '&amp;lt;b&amp;gt;');
    expect(termsOf(only(v3(`<conceptEntry>${hostile}</conceptEntry>`)))).toEqual({
      'zh-Hans': ['&lt;b&gt;'],
    });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    '4, 5 an address that is none: %s',
    (target) => {
      const { drafts } = draftsOf(
        v3(
          entry.replace(zh, `<xref type="externalCrossReference" target="${target}">x</xref>${zh}`),
        ),
      );
      expect(drafts[0]?.concept.crossReferences).toBeUndefined();
      expect(drafts[0]?.warnings).toEqual([{ code: 'unsafeLink', detail: target, line: 1 }]);
    },
  );
});

describe('data go where the model has them', () => {
  test('Microsoft: TBX 2 on one line, capitals, ids on terms', () => {
    const concept = only(
      v2(
        '<termEntry id="27766_1436151"><langSet xml:lang="en-US"><descripGrp><descrip type="definition">A set of rules.</descrip></descripGrp><ntig><termGrp><term id="27766_1436152">access control list</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet><langSet xml:lang="zh-cn"><ntig><termGrp><term id="27766_1436153">访问控制列表</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet></termEntry>',
        '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">',
      ),
    );
    expect(concept).toEqual({
      id: expect.stringMatching(/^c-new/),
      origin: 'personal',
      subjectField: [],
      languages: [
        {
          lang: 'zh-Hans',
          terms: [
            { id: expect.stringMatching(/^t-new/), term: '访问控制列表', partOfSpeech: 'noun' },
          ],
        },
        {
          lang: 'en',
          definition: { text: 'A set of rules.' },
          terms: [
            {
              id: expect.stringMatching(/^t-new/),
              term: 'access control list',
              partOfSpeech: 'noun',
            },
          ],
        },
      ],
    });
  });

  test('IATE: subject, type and status at the term, codes of its own', () => {
    const { drafts } = draftsOf(
      v3(
        `<conceptEntry id="iate_33032"><descrip type="subjectField">ECONOMICS</descrip><langSec xml:lang="en"><termSec><term>deficit</term><termNote type="termType">fullForm</termNote><descrip type="reliabilityCode">9</descrip><termNote type="evaluation">obsolete</termNote></termSec></langSec><langSec xml:lang="fr"><termSec><term>déficit</term><termNote type="administrativeStatus">to be checked</termNote></termSec></langSec></conceptEntry>`,
      ),
    );
    expect(drafts[0]).toEqual({
      line: 1,
      warnings: [{ code: 'unknownValue', detail: 'to be checked', line: 1 }],
      concept: {
        id: 'iate_33032',
        origin: 'personal',
        subjectField: ['ECONOMICS'],
        languages: [
          {
            lang: 'en',
            terms: [
              {
                id: expect.any(String),
                term: 'deficit',
                termType: 'fullForm',
                administrativeStatus: 'superseded',
              },
            ],
          },
          { lang: 'fr', terms: [{ id: expect.any(String), term: 'déficit' }] },
        ],
        extra: {
          'reliabilityCode (deficit)': '9',
          'administrativeStatus (déficit)': 'to be checked',
        },
      },
    });
  });

  test('DCT style: categories are elements', () => {
    const dca = only(
      v3(
        `<conceptEntry id="c-1"><descrip type="subjectField">economy</descrip><langSec xml:lang="en"><descripGrp><descrip type="definition">Wealth for all.</descrip><admin type="source">Xinhua</admin></descripGrp><termSec id="t-1"><term>common prosperity</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry>`,
      ),
    );
    const dct = only(
      v3(
        `<conceptEntry id="c-1" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><min:subjectField>economy</min:subjectField><langSec xml:lang="en"><descripGrp><basic:definition>Wealth for all.</basic:definition><basic:source>Xinhua</basic:source></descripGrp><termSec id="t-1"><term>common prosperity</term><min:partOfSpeech>noun</min:partOfSpeech><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>`,
      ),
    );
    expect(dct).toEqual(dca);
    expect(dca.languages[0]?.definition).toEqual({ text: 'Wealth for all.', source: 'Xinhua' });
  });

  test('Weblate: a descrip without a type, a note from the translator', () => {
    const concept = only(
      v2(
        '<termEntry id="c-1"><descrip>Wealth for all.</descrip><langSet xml:lang="en"><tig><term>common prosperity</term></tig></langSet><langSet xml:lang="zh_Hans"><note from="translator">官方译法</note><tig><term>共同富裕</term></tig></langSet></termEntry>',
      ),
    );
    expect(concept.languages).toMatchObject([
      { lang: 'zh-Hans', note: '官方译法' },
      { lang: 'en', definition: { text: 'Wealth for all.' } },
    ]);
  });

  test('a definition of the whole entry goes to the language it is written in', () => {
    const concept = only(
      v3(entry.replace(zh, `<descrip type="definition">全体人民的富裕。</descrip>${zh}`)),
    );
    expect(concept.languages[0]).toMatchObject({
      lang: 'zh-Hans',
      definition: { text: '全体人民的富裕。' },
    });
  });

  test('a definition at a term goes to its language, a second one to the notes', () => {
    const inside = (text: string) => `<descrip type="definition">${text}</descrip></termSec>`;
    const twice =
      en.replace('</termSec>', inside('One.')) + en.replace('</termSec>', inside('Two.'));
    expect(only(v3(`<conceptEntry>${twice}</conceptEntry>`)).languages[0]).toMatchObject({
      definition: { text: 'One.' },
      note: 'Two.',
    });
  });

  test.each([
    ['a source', '<admin type="source">Xinhua</admin>', { source: 'Xinhua' }],
    [
      'a link as the source',
      '<admin type="source">https://a.org/b</admin>',
      { sourceUrl: 'https://a.org/b' },
    ],
    [
      'a source and a link',
      '<admin type="source">Xinhua</admin><admin type="source">https://a.org/b</admin>',
      { source: 'Xinhua', sourceUrl: 'https://a.org/b' },
    ],
    [
      'a cross-reference',
      '<xref type="externalCrossReference" target="https://a.org/b">Text</xref>',
      { sourceUrl: 'https://a.org/b' },
    ],
    [
      'two sources',
      '<admin type="source">Xinhua</admin><admin type="source">Qiushi</admin>',
      { source: 'Xinhua; Qiushi' },
    ],
    [
      'the reading',
      '<note>pinyin: gòngtóng fùyù</note><note>Old.</note>',
      { reading: 'gòngtóng fùyù', note: 'Old.' },
    ],
    [
      'a reading of its own category',
      '<termNote type="reading">fùyù</termNote>',
      { reading: 'fùyù' },
    ],
    ['two notes', '<note>One.</note><note>Two.</note>', { note: 'One.\nTwo.' }],
    [
      'where it is used',
      '<termNote type="geographicalUsage">TW</termNote>',
      { geographicalUsage: 'TW' },
    ],
    [
      'contexts',
      '<descrip type="context">A.</descrip><descripGrp><descrip type="context">B.</descrip><admin type="source">C</admin></descripGrp>',
      { contexts: [{ text: 'A.' }, { text: 'B.', source: 'C' }] },
    ],
    ['inline markup', '<note>a <hi type="bold">b</hi> c</note>', { note: 'a b c' }],
    ['CDATA', '<note>a <![CDATA[<b>]]> c</note>', { note: 'a <b> c' }],
    ['a printer of XML', '<note>a\n\t\t\tb\nc</note>', { note: 'a b\nc' }],
  ])('of a term: %s', (_, inside, expected) => {
    const section = zh.replace('</termSec>', `${inside}</termSec>`);
    const [term] = only(v3(`<conceptEntry>${section}</conceptEntry>`)).languages[0]?.terms ?? [];
    expect(term).toEqual({ id: expect.any(String), term: '共同富裕', ...expected });
  });

  test('82 a term of one character is switched off', () => {
    const { drafts } = draftsOf(v3(entry.replace('共同富裕', '税')));
    expect(drafts[0]?.concept.languages[0]?.terms[0]?.match).toEqual({ enabled: false });
    expect(drafts[0]?.warnings).toEqual([{ code: 'oneCharacter', detail: '税', line: 1 }]);
  });

  test.each([
    ['a day', '<date>2026-11-22</date>', '2026-11-22T00:00:00.000Z'],
    ['a moment', '<date>2026-11-22T10:00:00+08:00</date>', '2026-11-22T02:00:00.000Z'],
    ['a moment without a zone', '<date>2026-11-22T10:00:00</date>', '2026-11-22T10:00:00.000Z'],
    ['no date', '<date>yesterday</date>', undefined],
  ])('%s', (_, date, expected) => {
    const group = (type: string) =>
      `<transacGrp><transac type="transactionType">${type}</transac>${date}<transacNote type="responsibility">x</transacNote></transacGrp>`;
    const concept = only(v3(entry.replace(zh, group('origination') + group('modification') + zh)));
    expect([concept.created, concept.modified]).toEqual([expected, expected]);
  });

  test('what no field holds is kept, by its name and place', () => {
    const concept = only(
      v3(
        `<conceptEntry><admin type="customerSubset">A</admin><admin type="customerSubset">B</admin><ref type="crossReference" target="c-2">see</ref><langSec xml:lang="en"><admin type="source">C</admin><termSec><term>prosperity</term><termNote type="grammaticalGender">neuter</termNote></termSec></langSec></conceptEntry>`,
      ),
    );
    expect(concept.extra).toEqual({
      customerSubset: 'A\nB',
      crossReference: 'see c-2',
      'source (en)': 'C',
      'grammaticalGender (prosperity)': 'neuter',
    });
  });

  test('31, 32 categories named like properties of objects', () => {
    const concept = only(
      v3(
        entry.replace(
          zh,
          `<admin type="__proto__">x</admin><admin type="constructor">y</admin>${zh}`,
        ),
      ),
    );
    expect(concept.extra).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('33 terms named like properties of objects', () => {
    const named = ['__proto__', 'toString', 'hasOwnProperty'].map((term) =>
      entry.replace('common prosperity', term).replace(' id="c-1"', ''),
    );
    expect(conceptsOf(v3(named.join(''))).map((concept) => termsOf(concept).en)).toEqual([
      ['__proto__'],
      ['toString'],
      ['hasOwnProperty'],
    ]);
  });
});

describe.skipIf(missing(['schemas', 'xmllint']).length > 0)('the samples of the standard', () => {
  const sample = (path: string) => join(schemas, path);
  const basic = sample('TBX-Basic_dialect/DCA/Example_Astronomy_DCA_VALID.tbx');
  const minDca = sample('TBX-Min_dialect/DCA/Example_Astronomy_DCA_VALID.tbx');
  const minDct = sample('TBX-Min_dialect/DCT/Example_Astronomy_DCT_VALID.tbx');

  test.each([basic, minDca, minDct])('all entries and terms of %s', (path) => {
    const concepts = conceptsOf(readFileSync(path, 'utf8'));
    const terms = concepts.flatMap(({ languages }) => languages.flatMap(({ terms }) => terms));
    expect(concepts.length).toBe(countByXpath(path, 'conceptEntry'));
    expect(terms.length).toBe(countByXpath(path, 'term'));
  });

  test('both styles say the same where both say it', () => {
    const [dca, dct] = [minDca, minDct].map((path) => conceptsOf(readFileSync(path, 'utf8')));
    const told = (concepts: Concept[] = []) =>
      concepts.map(({ id, languages }) => ({
        id,
        languages: languages.map(({ lang, terms }) => ({
          lang,
          terms: terms.map(({ id: _, ...term }) => term),
        })),
      }));
    expect(told(dct)).toEqual(told(dca));
  });
});
