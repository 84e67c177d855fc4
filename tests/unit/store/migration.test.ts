import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { GlossaryDatabase } from '../../../glossary/store/database.ts';
import { activeTerms, concept } from './open-database.ts';

test('a database of version 1 keeps all it has, and its own concepts count', async () => {
  const name = `tifa-${crypto.randomUUID()}`;
  const reform = concept('c-reform', 'bundled', '改革');
  const at = '2026-01-01T00:00:00.000Z';
  const own = { ...concept('c-own', 'personal', '小院高墙'), modified: at };
  const mutes = [
    { conceptId: 'c-reform', site: '' },
    { conceptId: 'c-own', site: 'a.example' },
  ];
  const counts = [
    { key: 'bundledVersion', value: 1 },
    { key: 'revision', value: 7 },
  ];
  const lexicons = [{ revision: 7, lexicon: compileLexicon([reform, own], 7) }];

  const old = new Dexie(name);
  // As it was released; not to be changed with the tables of today.
  old.version(1).stores({
    concepts: 'id, origin',
    mutes: '[conceptId+site]',
    lexicons: 'revision',
    counts: 'key',
  });
  await old.table('concepts').bulkAdd([reform, own]);
  await old.table('mutes').bulkAdd(mutes);
  await old.table('counts').bulkAdd(counts);
  await old.table('lexicons').bulkAdd(lexicons);
  old.close();

  const db = new GlossaryDatabase(name);
  expect(await db.concepts.toArray()).toEqual([{ ...own, collection: '', edited: at }, reform]);
  expect(await db.mutes.orderBy('[conceptId+site]').toArray()).toEqual(mutes.toReversed());
  expect(await db.counts.toArray()).toEqual(counts);
  expect(await db.lexicons.toArray()).toEqual(lexicons);
  expect(await activeTerms(db)).toEqual(['小院高墙', '改革']);
  await db.delete();
});
