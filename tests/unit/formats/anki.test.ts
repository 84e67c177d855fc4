import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bundledConcepts, reportUnits } from '../../../glossary/bundled/glossary.ts';
import type { Concept, Term } from '../../../glossary/concept.ts';
import { anki } from '../../../glossary/formats/anki.ts';
import type { WriteOptions } from '../../../glossary/formats/format.ts';
import { glossary } from './glossaries.ts';
import { finish, write, writeOptions } from './run.ts';

/** As Anki reads it: headers while lines start with #, then quoted cells; later # lines are comments. */
function readByAnki(text: string): { headers: string[]; rows: string[][] } {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const { data } = Papa.parse<string[]>(lines.slice(first).join('\n'), {
    delimiter: '\t',
    comments: '#',
    skipEmptyLines: true,
  });
  return { headers: lines.slice(0, first), rows: data };
}

/** The first note, by column. */
function note(concepts: Concept[], options: Partial<WriteOptions> = {}): Record<string, string> {
  const { headers, rows } = readByAnki(write(anki, concepts, options)[0] ?? '');
  const names = headers[2]?.replace('#columns:', '').split('\t') ?? [];
  return Object.fromEntries(names.map((name, index) => [name, rows[0]?.[index] ?? '']));
}

function concept(zh: Partial<Term>, en: Partial<Term> = {}, more: Partial<Concept> = {}): Concept {
  return {
    id: 'c-1',
    origin: 'personal',
    subjectField: [],
    languages: [
      { lang: 'zh-Hans', terms: [{ id: 't-1', term: '共同富裕', ...zh }] },
      { lang: 'en', terms: [{ id: 't-2', term: 'common prosperity', ...en }] },
    ],
    ...more,
  };
}

describe('notes for Anki', () => {
  test('start with the headers', () => {
    expect(readByAnki(write(anki, [concept({})])[0] ?? '').headers).toEqual([
      '#separator:tab',
      '#html:true',
      '#columns:Term\tReading\tOther script\tTranslation\tDefinition\tNote\tSentence\tSentence translation\tSource\tTags',
      '#deck:My glossary',
      '#tags column:10',
    ]);
  });

  test('quote the report, with the terms in bold and the place', async () => {
    const concepts = await bundledConcepts();
    const found = concepts.filter(({ languages }) =>
      languages.some(({ terms }) => terms[0]?.term === '国际科技创新中心'),
    );
    expect(note(found, { units: reportUnits })).toMatchObject({
      Sentence: expect.stringContaining('<b>国际科技创新中心</b>'),
      'Sentence translation': expect.stringContaining('<b>international innovation center</b>'),
      Source: 'Beijing Government Work Report 2025, II.4',
    });
  });

  test('quote what the reader met, with its address', () => {
    const contexts = [
      { text: '扎实推动共同富裕。', source: 'A & B', sourceUrl: 'https://a.org/?b="c"&d' },
    ];
    expect(note([concept({ contexts, source: 'Xinhua' })])).toMatchObject({
      Sentence: '扎实推动<b>共同富裕</b>。',
      'Sentence translation': '',
      Source: 'Xinhua<br><a href="https://a.org/?b=&quot;c&quot;&amp;d">A &amp; B</a>',
    });
  });

  test.each([
    ['markup', '<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['what looks like a comment', '#1 priority', '#1 priority'],
    ['a quotation mark', '"two" sessions', '"two" sessions'],
    ['a formula stays as it is', '=1+1', '=1+1'],
  ])('%s in a term', (_, term, expected) => {
    expect(note([concept({ term })]).Term).toBe(expected);
  });

  test('line breaks in a note', () => {
    expect(note([concept({ note: 'one\n\ntwo' })]).Note).toBe('one<br><br>two');
  });

  test('both scripts, the reading, all translations that may be used', () => {
    const both = concept({ term: '税收', reading: 'shuìshōu' });
    both.languages[0]?.terms.push({ id: 't-4', term: '赋税' });
    both.languages.push({ lang: 'zh-Hant', terms: [{ id: 't-3', term: '稅收' }] });
    both.languages[1]?.terms.push(
      { id: 't-5', term: 'levy', administrativeStatus: 'deprecated' },
      { id: 't-6', term: 'taxation' },
      { id: 't-7', term: 'Taxation' },
    );
    expect(note([both])).toMatchObject({
      Term: '税收',
      Reading: 'shuìshōu',
      'Other script': '稅收',
      Translation: 'common prosperity; taxation',
    });
    expect(note([both], { languages: { source: 'en', target: 'zh-Hant' } })).toMatchObject({
      Term: 'common prosperity',
      Reading: '',
      'Other script': '税收',
      Translation: '稅收',
    });
  });

  test('tags are parted by spaces', () => {
    expect(
      note([concept({}, {}, { subjectField: ['foreign policy'], tags: ['to learn'] })]).Tags,
    ).toBe('tifa foreign_policy to_learn');
  });

  test('the title of the glossary names the deck, on one line', () => {
    expect(write(anki, [concept({})], { title: 'a\n#html:false' })[0]).toContain(
      '\n#deck:a #html:false\n',
    );
  });

  test('a term that is there already is reported and left out: Anki would take it for a change', () => {
    const { files, problems } = finish(
      anki.write(
        [concept({}), { ...concept({}, { term: 'shared wealth' }), id: 'c-2' }],
        writeOptions,
      ),
    );
    expect(readByAnki(files[0]?.parts.join('') ?? '').rows.length).toBe(1);
    expect(problems).toEqual([{ code: 'duplicateSource', detail: '共同富裕' }]);
  });

  test('nothing is written for concepts of one language', () => {
    const half = concept({});
    half.languages.pop();
    expect(finish(anki.write([half], writeOptions))).toEqual({
      files: [],
      problems: [{ code: 'nothingToWrite' }],
    });
    expect(anki.losses([half], writeOptions)).toEqual([{ what: 'wholeConcept', concepts: 1 }]);
  });

  test('every line has every column, and no markup but ours, for 1,000 glossaries', () => {
    let written = 0;
    fc.assert(
      fc.property(glossary, (concepts) => {
        const [source = 'zh-Hans', target = 'en'] =
          concepts[0]?.languages.map(({ lang }) => lang) ?? [];
        const [text] = write(anki, concepts, { languages: { source, target } });
        if (text === undefined) return;
        written += 1;
        const { rows } = readByAnki(text);
        const terms = concepts.flatMap(({ languages }) =>
          languages.flatMap((section) => section.terms.map(({ term }) => term)),
        );
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row.length).toBe(10);
          expect(terms).toContain(unescaped(row[0] ?? ''));
          const fields = row.slice(0, 9).join('');
          expect(fields.replace(/<br>|<\/?b>|<a href="https?:[^"<>]*">|<\/a>/gi, '')).not.toMatch(
            /[<>]/,
          );
        }
        expect(new Set(rows.map(([term]) => term)).size).toBe(rows.length);
      }),
      { numRuns: 1000, seed: 74 },
    );
    expect(written).toBeGreaterThan(300);
  }, 60_000);
});

function unescaped(html: string): string {
  return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
