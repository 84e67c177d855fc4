/** When a frame tells the background which terms it has, and what. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Counted } from '../../../entrypoints/content/list/counted.ts';

vi.mock('../../../entrypoints/content/marks/shown.ts', () => ({
  shownNow: () => (mark: { isHidden: boolean }) => !mark.isHidden,
}));

let module: typeof import('../../../entrypoints/content/list/counted.ts');
/** What the page hears of, by its kind. */
let listeners: Map<string, (event: object) => void>;
let told: string[];
let marks: string;
let isWanted: boolean;
let stop: AbortController;
let counted: Counted;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  listeners = new Map();
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) =>
    listeners.set(type, listener),
  );
  module = await import('../../../entrypoints/content/list/counted.ts');
  [told, marks, isWanted, stop] = [[], '', true, new AbortController()];
  counted = new module.Counted({
    ask: (async (_name: string, { keys }: { keys: string[] }) => {
      told.push(keys.join(''));
    }) as never,
    marks: () =>
      ({
        groups: () =>
          [...marks].map((id) => [
            { conceptIds: [id.toLowerCase()] },
            () => ({ isHidden: id !== id.toLowerCase() }),
          ]),
      }) as never,
    isWanted: () => isWanted,
    signal: stop.signal,
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Other marks, letter by letter a concept, capitals are hidden; and time for all that follows. */
async function become(now: string): Promise<void> {
  marks = now;
  counted.changed();
  await vi.advanceTimersByTimeAsync(2_000);
}

describe('what is told', () => {
  test.each<[string, string[], string[]]>([
    ['each term once', ['abab'], ['ab']],
    ['none of a page without', [''], []],
    ['nothing again when only the number of marks changed', ['ab', 'aabb'], ['ab']],
    ['nothing again when only the order changed', ['ab', 'ba'], ['ab']],
    ['another term', ['ab', 'abc'], ['ab', 'abc']],
    ['that there is none any more', ['ab', ''], ['ab', '']],
    ['no term that is hidden everywhere', ['aBAcb'], ['acb']],
  ])('%s', async (_name, pages, expected) => {
    for (const one of pages) await become(one);
    expect(told).toEqual(expected);
  });
});

test('changes in a row are told once, when they have settled', async () => {
  for (const now of ['a', 'ab', 'abc']) {
    marks = now;
    counted.changed();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toEqual(['abc']);
});

test('nothing is counted unless it is wanted', async () => {
  isWanted = false;
  await become('ab');
  expect([told, vi.getTimerCount()]).toEqual([[], 0]);
});

test('what was told is taken back when it is wanted no more', async () => {
  await become('ab');
  isWanted = false;
  await become('ab');
  expect(told).toEqual(['ab', '']);
});

test('a page that is left has no terms, and one that comes back has its own', async () => {
  await become('ab');
  listeners.get('pagehide')?.({ isTrusted: false });
  expect(told).toEqual(['ab']);
  listeners.get('pagehide')?.({ isTrusted: true });
  expect(told).toEqual(['ab', '']);
  listeners.get('pageshow')?.({ isTrusted: true, persisted: true });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toEqual(['ab', '', 'ab']);
});

test('nothing is told after the end', async () => {
  marks = 'a';
  counted.changed();
  stop.abort();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toEqual([]);
});
