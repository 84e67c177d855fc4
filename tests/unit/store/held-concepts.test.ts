import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { partialImports } from '../../../glossary/store/active.ts';
import { undo } from '../../../glossary/store/changes.ts';
import { changeCollection } from '../../../glossary/store/collections.ts';
import { GlossaryDatabase, type StoredConcept } from '../../../glossary/store/database.ts';
import { remove, save, saveAll } from '../../../glossary/store/edits.ts';
import {
  editedConcepts,
  type HeldConcepts,
  presentConcepts,
} from '../../../glossary/store/held-concepts.ts';
import { beginImport, endImport, importChunk } from '../../../glossary/store/imports.ts';
import { removeSome } from '../../../glossary/store/remove-collection.ts';
import { raiseRevision, revisionOf, writing } from '../../../glossary/store/writing.ts';
import { concept, eachOpensDatabase, later, now } from './open-database.ts';

const open = eachOpensDatabase();
const bundled = ['c-b1', 'c-b2'].map((id) => concept(id, 'bundled', `改革${id}`));

beforeEach(() => open.db.concepts.bulkPut(bundled));

/** Times and ids of terms are not compiled. */
function whatCounts({ id, origin, shadows, collection, languages }: StoredConcept) {
  const terms = languages.flatMap((section) => section.terms.map(({ term }) => term));
  return { id, origin, shadows, collection, terms };
}

function groupsThatCount({ own, rest }: HeldConcepts) {
  return { own: own.map(whatCounts), rest: rest.map(whatCounts) };
}

/** What an import that is not whole has replaced is read among the rest, and may be held as own. */
function allThatCounts({ own, rest }: HeldConcepts) {
  return [...own, ...rest].map(whatCounts).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is held, brought to the present revision without reading a concept; nothing if that cannot be. */
async function edited(db: GlossaryDatabase, held: HeldConcepts): Promise<HeldConcepts | undefined> {
  return editedConcepts(db, held, await revisionOf(db));
}

const marked = { id: 'm', name: '', marked: true };

test('after an edit the rest stays what it was, in the order of ids', async () => {
  await saveAll(open.db, [concept('c-1', 'personal', '一'), concept('c-3', 'personal', '三')], now);
  const held = await presentConcepts(open.db);
  await save(open.db, concept('c-2', 'personal', '二'), now);
  const next = await edited(open.db, held);
  expect(next?.own.map(({ id }) => id)).toEqual(['c-1', 'c-2', 'c-3']);
  expect(next?.rest).toBe(held.rest);
  expect(next?.own[0]).toBe(held.own[0]);
});

test('of another worker nothing is known', async () => {
  const held = await presentConcepts(open.db);
  const other = new GlossaryDatabase(open.db.name);
  await save(other, concept('c-1', 'personal', '一'), now);
  other.close();
  expect(await edited(open.db, held)).toBeUndefined();
});

// Fails where what two edits wrote under one revision adds up.
test('an edit that failed leaves nothing behind, though the next one takes its revision', async () => {
  const held = await presentConcepts(open.db);
  const failed = writing(open.db, async () => {
    await raiseRevision(open.db, new Map([['c-1', concept('c-1', 'personal', '一')]]));
    throw new Error('No room.');
  });
  await expect(failed).rejects.toThrow('No room.');
  expect(await edited(open.db, held)).toBeUndefined();
  await save(open.db, concept('c-2', 'personal', '二'), now);
  expect((await edited(open.db, held))?.own.map(({ id }) => id)).toEqual(['c-2']);
});

test('whatever is written, what is held is what is read anew', async () => {
  const id = fc.constantFrom('c-1', 'c-2', 'c-3', 'c-b1', 'c-b2', 'c-m1', 'c-m2');
  const term = fc.constantFrom('甲', '乙');
  const step = fc.oneof(
    fc.record({ do: fc.constant('save' as const), id, term }),
    fc.record({ do: fc.constant('remove' as const), id }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({ do: fc.constant('import' as const), id, ends: fc.boolean() }),
    fc.record({ do: fc.constant('switch' as const), marked: fc.boolean() }),
    fc.record({ do: fc.constant('removeSome' as const) }),
    fc.record({ do: fc.constant('read' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const db = new GlossaryDatabase(`tifa-${crypto.randomUUID()}`);
      await db.concepts.bulkPut(bundled);
      let held: HeldConcepts | undefined = await presentConcepts(db);
      const present = async () => (held && (await edited(db, held))) ?? (await presentConcepts(db));
      const changes: string[] = [];
      const run = async (one: (typeof steps)[number], at: Date) => {
        if (one.do === 'save') {
          changes.push((await save(db, concept(one.id, 'personal', one.term), at)).change);
        } else if (one.do === 'remove') {
          const own = await db.concepts.where('shadows').equals(one.id).first();
          changes.push((await remove(db, [own?.id ?? one.id], at)).change);
        } else if (one.do === 'undo') await undo(db, changes.pop() ?? '');
        else if (one.do === 'import') {
          await beginImport(db, marked, at);
          const incoming = { concept: concept(one.id, 'personal', '丙'), replaces: true };
          await importChunk(db, 'm', [incoming]);
          if (one.ends) await endImport(db, 'm');
        } else if (one.do === 'switch') await changeCollection(db, 'm', { marked: one.marked });
        else if (one.do === 'removeSome') await removeSome(db, 'm', 1);
        else held = await present();
      };
      for (const [index, one] of steps.entries()) {
        // What the store refuses, it leaves as it was.
        await run(one, later(20_000 * index)).catch(() => undefined);
      }
      const next = await present();
      const anew = await presentConcepts(db);
      expect(next.revision).toBe(anew.revision);
      const compared = (await partialImports(db)).size > 0 ? allThatCounts : groupsThatCount;
      expect(compared(next)).toEqual(compared(anew));
      await db.delete();
    }),
    { numRuns: 150 },
  );
});
