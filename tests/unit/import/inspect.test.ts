/** What the reader is shown of a file before it is read. */
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../entrypoints/options/import/inspect.ts';
import type { Said } from '../../../entrypoints/options/import/protocol.ts';

function inspected(text: string, name: string, said: Said = {}) {
  return inspect({ text, encoding: 'utf-8' }, name, said);
}

describe('a table', () => {
  const text = '中文;英文\n税收;tax\n';

  test('25 with what was found out about it', () => {
    expect(inspected(text, 'a.csv')).toEqual({
      encoding: 'utf-8',
      format: 'csv',
      table: {
        delimiter: ';',
        hasHeader: true,
        columns: { 0: { name: 'term', lang: 'zh-Hans' }, 1: { name: 'term', lang: 'en' } },
        rows: [
          ['中文', '英文'],
          ['税收', 'tax'],
        ],
      },
    });
  });

  test('with what the reader has said', () => {
    const { table } = inspected(text, 'a.csv', { table: { hasHeader: false, delimiter: ',' } });
    expect(table).toMatchObject({
      delimiter: ',',
      hasHeader: false,
      rows: [['中文;英文'], ['税收;tax']],
    });
  });

  test('27 with a header in an unknown language, which means nothing but itself', () => {
    const { table } = inspected('термин,перевод\n税收,tax\n', 'a.csv');
    expect(table?.columns).toEqual({ 0: { name: 'extra' }, 1: { name: 'extra' } });
  });

  test('18 of 10,000 columns is shown in part', () => {
    const { table } = inspected(`${'a,'.repeat(9_999)}a\n`, 'a.csv');
    expect(table?.rows[0]).toHaveLength(64);
    expect(Object.keys(table?.columns ?? {}).length).toBeLessThanOrEqual(64);
  });

  test('17 with an endless cell shows its beginning', () => {
    const { table } = inspected(`zh-Hans,en\n${'𠮷'.repeat(600_000)},tax\n`, 'a.csv');
    expect(table?.rows[1]?.[0]).toBe('𠮷'.repeat(40));
  });

  test('30 of a megabyte of commas is shown in part', () => {
    expect(inspected(','.repeat(1_000_000), 'a.csv').table?.rows).toEqual([]);
  });
});

describe('bare pairs', () => {
  test.each([
    ['税收\ttax\n', { source: 'zh-Hans', target: 'en' }],
    ['tax\t稅收\n', { source: 'en', target: 'zh-Hant' }],
    ['税收\t\n', { source: 'zh-Hans' }],
    ['1\t2\n', {}],
  ])('%j', (text, languages) => {
    expect(inspected(text, 'a.utf8').languages).toEqual(languages);
  });

  test('with what the reader has said', () => {
    const languages = { source: 'zh-Hant', target: 'en' };
    expect(inspected('税收\ttax\n', 'a.utf8', { languages }).languages).toEqual(languages);
  });
});

test('the format that the reader has said', () => {
  expect(inspected('税收\ttax\n', 'a.txt', { format: 'tsv' })).toMatchObject({ format: 'tsv' });
});
