/** An import ends whole, removed or plainly partial, wherever it is broken off. */
import { describe, expect, test } from 'vitest';
import { type Outcome, runImport } from '../../../entrypoints/options/import/run-import.ts';
import type { Incoming } from '../../../utils/messages.ts';

interface Store {
  state: 'none' | 'partial' | 'whole';
  stored: number;
}

interface Run {
  /** Fails at this question, counted from 1, and with `forGood` at all after it. */
  failsAt?: number;
  forGood?: boolean;
  /** The reader cancels once so many are stored. */
  cancelAt?: number;
  /** Reading goes wrong at this chunk. */
  readingFailsAt?: number;
  /** Chunks to store. */
  chunks?: number;
}

const chunk: Incoming[] = Array.from({ length: 10 }, (_, at) => ({
  concept: { id: `c-${at}`, origin: 'personal', subjectField: [], languages: [] },
}));

async function run({
  failsAt = 0,
  forGood = false,
  cancelAt,
  readingFailsAt,
  chunks: all = 3,
}: Run) {
  const store: Store = { state: 'none', stored: 0 };
  const controller = new AbortController();
  const seen: number[] = [];
  let questions = 0;
  let chunks = 0;
  const outcome = await runImport({
    ask: async (name, question) => {
      questions++;
      if (questions === failsAt || (forGood && failsAt > 0 && questions > failsAt)) {
        throw new Error('The disk is full.');
      }
      if (name === 'importBegin') store.state = 'partial';
      if (name === 'importChunk') {
        store.stored += (question as { concepts: Incoming[] }).concepts.length;
      }
      if (name === 'importEnd') store.state = 'whole';
      if (name === 'removeCollection') {
        store.stored = Math.max(0, store.stored - 7);
        if (store.stored === 0) store.state = 'none';
        return { left: store.stored } as never;
      }
      return undefined as never;
    },
    collection: { id: 'x', name: 'x', marked: true },
    next: async () => {
      chunks++;
      if (chunks === readingFailsAt) throw new Error('The worker ended.');
      return chunks <= all ? chunk : undefined;
    },
    stored: (count) => {
      seen.push(count);
      if (count === cancelAt) controller.abort();
    },
    removing: (left) => seen.push(-left),
    signal: controller.signal,
  });
  return { outcome, store, seen };
}

describe('an import', () => {
  const full = 'The disk is full.';
  const nothing: Store = { state: 'none', stored: 0 };

  test.each<[string, Run, Outcome, Store]>([
    ['to its end', {}, { kind: 'whole', stored: 30 }, { state: 'whole', stored: 30 }],
    ['of nothing', { chunks: 0 }, { kind: 'nothing' }, nothing],
    ['cancelled', { cancelAt: 20 }, { kind: 'removed' }, nothing],
    ['cancelled behind the last chunk', { cancelAt: 30 }, { kind: 'removed' }, nothing],
    ['that cannot begin', { failsAt: 1 }, { kind: 'removed', error: full }, nothing],
    ['with a full disk', { failsAt: 3 }, { kind: 'removed', error: full }, nothing],
    ['that cannot end', { failsAt: 5 }, { kind: 'removed', error: full }, nothing],
    [
      'that cannot be read to its end',
      { readingFailsAt: 3 },
      { kind: 'removed', error: 'The worker ended.' },
      nothing,
    ],
    [
      'that cannot be removed either',
      { failsAt: 3, forGood: true },
      { kind: 'partial', error: full },
      { state: 'partial', stored: 10 },
    ],
    [
      'cancelled, and not to be removed',
      { cancelAt: 20, failsAt: 4, forGood: true },
      { kind: 'partial', error: full },
      { state: 'partial', stored: 20 },
    ],
  ])('%s', async (_, how, outcome, store) => {
    const ended = await run(how);
    expect(ended.outcome).toEqual(outcome);
    expect(ended.store).toEqual(store);
  });

  test('tells how far it is, both ways', async () => {
    expect((await run({ cancelAt: 20 })).seen).toEqual([10, 20, -13, -6, -0]);
  });
});
