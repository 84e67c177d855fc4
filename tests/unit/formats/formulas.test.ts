/** Bad inputs 51–56: what a spreadsheet would run is prefixed in its files, and stays as it is in others. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { csv } from '../../../glossary/formats/csv.ts';
import { omegat } from '../../../glossary/formats/omegat.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { tbxV2 } from '../../../glossary/formats/tbx/tbx-v2.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { tsv } from '../../../glossary/formats/tsv.ts';
import { concepts, write } from './run.ts';

const concept = (term: string): Concept => ({
  id: 'c-1',
  origin: 'personal',
  subjectField: [],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-1', term: '公式' }] },
    { lang: 'en', terms: [{ id: 't-2', term }] },
  ],
});

const englishOf = ([read]: Concept[]) =>
  read?.languages.find(({ lang }) => lang === 'en')?.terms[0]?.term;

const formulas = [
  ['51', '=HYPERLINK("http://x","y")'],
  ['52', '+1'],
  ['53', '-5%'],
  ['54', '@SUM(1)'],
  ['56', '＝cmd'],
] as const;

/** None of them is a term once it was cleaned: they can only come from elsewhere. */
const hidden = [
  ['55 tab', '\t=1'],
  ['55 return', '\r=1'],
  ['55 line feed', '\n=1'],
] as const;

describe.each([...formulas, ...hidden])('%s: %j', (_, term) => {
  test('is prefixed in a file for spreadsheets', () => {
    const [file = ''] = write(csv, [concept(term)], { spreadsheetSafe: true });
    const { data } = Papa.parse<string[]>(file, { skipEmptyLines: true });
    expect(data[1]).toContain(`'${term}`);
  });
});

describe.each(formulas)('%s: %j', (_, term) => {
  test.each([csv, tsv])('comes back from a safe file: $name', (format) => {
    const [file = ''] = write(format, [concept(term)], { spreadsheetSafe: true });
    expect(file).toMatch(/(^|[,\t])"?'[=+\-@＝]/m);
    expect(englishOf(concepts(format, file))).toBe(term);
  });

  test.each([tifaJson, tbx, tbxV2, csv, tsv, omegat])(
    'is unchanged for programs: $name',
    (format) => {
      const [file = ''] = write(format, [concept(term)], { spreadsheetSafe: false });
      expect(file).not.toContain(`'${term[0]}`);
      const languages = { source: 'zh-Hans', target: 'en' };
      // One reader takes both versions of TBX.
      const reader = format === tbxV2 ? tbx : format;
      expect(englishOf(concepts(reader, file, { languages }))).toBe(term);
    },
  );
});
