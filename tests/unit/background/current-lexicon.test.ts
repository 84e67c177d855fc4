/** When the lexicon is compiled, and who hears of it. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { CurrentLexicon } from '../../../entrypoints/background/current-lexicon.ts';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { remove, save, tag } from '../../../glossary/store/edits.ts';
import { revisionOf } from '../../../glossary/store/writing.ts';
import { concept, eachOpensDatabase, later, now } from '../store/open-database.ts';

vi.mock(import('../../../glossary/matching/lexicon.ts'), async (original) => {
  const actual = await original();
  return { ...actual, compileLexicon: vi.fn(actual.compileLexicon) };
});

const open = eachOpensDatabase();
const own = ['c-1', 'c-2', 'c-3', 'c-4'].map((id) => concept(id, 'personal', `小院${id}`));
const ids = own.map(({ id }) => id);

/** Forms: with this limit the lexicon of these concepts is a large one, or with that a small one. */
const large = 1;
const small = 100;

async function started(most: number) {
  for (const one of own) await save(open.db, one, now);
  const tell = vi.fn();
  const lexicon = new CurrentLexicon(open.db, await revisionOf(open.db), tell, most);
  await lexicon.get();
  vi.mocked(compileLexicon).mockClear();
  const write = async (work: () => Promise<unknown>) => {
    lexicon.begin();
    await work();
    lexicon.end(await revisionOf(open.db));
  };
  return { lexicon, tell, write, known: async () => (await lexicon.get()).conceptIds };
}

test('a small one shows each write to who asks next', async () => {
  const { tell, write, known } = await started(small);
  for (const [index, id] of ids.entries()) {
    await write(() => remove(open.db, [id], later(index)));
    expect(await known()).toEqual(ids.slice(index + 1));
  }
  expect(tell).toHaveBeenCalledTimes(4);
});

test('a large one is compiled once, when writes that follow one another have ended', async () => {
  const { tell, write, known } = await started(large);
  for (const [index, id] of ids.slice(1).entries()) {
    await write(() => remove(open.db, [id], later(index)));
    expect(await known()).toEqual(ids);
  }
  expect(tell).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  expect(await known()).toEqual(['c-1']);
  expect(compileLexicon).toHaveBeenCalledTimes(1);
});

test('a large one is not compiled while a write is under way', async () => {
  const { lexicon, tell, write, known } = await started(large);
  lexicon.begin();
  await write(() => remove(open.db, ['c-1'], now));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(tell).not.toHaveBeenCalled();
  expect(await known()).toEqual(ids);
  lexicon.end(await revisionOf(open.db));
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  expect(await known()).toEqual(ids.slice(1));
});

test('a write that failed leaves what was written before it to be compiled', async () => {
  const { lexicon, tell, write, known } = await started(large);
  await write(() => remove(open.db, ['c-1'], now));
  lexicon.begin();
  lexicon.end(await revisionOf(open.db));
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  expect(await known()).toEqual(ids.slice(1));
});

test.each([
  ['small', small],
  ['large', large],
])('a %s one stays as it is where tags change', async (_size, most) => {
  const { lexicon, tell, write } = await started(most);
  const before = await lexicon.get();
  await write(() => tag(open.db, ids, { add: ['x'], remove: [] }, later(1)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await lexicon.get()).toBe(before);
  expect(tell).not.toHaveBeenCalled();
  expect(compileLexicon).not.toHaveBeenCalled();
});

test('one that was never asked for is told of, and made for who asks', async () => {
  for (const one of own) await save(open.db, one, now);
  const tell = vi.fn();
  const lexicon = new CurrentLexicon(open.db, await revisionOf(open.db), tell, small);
  lexicon.begin();
  await remove(open.db, ['c-1'], later(1));
  lexicon.end(await revisionOf(open.db));
  expect(tell).toHaveBeenCalledTimes(1);
  expect((await lexicon.get()).conceptIds).toEqual(ids.slice(1));
});

// Fails without waiting for `tell`: compiled at once, it holds up the worker, and the notice with it.
test('those who wait are told before it is compiled', async () => {
  const { tell, write, known } = await started(small);
  let compiledBefore: number | undefined;
  tell.mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    compiledBefore = vi.mocked(compileLexicon).mock.calls.length;
  });
  await write(() => remove(open.db, ['c-1'], later(1)));
  await vi.waitFor(() => expect(compileLexicon).toHaveBeenCalledTimes(1));
  await vi.waitFor(() => expect(compiledBefore).toBe(0));
  expect(await known()).toEqual(ids.slice(1));
});

// Fails without `expectWrite`: the lexicon of a worker that starts comes from the store, and its concepts do not.
test('where an edit is expected, nothing is read for the first one', async () => {
  await started(small);
  await vi.waitFor(async () => expect(await open.db.lexicons.count()).toBe(1));
  const lexicon = new CurrentLexicon(open.db, await revisionOf(open.db), vi.fn(), small);
  await lexicon.expectWrite();
  const reading = vi.spyOn(open.db.concepts, 'where');
  lexicon.begin();
  await remove(open.db, ['c-1'], later(1));
  lexicon.end(await revisionOf(open.db));
  expect((await lexicon.get()).conceptIds).toEqual(ids.slice(1));
  expect(reading).not.toHaveBeenCalled();
});
