import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { activeCopies, effectiveConcepts } from '../../../glossary/store/active.ts';
import { undo } from '../../../glossary/store/changes.ts';
import { changeCollection, collections } from '../../../glossary/store/collections.ts';
import { seedBundled } from '../../../glossary/store/concepts.ts';
import { remove, save } from '../../../glossary/store/edits.ts';
import { exportState, setExported } from '../../../glossary/store/exports.ts';
import { beginImport, endImport, importChunk } from '../../../glossary/store/imports.ts';
import { removeSome } from '../../../glossary/store/remove-collection.ts';
import { rowsAfter } from '../../../glossary/store/rows.ts';
import { revisionOf } from '../../../glossary/store/writing.ts';
import { activeTerms, concept, eachOpensDatabase, later, now } from './open-database.ts';

const open = eachOpensDatabase();
const reform = concept('c-reform', 'bundled', '改革');
const own = concept('c-own', 'personal', '自有');
const first = concept('c-1', 'personal', '第一');
const second = concept('c-2', 'personal', '第二');

beforeEach(async () => {
  await seedBundled(open.db, 1, async () => [reform]);
  await save(open.db, own, now);
});

function begin(id: string, marked = true) {
  return beginImport(open.db, { id, name: `Import ${id}`, marked }, now);
}

async function importAll(id: string, concepts: Concept[], replaces = false): Promise<void> {
  await begin(id);
  await importChunk(
    open.db,
    id,
    concepts.map((one) => ({ concept: one, replaces })),
  );
  await endImport(open.db, id);
}

function copies() {
  return activeCopies(open.db);
}

/** All that is stored but the changes and counts. */
async function everything() {
  const { concepts, collections: all, replaced, mutes } = open.db;
  return Promise.all([concepts, all, replaced, mutes].map((table) => table.toArray()));
}

describe('an import', () => {
  test('counts as a whole when it ends, and raises the revision once', async () => {
    const before = await revisionOf(open.db);
    await begin('a');
    await importChunk(open.db, 'a', [{ concept: first }]);
    await importChunk(open.db, 'a', [{ concept: second }]);
    expect(await activeTerms(open.db)).toEqual(['改革', '自有']);
    expect(await revisionOf(open.db)).toBe(before);
    await endImport(open.db, 'a');
    expect(await activeTerms(open.db)).toEqual(['改革', '第一', '第二', '自有']);
    expect(await revisionOf(open.db)).toBe(before + 1);
  });

  test('broken off is listed as partial, with what it has', async () => {
    await begin('a');
    await importChunk(open.db, 'a', [{ concept: first }]);
    expect(await collections(open.db)).toEqual([
      {
        id: 'a',
        name: 'Import a',
        marked: true,
        created: now.toISOString(),
        state: 'partial',
        concepts: 1,
      },
    ]);
  });

  test('that replaces leaves what it replaces in force until it ends', async () => {
    await begin('a');
    await importChunk(open.db, 'a', [
      { concept: { ...own, languages: first.languages }, replaces: true },
    ]);
    expect(await activeTerms(open.db)).toEqual(['改革', '自有']);
    const [shown] = await effectiveConcepts(open.db, ['c-own']);
    expect(shown?.languages).toEqual(own.languages);
    expect(shown).not.toHaveProperty('collection');
    await endImport(open.db, 'a');
    expect(await activeTerms(open.db)).toEqual(['改革', '第一']);
    expect((await effectiveConcepts(open.db, ['c-own']))[0]?.languages).toEqual(first.languages);
  });

  test('only looked up leaves what it replaces marked, in its collection', async () => {
    await importAll('marked', [first]);
    await begin('looked-up', false);
    await importChunk(open.db, 'looked-up', [
      { concept: { ...own, note: 'new' }, replaces: true },
      { concept: { ...first, note: 'new' }, replaces: true },
      { concept: second },
    ]);
    await endImport(open.db, 'looked-up');
    expect(await activeTerms(open.db)).toEqual(['改革', '第一', '自有']);
    expect(await open.db.concepts.get('c-own')).toMatchObject({ note: 'new', collection: '' });
    expect(await open.db.concepts.get('c-1')).toMatchObject({ collection: 'marked' });
    await removeSome(open.db, 'marked');
    expect(await open.db.concepts.get('c-1')).toMatchObject({ note: 'new', collection: '' });
    await removeSome(open.db, 'looked-up');
    expect(await activeTerms(open.db)).toEqual(['改革', '自有']);
    expect(await open.db.concepts.get('c-own')).not.toHaveProperty('note');
  });

  test.each([
    [
      'edited',
      () => save(open.db, { ...own, languages: second.languages }, later(1)),
      ['改革', '第二'],
    ],
    ['deleted', () => remove(open.db, ['c-own'], later(1)), ['改革']],
  ])(
    'broken off leaves what it replaced as the reader has %s it since',
    async (_name, act, terms) => {
      await begin('a');
      await importChunk(open.db, 'a', [
        { concept: { ...own, languages: first.languages }, replaces: true },
      ]);
      await act();
      expect(await activeTerms(open.db)).toEqual(terms);
    },
  );

  test('that shadows a bundled concept leaves it in force until it ends', async () => {
    const copy = { ...first, shadows: 'c-reform' };
    await begin('a');
    await importChunk(open.db, 'a', [{ concept: copy }]);
    expect(await activeTerms(open.db)).toEqual(['改革', '自有']);
    expect(await copies()).toEqual(new Map());
    await endImport(open.db, 'a');
    expect(await activeTerms(open.db)).toEqual(['第一', '自有']);
    expect(await copies()).toEqual(new Map([['c-1', 'c-reform']]));
  });

  test('of a bundled concept makes a copy of it', async () => {
    await importAll('a', [{ ...reform, origin: 'personal', note: 'mine' }]);
    const [copy] = await open.db.concepts.where('collection').equals('a').toArray();
    expect(copy).toMatchObject({ note: 'mine', shadows: 'c-reform', import: 'a' });
    expect(copy?.id).not.toBe('c-reform');
    expect(await open.db.concepts.get('c-reform')).toEqual(reform);
  });

  test('may send every piece twice, as after a worker was killed', async () => {
    const start = await everything();
    for (let i = 0; i < 2; i++) await begin('a');
    const chunk = [
      { concept: first },
      { concept: { ...own, note: 'new' }, replaces: true },
      { concept: { ...reform, origin: 'personal' as const } },
    ];
    for (let i = 0; i < 2; i++) await importChunk(open.db, 'a', chunk);
    for (let i = 0; i < 2; i++) await endImport(open.db, 'a');
    expect((await collections(open.db))[0]?.concepts).toBe(2);
    await removeSome(open.db, 'a');
    expect(await everything()).toEqual(start);
  });

  test.each([
    ['overwrites without saying so', [{ concept: first }, { concept: own }], 'idTaken: c-own'],
    ['holds one id twice', [{ concept: first }, { concept: first }], 'idTaken: c-1'],
    [
      'holds one malformed concept',
      [{ concept: first }, { concept: { ...own, id: '' } }],
      'malformed: id',
    ],
  ])('chunk that %s stores nothing', async (_name, chunk, error) => {
    await begin('a');
    await expect(importChunk(open.db, 'a', chunk)).rejects.toThrow(error);
    expect((await collections(open.db))[0]?.concepts).toBe(0);
    expect(await open.db.replaced.count()).toBe(0);
  });

  test('chunk that meets a full disk stores nothing', async () => {
    await begin('a');
    const start = await everything();
    const full = new Dexie.QuotaExceededError('full');
    vi.spyOn(open.db.concepts, 'bulkPut').mockReturnValueOnce(Dexie.Promise.reject(full));
    const chunk = [{ concept: { ...own, note: 'new' }, replaces: true }];
    await expect(importChunk(open.db, 'a', chunk)).rejects.toThrow(full);
    expect(await everything()).toEqual(start);
  });

  test('is refused where none was begun, or where it has ended', async () => {
    const chunk = [{ concept: first }];
    await expect(importChunk(open.db, 'a', chunk)).rejects.toThrow('unknownCollection: a');
    await expect(endImport(open.db, 'a')).rejects.toThrow('unknownCollection: a');
    await importAll('a', [first]);
    await expect(importChunk(open.db, 'a', chunk)).rejects.toThrow('unknownCollection: a');
    await expect(begin('a')).rejects.toThrow('unknownCollection: a');
  });
});

describe('a collection', () => {
  test('that is not marked does not count, and what it shadows does', async () => {
    await importAll('a', [{ ...first, shadows: 'c-reform' }, second]);
    await changeCollection(open.db, 'a', { marked: false });
    expect(await activeTerms(open.db)).toEqual(['改革', '自有']);
    await changeCollection(open.db, 'a', { marked: true });
    expect(await activeTerms(open.db)).toEqual(['第一', '第二', '自有']);
  });

  test('raises the revision with its switch, not with its name', async () => {
    await importAll('a', [first]);
    const before = await revisionOf(open.db);
    await changeCollection(open.db, 'a', { name: 'Other' });
    await changeCollection(open.db, 'a', { marked: true });
    expect(await revisionOf(open.db)).toBe(before);
    await changeCollection(open.db, 'a', { marked: false });
    expect(await revisionOf(open.db)).toBe(before + 1);
    expect(await collections(open.db)).toMatchObject([{ name: 'Other', marked: false }]);
    await expect(changeCollection(open.db, 'b', {})).rejects.toThrow('unknownCollection: b');
  });
});

describe('undoing an import', () => {
  test('gives back all as it was', async () => {
    const start = await everything();
    await importAll(
      'a',
      [{ ...own, note: 'new' }, first, { ...second, shadows: 'c-reform' }],
      true,
    );
    expect(await removeSome(open.db, 'a')).toMatchObject({ left: 0 });
    expect(await everything()).toEqual(start);
  });

  test('that was broken off gives back all as it was', async () => {
    const start = await everything();
    await begin('a');
    await importChunk(open.db, 'a', [{ concept: { ...own, note: 'new' }, replaces: true }]);
    await removeSome(open.db, 'a');
    expect(await everything()).toEqual(start);
  });

  test('leaves what the reader has edited since, in no collection', async () => {
    await importAll('a', [{ ...own, note: 'new' }, first, second], true);
    await save(open.db, { ...own, note: 'edited' }, later(1));
    await save(open.db, { ...first, note: 'edited' }, later(1));
    await removeSome(open.db, 'a');
    const left = await open.db.concepts.where('collection').equals('').toArray();
    expect(left.map(({ id, note }) => [id, note])).toEqual([
      ['c-1', 'edited'],
      ['c-own', 'edited'],
    ]);
    expect(await open.db.replaced.count()).toBe(0);
  });

  test('does not bring back what the reader has deleted since', async () => {
    await importAll('a', [{ ...own, note: 'new' }], true);
    await remove(open.db, ['c-own'], later(1));
    await removeSome(open.db, 'a');
    expect(await activeTerms(open.db)).toEqual(['改革']);
    expect(await open.db.replaced.count()).toBe(0);
  });

  test('goes some rows at a time, and is plainly partial in between', async () => {
    const many = Array.from({ length: 5 }, (_, i) => concept(`c-${i}`, 'personal', `词${i}`));
    await importAll('a', many);
    const before = await revisionOf(open.db);
    const left: number[] = [];
    for (let more = true; more; ) {
      const some = await removeSome(open.db, 'a', 2);
      left.push(some.left);
      more = some.left > 0;
      if (more) expect(await collections(open.db)).toMatchObject([{ state: 'partial' }]);
      expect(await activeTerms(open.db)).toEqual(['改革', '自有']);
    }
    expect(left).toEqual([3, 1, 0]);
    expect(await collections(open.db)).toEqual([]);
    expect(await revisionOf(open.db)).toBe(before + 2);
  });

  test('twice, or of none, is no error', async () => {
    expect(await removeSome(open.db, 'a')).toEqual({ ids: [], left: 0 });
  });

  test.each([
    ['the earlier first', ['a', 'b']],
    ['the later first', ['b', 'a']],
  ])(
    'of two of which one replaced the other’s rows, %s, gives back the start',
    async (_name, order) => {
      const start = await everything();
      await importAll('a', [{ ...own, note: 'a' }, first], true);
      await importAll(
        'b',
        [
          { ...own, note: 'b' },
          { ...first, note: 'b' },
        ],
        true,
      );
      for (const id of order) await removeSome(open.db, id);
      expect(await everything()).toEqual(start);
    },
  );
});

test('rows come page by page, each once', async () => {
  await importAll('a', [first, second]);
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await rowsAfter(open.db, after, 2, new Map());
    ids.push(...page.rows.map((row) => row.id));
    after = page.next;
  } while (after !== undefined);
  expect(ids).toEqual(['c-1', 'c-2', 'c-own', 'c-reform']);
  const { rows } = await rowsAfter(open.db, undefined, 10, new Map());
  expect(rows.map((row) => row.collection)).toEqual(['a', 'a', undefined, undefined]);
});

describe('what was exported', () => {
  test('and what changed since', async () => {
    expect(await exportState(open.db)).toEqual({ unexportedSince: now.toISOString() });
    await setExported(open.db, later(10));
    expect(await exportState(open.db)).toEqual({ exported: later(10).toISOString() });
    await save(open.db, { ...own, note: 'a' }, later(20));
    await save(open.db, { ...first, note: 'a' }, later(30));
    expect(await exportState(open.db)).toMatchObject({ unexportedSince: later(20).toISOString() });
  });

  test('is taken back with the change', async () => {
    await setExported(open.db, later(10));
    const { change } = await save(open.db, { ...own, note: 'a' }, later(20));
    await undo(open.db, change);
    expect(await exportState(open.db)).not.toHaveProperty('unexportedSince');
  });

  test('an import counts only once it was edited: its file is there', async () => {
    await setExported(open.db, later(10));
    await importAll('a', [{ ...first, modified: later(15).toISOString() }]);
    expect(await exportState(open.db)).not.toHaveProperty('unexportedSince');
    await save(open.db, first, later(20));
    expect(await exportState(open.db)).toMatchObject({ unexportedSince: later(20).toISOString() });
  });
});

test('a bundled concept that takes the id of a reader’s own makes that its copy', async () => {
  await seedBundled(open.db, 2, async () => [reform, concept('c-own', 'bundled', '官方')]);
  expect(await open.db.concepts.get('c-own')).toMatchObject({ origin: 'bundled' });
  expect(await activeTerms(open.db)).toEqual(['改革', '自有']);
});
