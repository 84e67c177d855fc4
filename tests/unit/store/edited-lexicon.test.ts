import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Lexicon } from '../../../glossary/matching/lexicon.ts';
import { matchTexts } from '../../../glossary/matching/match.ts';
import { undo } from '../../../glossary/store/changes.ts';
import { changeCollection } from '../../../glossary/store/collections.ts';
import { GlossaryDatabase } from '../../../glossary/store/database.ts';
import { remove, save, saveAll } from '../../../glossary/store/edits.ts';
import { beginImport, endImport, importChunk } from '../../../glossary/store/imports.ts';
import { compiledLexicon, editedLexicon } from '../../../glossary/store/lexicons.ts';
import { removeSome } from '../../../glossary/store/remove-collection.ts';
import { raiseRevision, revisionOf, writing } from '../../../glossary/store/writing.ts';
import { plain } from '../matching/marked.ts';
import { concept, eachOpensDatabase, later, now } from './open-database.ts';

const open = eachOpensDatabase();
const bundled = ['c-b1', 'c-b2'].map((id) => concept(id, 'bundled', `改革${id}`));

beforeEach(() => open.db.concepts.bulkPut(bundled));

/** A lexicon brought to the present revision without reading a concept; nothing if that cannot be. */
async function edited(db: GlossaryDatabase, lexicon: Lexicon): Promise<Lexicon | undefined> {
  const revision = await revisionOf(db);
  return revision === lexicon.revision ? lexicon : editedLexicon(db, lexicon, revision);
}

/** Which concepts count, in the order of cards, and where each is found. */
function whatCounts(lexicon: Lexicon) {
  const { spans, groups } = matchTexts(lexicon, ['甲，乙，丙，改革c-b1，改革c-b2'], plain);
  return { revision: lexicon.revision, ids: lexicon.conceptIds, spans, groups };
}

const marked = { id: 'm', name: '', marked: true };

test('after an edit all are in the order of ids, the reader’s own before bundled ones', async () => {
  await saveAll(open.db, [concept('c-1', 'personal', '一'), concept('c-3', 'personal', '三')], now);
  const lexicon = await compiledLexicon(open.db);
  await save(open.db, concept('c-2', 'personal', '二'), now);
  expect((await edited(open.db, lexicon))?.conceptIds).toEqual([
    'c-1',
    'c-2',
    'c-3',
    'c-b1',
    'c-b2',
  ]);
});

test('a copy takes the place of its original; for that to come back all is read', async () => {
  const lexicon = await compiledLexicon(open.db);
  const { change } = await save(open.db, concept('c-b1', 'bundled', '改革'), now);
  const next = await edited(open.db, lexicon);
  expect(next?.conceptIds).toHaveLength(2);
  expect(next?.conceptIds).not.toContain('c-b1');
  await undo(open.db, change);
  expect(next && (await edited(open.db, next))).toBeUndefined();
});

test('what is edited in a collection counts where it counted before', async () => {
  for (const { id, isMarked } of [
    { id: 'm', isMarked: true },
    { id: 'n', isMarked: false },
  ]) {
    await beginImport(open.db, { id, name: '', marked: isMarked }, now);
    const incoming = { concept: concept(`c-${id}`, 'personal', '甲'), replaces: false };
    await importChunk(open.db, id, [incoming]);
    await endImport(open.db, id);
  }
  const lexicon = await compiledLexicon(open.db);
  await save(open.db, concept('c-m', 'personal', '乙'), now);
  const next = await edited(open.db, lexicon);
  expect(next && whatCounts(next)).toEqual(whatCounts(await compiledLexicon(open.db)));
  await save(open.db, concept('c-n', 'personal', '乙'), now);
  expect(next && (await edited(open.db, next))).toBeUndefined();
});

test('of another worker nothing is known', async () => {
  const lexicon = await compiledLexicon(open.db);
  const other = new GlossaryDatabase(open.db.name);
  await save(other, concept('c-1', 'personal', '一'), now);
  other.close();
  expect(await edited(open.db, lexicon)).toBeUndefined();
});

// Fails where what two edits wrote under one revision adds up.
test('an edit that failed leaves nothing behind, though the next one takes its revision', async () => {
  const lexicon = await compiledLexicon(open.db);
  const failed = writing(open.db, async () => {
    await raiseRevision(open.db, new Map([['c-1', { after: concept('c-1', 'personal', '一') }]]));
    throw new Error('No room.');
  });
  await expect(failed).rejects.toThrow('No room.');
  expect(await edited(open.db, lexicon)).toBe(lexicon);
  await save(open.db, concept('c-2', 'personal', '二'), now);
  expect((await edited(open.db, lexicon))?.conceptIds[0]).toBe('c-2');
});

test('whatever is written, what is edited is what is compiled anew', async () => {
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
      let lexicon = await compiledLexicon(db);
      const present = async () => (await edited(db, lexicon)) ?? (await compiledLexicon(db));
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
        else lexicon = await present();
      };
      for (const [index, one] of steps.entries()) {
        // What the store refuses, it leaves as it was.
        await run(one, later(20_000 * index)).catch(() => undefined);
      }
      expect(whatCounts(await present())).toEqual(whatCounts(await compiledLexicon(db)));
      await db.delete();
    }),
    { numRuns: 150 },
  );
});
