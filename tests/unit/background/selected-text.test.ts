import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectedText } from '../../../entrypoints/background/selected-text.ts';

const family = '👨‍👩‍👧‍👦';

describe('a selection becomes a first term', () => {
  test.each<[name: string, selection: string, expected: string | undefined]>([
    ['as it is', '小院高墙', '小院高墙'],
    ['without the white space around it', '\n\t 小院高墙 \u3000', '小院高墙'],
    ['of one line', 'small  yard,\r\n\thigh\u00a0fence', 'small yard, high fence'],
    ['of 200 units', 'x'.repeat(200), 'x'.repeat(200)],
    ['cut after 200', 'x'.repeat(201), 'x'.repeat(200)],
    ['cut before a character that does not fit', `${'x'.repeat(195)}${family}`, 'x'.repeat(195)],
    ['cut before a mark’s letter', `${'x'.repeat(199)}e\u0301`, 'x'.repeat(199)],
    ['without a space at the cut', `${'x'.repeat(199)} y`, 'x'.repeat(199)],
    ['not of a letter with marks without end', `e${'\u0301'.repeat(1_000)}`, undefined],
    ['not of punctuation', ' ——“”，。!? ', undefined],
    ['not of signs', '★ → 😀', undefined],
    ['not of nothing', ' \n ', undefined],
    ['of a digit', '5%', '5%'],
  ])('%s', (_name, selection, expected) => {
    expect(selectedText(selection)).toBe(expected);
  });

  test('out of a megabyte', () => {
    expect(selectedText('税 '.repeat(350_000))?.length).toBe(199);
    expect(selectedText(` ${'。'.repeat(1_000_000)}`)).toBeUndefined();
  });

  test('of any text is short, of one line and well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (selection) => {
        const text = selectedText(selection) ?? '';
        expect(text.length).toBeLessThanOrEqual(200);
        expect(text).toBe(text.trim().replace(/\s+/g, ' '));
        expect(text.isWellFormed()).toBe(true);
        expect(selection.replace(/\s+/g, ' ')).toContain(text);
      }),
    );
  });
});
