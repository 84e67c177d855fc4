/** “Add all”: what is copied, what is not, and that it can be taken back as a whole. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addToOwn, takeBack } from '../../../entrypoints/popup/add-to-own.ts';

interface Stored {
  id: string;
  origin: 'bundled' | 'personal';
  modified?: string;
}

const { background } = vi.hoisted(() => ({
  background: { ask: async (_name: string, _question: never): Promise<unknown> => undefined },
}));
vi.mock('../../../utils/ask.ts', () => ({
  ask: (name: string, question: never) => background.ask(name, question),
}));

let stored: Stored[];
let saved: Stored[][];
let undone: string[];

beforeEach(() => {
  stored = [];
  saved = [];
  undone = [];
  background.ask = async (name, { ids, concepts, change }: never) => {
    const of = (wanted: string[]) => stored.filter(({ id }) => wanted.includes(id));
    if (name === 'rowsById') return of(ids);
    if (name === 'concepts') return of(ids);
    if (name === 'undo') return undone.push(change);
    saved.push(concepts);
    return { change: `change ${saved.length}` };
  };
});

const bundled = (id: string): Stored => ({ id, origin: 'bundled', modified: '2025-01-14' });
const many = (count: number) => Array.from({ length: count }, (_, i) => bundled(`c-${i}`));

describe('adding', () => {
  test('copies what is packaged, as of now, and counts what is there already', async () => {
    stored = [bundled('a'), { id: 'b', origin: 'personal' }, bundled('c')];
    // `gone` was deleted, or has a copy, since the page was read.
    const done = await addToOwn(['a', 'b', 'c', 'gone']);
    expect(done).toEqual({ added: 2, already: 2, changes: ['change 1'] });
    expect(saved).toEqual([
      [
        { id: 'a', origin: 'bundled' },
        { id: 'c', origin: 'bundled' },
      ],
    ]);
  });

  test('changes nothing where all are there', async () => {
    stored = [{ id: 'b', origin: 'personal' }];
    expect(await addToOwn(['b'])).toEqual({ added: 0, already: 1, changes: [] });
    expect(saved).toEqual([]);
  });

  test('asks for no more at once than is admitted', async () => {
    stored = many(2_500);
    const done = await addToOwn(stored.map(({ id }) => id));
    expect(saved.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    expect(done).toMatchObject({ added: 2_500, changes: ['change 1', 'change 2', 'change 3'] });
  });

  test('is all or nothing: what was added before a failure is taken back', async () => {
    stored = many(1_500);
    const { ask } = background;
    background.ask = async (name, question: never) => {
      if (name === 'saveAll' && saved.length === 1) throw new Error('The disk is full.');
      return ask(name, question);
    };
    await expect(addToOwn(stored.map(({ id }) => id))).rejects.toThrow('The disk is full.');
    expect(undone).toEqual(['change 1']);
  });
});

test('the last change is taken back first', async () => {
  await takeBack(['change 1', 'change 2']);
  expect(undone).toEqual(['change 2', 'change 1']);
});
