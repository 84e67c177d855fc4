/** When the lexicon is compiled, and who hears of it. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { CurrentLexicon } from '../../../entrypoints/background/current-lexicon.ts';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { remove, save, tag } from '../../../glossary/store/edits.ts';
import { compiledLexicon } from '../../../glossary/store/lexicons.ts';
import { raiseRevision, revisionOf, writing } from '../../../glossary/store/writing.ts';
import { concept, eachOpensDatabase, later, now } from '../store/open-database.ts';

vi.mock(import('../../../glossary/matching/lexicon.ts'), async (original) => {
  const actual = await original();
  return { ...actual, compileLexicon: vi.fn(actual.compileLexicon) };
});

vi.mock(import('../../../glossary/store/lexicons.ts'), async (original) => {
  const actual = await original();
  return { ...actual, compiledLexicon: vi.fn(actual.compiledLexicon) };
});

const open = eachOpensDatabase();
const own = ['c-1', 'c-2', 'c-3', 'c-4'].map((id) => concept(id, 'personal', `小院${id}`));
const ids = own.map(({ id }) => id);

/** Forms: with this limit the lexicon of these concepts is a large one, or with that a small one. */
const large = 1;
const small = 100;

async function started(most: number, { fromStore = false } = {}) {
  for (const one of own) await save(open.db, one, now);
  const tell = vi.fn();
  if (fromStore) {
    await new CurrentLexicon(open.db, await revisionOf(open.db), tell).get();
    await vi.waitFor(async () => expect(await open.db.lexicons.count()).toBe(1));
  }
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

/** As an import or the switch of a collection writes: of what, the revision does not tell. */
function deleteUntold(id: string): Promise<void> {
  return writing(open.db, async () => {
    await open.db.concepts.delete(id);
    await raiseRevision(open.db);
  });
}

/** The next reading of all concepts goes on only when it is let. */
function holdReading() {
  const reading = vi.mocked(compiledLexicon);
  const read = reading.getMockImplementation() as typeof compiledLexicon;
  const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
  reading.mockClear();
  reading.mockImplementationOnce(async (db) => {
    const lexicon = await read(db);
    await until;
    return lexicon;
  });
  const begins = () => vi.waitFor(() => expect(reading).toHaveBeenCalled());
  return { begins, letGo };
}

test.each([
  ['small', small],
  ['large', large],
])('a %s one shows each edit to who asks next, and no concept is read', async (_size, most) => {
  const { tell, write, known } = await started(most, { fromStore: true });
  const reading = vi.spyOn(open.db.concepts, 'where');
  for (const [index, id] of ids.entries()) {
    await write(() => remove(open.db, [id], later(index)));
    expect(await known()).toEqual(ids.slice(index + 1));
  }
  expect(tell).toHaveBeenCalledTimes(4);
  expect(compileLexicon).not.toHaveBeenCalled();
  expect(reading).not.toHaveBeenCalled();
});

test('of a worker that starts, the last that was stored is made the present one', async () => {
  const { known } = await started(large, { fromStore: true });
  await known();
  await remove(open.db, ['c-1'], later(1));
  const next = new CurrentLexicon(open.db, await revisionOf(open.db), vi.fn(), large);
  expect((await next.get()).conceptIds).toEqual(ids.slice(1));
  expect(compileLexicon).not.toHaveBeenCalled();
});

test('a small one shows each write of another kind to who asks next', async () => {
  const { tell, write, known } = await started(small);
  for (const [index, id] of ids.entries()) {
    await write(() => deleteUntold(id));
    expect(await known()).toEqual(ids.slice(index + 1));
  }
  expect(tell).toHaveBeenCalledTimes(4);
});

test('a large one is compiled once, when writes that follow one another have ended', async () => {
  const { tell, write, known } = await started(large);
  for (const id of ids.slice(1)) {
    await write(() => deleteUntold(id));
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
  await write(() => deleteUntold('c-1'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(tell).not.toHaveBeenCalled();
  expect(await known()).toEqual(ids);
  lexicon.end(await revisionOf(open.db));
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  expect(await known()).toEqual(ids.slice(1));
});

test('a write that failed leaves what was written before it to be compiled', async () => {
  const { lexicon, tell, write, known } = await started(large);
  await write(() => deleteUntold('c-1'));
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

// Fails where those who ask wait for it, and where they are told before it is there.
test('a large one answers as it is until the next is there', async () => {
  const { tell, write, known } = await started(large, { fromStore: true });
  let compiledBefore: number | undefined;
  tell.mockImplementation(() => {
    compiledBefore = vi.mocked(compileLexicon).mock.calls.length;
  });
  const reading = holdReading();
  await write(() => deleteUntold('c-1'));
  await reading.begins();
  expect(await known()).toEqual(ids);
  reading.letGo();
  await vi.waitFor(() => expect(compiledBefore).toBe(1));
  expect(await known()).toEqual(ids.slice(1));
});

// Fails without `#postpone` after the telling.
test('what is written while a large one is made is made next', async () => {
  const { write, known } = await started(large, { fromStore: true });
  const reading = holdReading();
  await write(() => deleteUntold('c-1'));
  await reading.begins();
  // Time to read what there is by now.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await write(() => deleteUntold('c-2'));
  reading.letGo();
  const revision = await revisionOf(open.db);
  await vi.waitFor(() => expect(vi.mocked(compileLexicon).mock.lastCall?.[1]).toBe(revision));
  // What it was compiled in has still to end, and until then the one before answers.
  await vi.waitFor(async () => expect(await known()).toEqual(ids.slice(2)));
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
  await write(() => deleteUntold('c-1'));
  await vi.waitFor(() => expect(compileLexicon).toHaveBeenCalledTimes(1));
  await vi.waitFor(() => expect(compiledBefore).toBe(0));
  expect(await known()).toEqual(ids.slice(1));
});
