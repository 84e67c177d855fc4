import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { type BackupRest, readBackup, writeBackup } from '../../../glossary/formats/backup.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { finish, write, writeOptions } from './run.ts';

const concept: Concept = {
  id: 'c-1',
  origin: 'personal',
  subjectField: [],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-1', term: '共同富裕' }] },
    { lang: 'en', terms: [{ id: 't-2', term: 'common prosperity' }] },
  ],
};

const rest: BackupRest = {
  collections: [{ name: '词典', marked: false, concepts: ['c-1'] }],
  mutes: [{ conceptId: 'c-2' }, { conceptId: 'c-3', site: 'example.org' }],
  settings: { enabled: false, sites: { 'example.org': false } },
};

const textOf = (concepts: Concept[], beside: unknown = rest) =>
  finish(writeBackup(concepts, beside as BackupRest, writeOptions)).files[0]?.parts.join('') ?? '';

const read = (text: string) => finish(readBackup(text, { mintId: () => 'new' }));

describe('a backup', () => {
  test('keeps one concept a line, and the rest behind them', () => {
    const lines = textOf([concept]).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('共同富裕');
    expect(JSON.parse(textOf([concept])).backup).toEqual(rest);
  });

  test('of a reader without terms of their own', () => {
    expect(read(textOf([]))).toMatchObject({ drafts: [], ...rest, damaged: [] });
  });

  test('cut short at any place is refused with the place', () => {
    const text = textOf([concept]);
    for (let end = 1; end < text.trimEnd().length; end++) {
      expect(read(text.slice(0, end))).toEqual({
        refusal: {
          code: 'notJson',
          line: expect.any(Number),
          detail: expect.stringMatching(/^\d+:\d+$/),
        },
      });
    }
  });

  test.each([
    ['nothing', '', { refusal: { code: 'emptyFile' } }],
    ['a list', '[]', { refusal: { code: 'notTifa' } }],
    ['the file of another program', '{"bookmarks":[]}', { refusal: { code: 'notTifa' } }],
    [
      '39 a backup of a newer Tifa',
      textOf([concept]).replace('"schemaVersion":1', '"schemaVersion":2'),
      { refusal: { code: 'newerVersion', detail: '2' } },
    ],
    ['a glossary', write(tifaJson, [concept])[0] ?? '', 'notBackup'],
    [
      'a glossary without entries',
      write(tifaJson, [])[0] ?? '',
      { refusal: { code: 'noEntries' } },
    ],
  ])('%s is refused', (_, text, refusal) => {
    expect(read(text)).toEqual(refusal);
  });

  test.each([
    ['no list of mutes', { ...rest, mutes: 'all' }, { mutes: [], damaged: ['mutes'] }],
    ['a mute without its concept', { ...rest, mutes: [{ site: 'a.b' }] }, { damaged: ['mutes'] }],
    [
      'one wrong collection of two',
      { ...rest, collections: [{ name: 1 }, ...rest.collections] },
      { collections: rest.collections, damaged: ['collections'] },
    ],
    ['no settings', { ...rest, settings: undefined }, { damaged: ['settings'] }],
    ['nothing in it', {}, { damaged: ['collections', 'mutes', 'settings'] }],
  ])('with %s keeps what is whole', (_, beside, expected) => {
    expect(read(textOf([concept], beside))).toMatchObject({
      drafts: [{ concept: { id: 'c-1' } }],
      ...expected,
    });
  });

  test('with a name that every object has taints none', () => {
    const text = textOf([concept]).replace('"settings":{', '"settings":{"__proto__":{"x":1},');
    expect(read(text)).toMatchObject({ damaged: [] });
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
