import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { undo } from '../../../glossary/store/changes.ts';
import { GlossaryDatabase } from '../../../glossary/store/database.ts';
import { keep, remove, save, tag } from '../../../glossary/store/edits.ts';
import { removeSome } from '../../../glossary/store/remove-collection.ts';
import { concept, eachOpensDatabase, later, now } from './open-database.ts';

const open = eachOpensDatabase();
const reform = concept('c-reform', 'bundled', '改革', 'reform');
const talent = concept('c-talent', 'bundled', '人才');
const own = concept('c-own', 'personal', '小院高墙');

beforeEach(() => open.db.concepts.bulkPut([reform, talent]));

describe('undo', () => {
  test('works once', async () => {
    const { change } = await save(open.db, own, now);
    expect(await undo(open.db, change)).toEqual(['c-own']);
    expect(await open.db.concepts.get('c-own')).toBeUndefined();
    await expect(undo(open.db, change)).rejects.toThrow('unknownChange');
  });

  test('refuses to destroy a later edit, and works once that is undone', async () => {
    const first = await save(open.db, own, now);
    const second = await save(open.db, { ...own, note: 'later' }, later(1));
    await expect(undo(open.db, first.change)).rejects.toThrow('changedSince');
    expect(await open.db.concepts.get('c-own')).toMatchObject({ note: 'later' });
    await undo(open.db, second.change);
    await undo(open.db, first.change);
    expect(await open.db.concepts.count()).toBe(2);
  });

  test('of many is refused whole if one of them was edited', async () => {
    await save(open.db, own, now);
    await save(open.db, { ...own, id: 'c-other' }, now);
    const { change } = await tag(
      open.db,
      ['c-own', 'c-other'],
      { add: ['x'], remove: [] },
      later(1),
    );
    await save(open.db, { ...own, note: 'later' }, later(2));
    await expect(undo(open.db, change)).rejects.toThrow('changedSince');
    expect(await open.db.concepts.get('c-other')).toMatchObject({ tags: ['x'] });
  });

  test('does not bring a copy back beside a newer one', async () => {
    const { id } = await save(open.db, reform, now);
    const removal = await remove(open.db, [id], later(1));
    await save(open.db, reform, later(2));
    await expect(undo(open.db, removal.change)).rejects.toThrow('changedSince');
  });

  test('brings a row back without its collection, if that is gone', async () => {
    await open.db.collections.put({ id: 'a', name: '', marked: true, created: '', state: 'whole' });
    await open.db.concepts.put({ ...own, collection: 'a', import: 'a' });
    const { change } = await remove(open.db, ['c-own'], now);
    await removeSome(open.db, 'a');
    await undo(open.db, change);
    expect(await open.db.concepts.get('c-own')).toEqual({ ...own, collection: '' });
  });

  test('is possible for a day', async () => {
    const day = 24 * 60 * 60 * 1000;
    const old = await save(open.db, own, now);
    await save(open.db, { ...own, id: 'c-b' }, later(day));
    expect(await open.db.changes.get(old.change)).toBeDefined();
    await save(open.db, { ...own, id: 'c-c' }, later(day + 1));
    await expect(undo(open.db, old.change)).rejects.toThrow('unknownChange');
  });
});

describe('a change asked for twice, as after a worker was killed, is one', () => {
  test.each([
    ['save', () => save(open.db, { ...own, note: 'new' }, later(200))],
    ['save of a bundled concept', () => save(open.db, { ...reform, note: 'mine' }, later(200))],
    ['keep', () => keep(open.db, 'c-own', { text: '一句' }, '1.0', later(200))],
    ['remove', () => remove(open.db, ['c-own'], later(200))],
    ['tag', () => tag(open.db, ['c-own'], { add: ['x'], remove: [] }, later(200))],
  ])('%s', async (_name, ask) => {
    await save(open.db, own, now);
    const before = await open.db.concepts.toArray();
    const first = await ask();
    const second = await ask();
    expect(second.change).toBe(first.change);
    await undo(open.db, second.change);
    expect(await open.db.concepts.toArray()).toEqual(before);
  });

  test.each([
    ['one’s own', { ...own, note: 'new' }],
    ['a copy', { ...reform, note: 'new' }],
  ])('but to a page that keeps %s it gives a change of its own', async (_name, concept) => {
    await save(open.db, own, now);
    const mine = await save(open.db, concept, later(20_000));
    const forged = await keep(open.db, concept.id, undefined, '1.0', later(20_100));
    const other = await keep(open.db, concept.id, undefined, '2.0', later(20_200));
    expect(new Set([mine.change, forged.change, other.change]).size).toBe(3);
  });

  test('but not much later', async () => {
    const first = await save(open.db, own, now);
    const second = await save(open.db, own, later(60_000));
    expect(second.change).not.toBe(first.change);
  });
});

const id = fc.constantFrom('c-reform', 'c-talent', 'c-own', 'c-a', 'c-b');
const step = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), id, note: fc.constantFrom('1', '2', '3') }),
  fc.record({ kind: fc.constant('keep' as const), id, note: fc.constantFrom('一', '二') }),
  fc.record({ kind: fc.constant('remove' as const), ids: fc.uniqueArray(id) }),
  fc.record({
    kind: fc.constant('tag' as const),
    ids: fc.uniqueArray(id),
    tag: fc.constantFrom('x', 'y'),
  }),
);

test('any changes undone in reverse give the start', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const db = new GlossaryDatabase(`tifa-${crypto.randomUUID()}`);
      try {
        await db.concepts.bulkPut([reform, talent, { ...own, collection: '' }]);
        const start = await db.concepts.toArray();
        const made: string[] = [];
        for (const [index, one] of steps.entries()) {
          // Far enough apart to be no repetitions.
          const at = later(index * 60_000);
          const change = await perform(db, one, at).catch((error: Error) => {
            // The ways in which a step may be refused; anything else is a defect.
            expect(error.message).toMatch(/^(notPersonal|unknownConcept)/);
          });
          if (change) made.push(change.change);
        }
        for (const change of made.toReversed()) await undo(db, change);
        expect(await db.concepts.toArray()).toEqual(start);
        expect(await db.changes.count()).toBe(0);
      } finally {
        await db.delete();
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function perform(db: GlossaryDatabase, one: Step, at: Date): Promise<{ change: string }> {
  if (one.kind === 'remove') return remove(db, await personalOnly(db, one.ids), at);
  if (one.kind === 'tag') return tag(db, one.ids, { add: [one.tag], remove: [] }, at);
  if (one.kind === 'keep') return keep(db, one.id, { text: one.note }, '1.0', at);
  return save(db, { ...concept(one.id, 'personal', '词'), note: one.note }, at);
}

/** Copies have ids nobody can know before: deletes them by what they shadow. */
async function personalOnly(db: GlossaryDatabase, ids: string[]): Promise<string[]> {
  const copies = await db.concepts.where('shadows').anyOf(ids).primaryKeys();
  return [...copies, ...ids.filter((one) => one !== 'c-reform' && one !== 'c-talent')];
}
