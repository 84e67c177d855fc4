/** What the entries of a file are to a glossary, and what each policy makes of them. */
import { describe, expect, test } from 'vitest';
import { differences } from '../../../glossary/compare/differences.ts';
import type { Concept } from '../../../glossary/concept.ts';
import { cedict } from '../../../glossary/formats/cedict.ts';
import { csv } from '../../../glossary/formats/csv.ts';
import { concepts, drafts, terms } from '../formats/run.ts';
import { compare, draftsOf, importInto } from './dry-run.ts';

const tax: Concept = {
  id: 'c-tax',
  origin: 'personal',
  subjectField: [],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-1', term: '税收', reading: 'shuìshōu' }] },
    {
      lang: 'en',
      terms: [
        { id: 't-2', term: 'taxation', administrativeStatus: 'preferred' },
        { id: 't-3', term: 'tax revenue' },
      ],
    },
  ],
  note: 'mine',
  tags: ['a'],
};
const reform: Concept = {
  id: 'c-reform',
  origin: 'bundled',
  tier: 'formulation',
  subjectField: ['government'],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-4', term: '改革' }] },
    { lang: 'en', terms: [{ id: 't-5', term: 'reform' }] },
  ],
  units: ['u-1'],
};
const own = [tax, reform];

async function verdictsOn(table: string, glossary: readonly Concept[] = own) {
  const read = drafts(csv, table).drafts;
  return (await compare(glossary, read, false)).verdicts.map((verdict) =>
    verdict.kind === 'new'
      ? verdict.alike
        ? `new, like ${verdict.alike}`
        : 'new'
      : `${verdict.kind} ${verdict.id}`,
  );
}

describe('an entry without an id', () => {
  test.each([
    ['unlike all', '关税,tariff', 'new'],
    ['said already', '税收,taxation', 'duplicate c-tax'],
    ['said already by two terms', '税收,tax revenue|taxation', 'duplicate c-tax'],
    ['in other letters, width and script', '稅收,Taxation', 'changed c-tax'],
    ['a further translation', '税收,taxation|levy', 'changed c-tax'],
    ['another translation', '税收,levy', 'new, like c-tax'],
    ['the English alone', '税务,taxation', 'new'],
    ['without any English', '税收,', 'new, like c-tax'],
    ['said by a bundled concept', '改革,reform', 'duplicate c-reform'],
    ['like a bundled concept', '改革,reform|overhaul', 'new, like c-reform'],
  ])('%s', async (_, row, expected) => {
    expect(await verdictsOn(`zh-Hans,en\n${row}\n`)).toEqual([expected]);
  });

  test('with no English is the concept that has none either', async () => {
    const bare = concepts(csv, 'zh-Hans\n税收\n');
    expect(await verdictsOn('zh-Hans\n税收\n', bare)).toEqual([`duplicate ${bare[0]?.id}`]);
  });

  test('29 keeps both spellings when merged', async () => {
    const [vat] = concepts(csv, 'zh-Hans,en\n增值税,VAT\n');
    const { after } = await importInto(
      [vat as Concept],
      drafts(csv, 'zh-Hans,en\n增值税,ＶＡＴ\n').drafts,
      'merge',
      false,
    );
    expect(after.map(terms)).toEqual(['zh-Hans: 增值税 | en: VAT, ＶＡＴ']);
  });
});

describe('an entry with an id', () => {
  test.each([
    ['as it is', 'c-tax', '税收,taxation', 'duplicate c-tax'],
    ['with another translation', 'c-tax', '税收,levy', 'changed c-tax'],
    ['with nothing in common', 'c-tax', '关税,tariff', 'changed c-tax'],
    ['of a bundled concept, as it is', 'c-reform', '改革,reform', 'duplicate c-reform'],
    ['of a bundled concept', 'c-reform', '改革,overhaul', 'changed c-reform'],
    ['that is not there', 'c-new', '税收,taxation', 'duplicate c-tax'],
  ])('%s', async (_, id, row, expected) => {
    expect(await verdictsOn(`id,zh-Hans,en\n${id},${row}\n`)).toEqual([expected]);
  });

  test('is compared with the copy the reader has made of a bundled concept', async () => {
    const copy: Concept = {
      ...reform,
      id: 'c-copy',
      origin: 'personal',
      shadows: 'c-reform',
      note: 'mine',
    };
    const { verdicts } = await compare([...own, copy], draftsOf([{ ...reform, note: 'other' }]));
    expect(verdicts).toEqual([{ kind: 'changed', id: 'c-copy', isBundled: false }]);
  });

  test('of a file that loses nothing is changed by what it leaves out', async () => {
    const { note: _, ...less } = tax;
    expect((await compare(own, draftsOf([less]))).verdicts).toEqual([
      { kind: 'changed', id: 'c-tax', isBundled: false },
    ]);
  });
});

describe('policies', () => {
  const file = 'id,zh-Hans,en,note,tags\nc-tax,税收,levy,theirs,b\n';

  test('skip leaves what is there', async () => {
    const { after } = await importInto(own, drafts(csv, file).drafts, 'skip', false);
    expect(after).toEqual(own);
  });

  test('replace takes the file and keeps the id', async () => {
    const { after } = await importInto(own, drafts(csv, file).drafts, 'replace', false);
    expect(after.map(terms)).toEqual(['zh-Hans: 税收 | en: levy', terms(reform)]);
    expect(after[0]).toMatchObject({ id: 'c-tax', note: 'theirs', tags: ['b'] });
  });

  test('merge adds behind what the reader has', async () => {
    const { after } = await importInto(own, drafts(csv, file).drafts, 'merge', false);
    expect(after.map(terms)).toEqual([
      'zh-Hans: 税收 | en: taxation, tax revenue, levy',
      terms(reform),
    ]);
    expect(after[0]).toMatchObject({ note: 'mine\ntheirs', tags: ['a', 'b'] });
  });

  test('merge does not put a second preferred term beside the first', async () => {
    const status = 'zh-Hans,en,administrativeStatus:en\n税收,taxation|levy,|preferred\n';
    const { after } = await importInto(own, drafts(csv, status).drafts, 'merge', false);
    expect(after[0]?.languages[1]?.terms.map((term) => term.administrativeStatus)).toEqual([
      'preferred',
      undefined,
      'admitted',
    ]);
  });

  test.each(['replace', 'merge'] as const)(
    '%s makes a copy of a bundled concept',
    async (policy) => {
      const file = drafts(csv, 'id,zh-Hans,en\nc-reform,改革,overhaul\n').drafts;
      const { after, added } = await importInto(own, file, policy, false);
      const copy = after.find(({ id }) => id === added[0]);
      expect(after).toContain(reform);
      expect(copy).toMatchObject({ origin: 'personal', shadows: 'c-reform', units: ['u-1'] });
      expect(copy?.languages[1]?.terms.map(({ term }) => term)).toEqual(
        policy === 'merge' ? ['reform', 'overhaul'] : ['overhaul'],
      );
    },
  );

  test('of several entries for one concept the last replaces it', async () => {
    const twice = 'zh-Hans,en\n税收,taxation|levy\n税收,tax revenue|duty\n';
    const { after } = await importInto(own, drafts(csv, twice).drafts, 'replace', false);
    expect(after.map(terms)).toEqual(['zh-Hans: 税收 | en: tax revenue, duty', terms(reform)]);
  });

  test('of several entries for one concept all are merged', async () => {
    const twice = 'zh-Hans,en\n税收,taxation|levy\n税收,tax revenue|duty\n';
    const { after } = await importInto(own, drafts(csv, twice).drafts, 'merge', false);
    expect(terms(after[0] as Concept)).toBe(
      'zh-Hans: 税收 | en: taxation, tax revenue, levy, duty',
    );
  });
});

test('a dictionary read again is all duplicates', async () => {
  const text =
    '# CC-CEDICT\n行 行 [xing2] /to walk/to go/\n行 行 [hang2] /row/line/\n稅 税 [shui4] /tax/\n';
  const first = drafts(cedict, text).drafts;
  const { verdicts } = await compare(concepts(cedict, text), first, false);
  expect(verdicts.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate', 'duplicate']);
});

test('differences are told fact by fact', () => {
  const after = concepts(
    csv,
    'zh-Hans,en,note,definition:en\n税收,taxation,theirs,money\n',
  )[0] as Concept;
  expect(differences(tax, after)).toEqual([
    { what: 'reading', of: '税收', before: ['shuìshōu'], after: [] },
    { what: 'terms', of: 'en', before: ['taxation', 'tax revenue'], after: ['taxation'] },
    { what: 'administrativeStatus', of: 'taxation', before: ['preferred'], after: [] },
    { what: 'note', before: ['mine'], after: ['theirs'] },
    { what: 'tags', before: ['a'], after: [] },
    { what: 'definition', of: 'en', before: [], after: ['money'] },
  ]);
});
