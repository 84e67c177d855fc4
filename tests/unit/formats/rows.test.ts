import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { findDelimiter } from '../../../glossary/formats/table/delimiter.ts';
import type { Delimiter } from '../../../glossary/formats/table/fields.ts';
import { type RowOptions, rowsOf } from '../../../glossary/formats/table/rows.ts';

function cells(text: string, options: Partial<RowOptions> = {}): string[][] {
  return [...rowsOf(text, { delimiter: ',', unclosed: 'refuse', ...options })].map(
    (row) => row.cells,
  );
}

/** What stopped the reading. */
function stop(text: string, options: Partial<RowOptions> = {}) {
  const rows = rowsOf(text, { delimiter: ',', unclosed: 'refuse', ...options });
  let next = rows.next();
  while (!next.done) next = rows.next();
  return next.value;
}

describe('rows and cells', () => {
  test.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['23 three kinds of line ends', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['blank lines', 'a\n\n\nb', [['a'], [''], [''], ['b']]],
    [
      'an empty last cell',
      'a,\nb,',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['quoted cells', '"a","b"\n', [['a', 'b']]],
    ['24 a line end in quotes', '"a\r\nb",c\nd', [['a\r\nb', 'c'], ['d']]],
    ['a doubled mark', '"a""b",""""', [['a"b', '"']]],
    ['a delimiter in quotes', '"a,b",c', [['a,b', 'c']]],
    ['blanks behind a closing mark', '"a"  ,b', [['a', 'b']]],
    ['22 a mark within a cell', 'a"b,c', [['a"b', 'c']]],
    [
      '22 a quoted word that starts a cell',
      '"双碳"目标,b\n"c",d',
      [
        ['"双碳"目标', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a mark that opens nothing, then quoted cells',
      '"a,b\n"c","d"x,e',
      [
        ['"a', 'b'],
        ['c', '"d"x', 'e'],
      ],
    ],
    ['77 escapes are letters', 'a\\tb,c\\', [['a\\tb', 'c\\']]],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('of text pasted from a spreadsheet: a loose mark is a letter', () => {
    const pasted = { delimiter: '\t', unclosed: 'literal' } as const;
    expect(cells('5" pipe\tb\n"c\td', pasted)).toEqual([
      ['5" pipe', 'b'],
      ['"c', 'd'],
    ]);
    expect(cells('"a\tb\nc\td"\ne\t"f\ng"', pasted)).toEqual([
      ['"a', 'b'],
      ['c', 'd"'],
      ['e', 'f\ng'],
    ]);
  });

  test('lines are counted as they stand in the file', () => {
    const rows = [...rowsOf('a\r\n"b\r\n\nb"\rc\n\nd', { delimiter: ',', unclosed: 'refuse' })];
    expect(rows.map(({ line, cells: [first] }) => [line, first])).toEqual([
      [1, 'a'],
      [2, 'b\r\n\nb'],
      [5, 'c'],
      [6, ''],
      [7, 'd'],
    ]);
  });

  test('a mark taken literally is told', () => {
    const rows = [...rowsOf('a"b\n"c"\n"d"e', { delimiter: ',', unclosed: 'refuse' })];
    expect(rows.map(({ strayQuote }) => strayQuote)).toEqual([true, false, true]);
  });

  test('21 an unclosed mark stops the reading at its line', () => {
    expect(stop('a,b\n"c\nd",e\nf,"g\nh\ni')).toEqual({ code: 'unclosedQuote', line: 4 });
  });

  test('17 a line of 9 MiB stops the reading', () => {
    expect(stop(`a,b\n${'x'.repeat(9 << 20)}`)).toEqual({ code: 'cellTooLong', line: 2 });
    expect(stop(`a,b\n"${'x\n'.repeat(9 << 19)}"`)).toEqual({ code: 'cellTooLong', line: 2 });
  });

  test('30 cells beyond any table are counted, not kept', () => {
    const [row] = [...rowsOf(','.repeat(1 << 20), { delimiter: ',', unclosed: 'refuse' })];
    expect(row).toMatchObject({ width: (1 << 20) + 1, filled: 0 });
    expect(row?.cells.length).toBe(65);
  });
});

describe('agrees with another parser on well-formed text', () => {
  test.each<Delimiter>([',', ';', '\t', '|'])('divided by %j', (delimiter) => {
    const cell = fc.string({ unit: fc.constantFrom(...`ab税 "'${delimiter}\n\r`), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    const style = fc.record({ quotes: fc.boolean(), newline: fc.constantFrom('\n', '\r\n') });
    fc.assert(
      fc.property(table, style, (rows, { quotes, newline }) => {
        const text = Papa.unparse(rows, { delimiter, quotes, newline });
        const read = cells(text, { delimiter });
        expect(read).toEqual(rows);
        expect(read).toEqual(Papa.parse<string[]>(text, { delimiter, newline }).data);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('25 the delimiter is found', () => {
  test.each<[string, string, Delimiter]>([
    ['a comma', 'a,b\nc,d', ','],
    ['a semicolon, as in German Excel', '共同富裕;common prosperity, shared\n税;tax', ';'],
    ['a tab', '共同富裕\tcommon prosperity, shared; all', '\t'],
    ['a bar', 'a|b|c\nd|e|f', '|'],
    ['several terms in a cell', 'zh-Hans,en\n平台|台,platform|stage\n税,tax|duty', ','],
    ['a quoted cell with all of them', 'zh,en\n"a;b;c\td|e",f\ng,h', ','],
    ['one column', '共同富裕\n税', ','],
    ['an uneven table', 'a;b\nc;d;\ne;f\ng, h, i;j', ';'],
  ])('%s', (_, text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});

test('reading stays linear where marks are loose', () => {
  // Each of these makes a parser that starts over at a loose mark read the rest of the text again.
  const steps = (text: string) => {
    let count = 0;
    for (const { end } of rowsOf(text, { delimiter: ',', unclosed: 'literal' }))
      count += end > 0 ? 1 : 0;
    return count;
  };
  expect(steps('"a\n'.repeat(200_000))).toBe(200_000);
  expect(steps('"a"b,\n'.repeat(200_000))).toBe(200_000);
  expect(steps('"a,""b\n'.repeat(200_000))).toBe(200_000);
});
