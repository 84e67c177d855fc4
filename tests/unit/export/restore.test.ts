/** Restoring against the real store, with the background's questions answered by it. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type RestoreLog,
  restore,
  undoRestore,
} from '../../../entrypoints/options/export/restore.ts';
import {
  planRestore,
  type RestorePolicy,
} from '../../../entrypoints/options/export/restore-plan.ts';
import type { Concept } from '../../../glossary/concept.ts';
import { undo } from '../../../glossary/store/changes.ts';
import { GlossaryDatabase } from '../../../glossary/store/database.ts';
import { remove, saveAll } from '../../../glossary/store/edits.ts';
import { beginImport, endImport, importChunk } from '../../../glossary/store/imports.ts';
import { mute, mutes, unmute } from '../../../glossary/store/mutes.ts';
import { removeSome } from '../../../glossary/store/remove-collection.ts';
import type { Questions } from '../../../utils/messages.ts';
import { changeSettings, defaults, loadSettings } from '../../../utils/settings.ts';

let db: GlossaryDatabase;
let failAt: keyof Questions | undefined;
const now = new Date('2026-11-22T12:00:00Z');

const noCopies = new Map<string, string>();

/** As the background answers: without those of concepts that are gone. */
async function knownMutes() {
  const known = new Set(await db.concepts.toCollection().primaryKeys());
  return (await mutes(db))
    .filter(({ conceptId }) => known.has(conceptId))
    .map(({ conceptId, site }) => ({ conceptId, ...(site && { site }) }));
}

type Answers = { [Name in keyof Questions]?: (question: Questions[Name]['question']) => unknown };
const answers: Answers = {
  importBegin: (collection) => beginImport(db, collection, now),
  importChunk: ({ collection, concepts }) => importChunk(db, collection, concepts),
  importEnd: ({ collection }) => endImport(db, collection),
  saveAll: ({ concepts }) => saveAll(db, concepts, now),
  remove: ({ ids }) => remove(db, ids, now),
  undo: ({ change }) => undo(db, change),
  removeCollection: ({ id }) => removeSome(db, id),
  mute: ({ conceptId, site = '' }) => mute(db, [conceptId], site, noCopies),
  unmute: ({ conceptId, site = '' }) => unmute(db, conceptId, site, noCopies),
  muteAll: ({ ids }) => mute(db, ids, '', noCopies),
  status: async () => ({ muted: await knownMutes() }),
};

vi.mock('../../../utils/ask.ts', () => ({
  ask: async (name: keyof Questions, question: never) => {
    if (name === failAt) throw new Error('The worker died.');
    return answers[name]?.(question);
  },
}));

const concept = (id: string, note?: string): Concept => ({
  id,
  origin: 'personal',
  subjectField: [],
  languages: [{ lang: 'en', terms: [{ id: `t-${id}`, term: id }] }],
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-02T00:00:00.000Z',
  ...(note && { note }),
});

const backup = {
  drafts: [concept('c-own', 'of the backup'), concept('c-in'), concept('c-gone')].map((each) => ({
    line: 1,
    concept: each,
    warnings: [],
  })),
  collections: [{ name: 'Terms', marked: true, concepts: ['c-in'] }],
};
const settings = { ...defaults, markGeneral: true, sites: { 'b.example': false } };

async function snapshot() {
  return {
    concepts: await db.concepts.toArray(),
    collections: (await db.collections.toArray()).map(({ name, state }) => `${name}: ${state}`),
    mutes: await knownMutes(),
    settings: await loadSettings(),
  };
}

async function run(policy: RestorePolicy, log: RestoreLog, signal = new AbortController().signal) {
  const plan = planRestore(backup, await db.concepts.toArray(), policy);
  const task = {
    plan,
    policy,
    mutes: [{ conceptId: 'c-own' }, { conceptId: 'c-in', site: 'n.example' }],
    settings,
  };
  await restore(task, { log, progressed: () => undefined, signal });
}

const emptyLog = (): RestoreLog => ({ entries: 0, changes: [], collections: [] });

beforeEach(async () => {
  failAt = undefined;
  fakeBrowser.reset();
  db = new GlossaryDatabase(crypto.randomUUID());
  await saveAll(db, [concept('c-own', 'of today'), concept('c-other')], now);
  await mute(db, ['c-other'], '', noCopies);
  await changeSettings(() => ({ ...defaults, sites: { 'a.example': false } }));
});

describe('restoring', () => {
  test('adds what is missing, by hand what was by hand', async () => {
    const log = emptyLog();
    await run('add', log);
    expect(log.entries).toBe(2);
    const all = new Map((await db.concepts.toArray()).map((each) => [each.id, each]));
    expect([...all.keys()].sort()).toEqual(['c-gone', 'c-in', 'c-other', 'c-own']);
    expect(all.get('c-own')?.note).toBe('of today');
    expect(all.get('c-gone')).toMatchObject({ ...concept('c-gone'), collection: '' });
    expect(all.get('c-in')).toMatchObject({
      collection: log.collections[0],
      import: log.collections[0],
    });
    const after = await snapshot();
    expect(after.collections).toEqual(['Terms: whole']);
    expect(after.mutes).toHaveLength(3);
    expect(after.settings).toEqual({
      ...settings,
      sites: { 'a.example': false, 'b.example': false },
    });
  });

  test('replaces what is here', async () => {
    await run('replace', emptyLog());
    const after = await snapshot();
    expect(after.concepts.map(({ id }) => id).sort()).toEqual(['c-gone', 'c-in', 'c-own']);
    expect(after.concepts.find(({ id }) => id === 'c-own')?.note).toBe('of the backup');
    expect(after.mutes).toEqual([{ conceptId: 'c-in', site: 'n.example' }, { conceptId: 'c-own' }]);
    expect(after.settings).toEqual(settings);
  });

  test.each<RestorePolicy>(['add', 'replace'])('is undone: %s', async (policy) => {
    const before = await snapshot();
    const log = emptyLog();
    await run(policy, log);
    expect(await snapshot()).not.toEqual(before);
    await undoRestore(log);
    expect(await snapshot()).toEqual(before);
  });

  test.each<keyof Questions>(['importChunk', 'importEnd', 'saveAll', 'remove', 'muteAll'])(
    'broken off at %s has lost nothing, and is undone',
    async (question) => {
      const before = await snapshot();
      const log = emptyLog();
      failAt = question;
      await expect(run('replace', log)).rejects.toThrow('died');
      failAt = undefined;
      const ids = (await db.concepts.toArray()).map(({ id }) => id);
      if (question !== 'muteAll') expect(ids).toEqual(expect.arrayContaining(['c-own', 'c-other']));
      await undoRestore(log);
      expect(await snapshot()).toEqual(before);
    },
  );

  test('stops by the signal, and can be undone', async () => {
    const before = await snapshot();
    const log = emptyLog();
    await expect(run('replace', log, AbortSignal.abort())).rejects.toThrow();
    expect(log.entries).toBe(1);
    await undoRestore(log);
    expect(await snapshot()).toEqual(before);
  });
});
