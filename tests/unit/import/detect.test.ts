/** What a file is taken for, by its content first and by its name second. */
import { describe, expect, test } from 'vitest';
import { anki } from '../../../glossary/formats/anki.ts';
import { csv } from '../../../glossary/formats/csv.ts';
import { deepl } from '../../../glossary/formats/deepl.ts';
import { detectFormat, readFormats } from '../../../glossary/formats/detect.ts';
import { immersiveTranslate } from '../../../glossary/formats/immersive-translate.ts';
import { omegat } from '../../../glossary/formats/omegat.ts';
import { loadReader } from '../../../glossary/formats/readers.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { tbxV2 } from '../../../glossary/formats/tbx/tbx-v2.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { tsv } from '../../../glossary/formats/tsv.ts';
import { concepts, write } from '../formats/run.ts';

const tax = concepts(csv, 'zh-Hans,en,note\n税收,tax,a\n增值税,value-added tax,"b, c"\n');

describe('what Tifa writes is told by its content, whatever its name', () => {
  test.each([
    [tifaJson, 'tifa-json'],
    [csv, 'csv'],
    [tsv, 'tsv'],
    [tbx, 'tbx'],
    [tbxV2, 'tbx'],
    [omegat, 'omegat'],
    [deepl, 'csv'],
    [anki, 'tsv'],
    [immersiveTranslate, 'immersive-translate'],
  ])('$name', (format, expected) => {
    const text = write(format, tax)[0] ?? '';
    expect(detectFormat(text, '')).toBe(expected);
    expect(detectFormat(text, 'glossary.bin')).toBe(expected);
  });
});

describe('what others write', () => {
  test.each([
    [
      'CC-CEDICT without its name',
      '# CC-CEDICT\n稅收 税收 [shui4 shou1] /tax/\n',
      'a.txt',
      'cedict',
    ],
    ['CC-CEDICT of version 2', '稅收 税收 [[shui4shou1]] /tax/\n', '', 'cedict'],
    ['a dictionary of comments only', '# nothing\n', 'cedict.u8', 'cedict'],
    ['OmegaT by its extension', '税收\ttax\n', 'terms.utf8', 'omegat'],
    ['pairs in a text file', '税收\ttax\tsee II.4\n增值税\tVAT\n', 'glossary.txt', 'omegat'],
    ['a table in a text file', 'Chinese\tEnglish\n税收\ttax\n', 'glossary.txt', 'tsv'],
    ['pairs pasted from a spreadsheet', '税收\ttax\n', '', 'tsv'],
    ['semicolons in a .csv', '中文;英文\n税收;tax\n', 'terms.csv', 'csv'],
    ['25 tabs in a .csv', '中文\t英文\n税收\ttax\n', 'terms.csv', 'csv'],
    ['a table with markup', '<img src=x>,tax\n税收,tax\n', 'a.csv', 'csv'],
    ['a table with braces', '{{constructor}},tax\n', 'a.csv', 'csv'],
    ['TBX of an old tool', '<?xml version="1.0"?>\n<!DOCTYPE martif><martif/>', 'iate.xml', 'tbx'],
    ['TBX without a declaration', '<martif type="TBX">', 'a.txt', 'tbx'],
    ['JSON cut off', '{', 'backup.json', 'tifa-json'],
    ['a list where an object is due', '[[[[', 'backup.json', 'tifa-json'],
    ['nothing', '', '', 'csv'],
  ])('%s', (_, text, name, expected) => {
    expect(detectFormat(text, name)).toBe(expected);
  });
});

test.each(readFormats)('%s has a reader', async (format) => {
  expect((await loadReader(format)).name).toBe(format);
});
