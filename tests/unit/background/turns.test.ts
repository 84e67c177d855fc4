/** How much a tab may ask: what our own script asks is never held up, what a forger asks is. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTurn } from '../../../entrypoints/background/turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Each test has tabs of its own: what was asked is remembered. */
let tab = 0;
beforeEach(() => {
  tab += 10;
});

/** Questions of a tab, of which some are answered so far. */
function asking(times: number, of = tab) {
  const seen = { answered: 0, refused: 0 };
  for (let i = 0; i < times; i++)
    inTurn(of, async () => 'answer').then(
      () => seen.answered++,
      () => seen.refused++,
    );
  return seen;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a tab', () => {
  test.each([
    ['one frame', 1],
    ['a hundred frames that ask twice', 200],
  ])('that asks for %s is answered at once', async (_, times) => {
    const seen = asking(times);
    await pass(0);
    expect(seen).toEqual({ answered: times, refused: 0 });
  });

  test('whose one frame asks one thing after the other is never refused', async () => {
    let answered = 0;
    const reading = (async () => {
      for (; answered < 2_000; answered++) await inTurn(tab, async () => 'answer');
    })();
    await pass(0);
    expect(answered).toBe(500);
    await pass(1_000);
    expect(answered).toBe(550);
    await pass(29_000);
    await reading;
    expect(answered).toBe(2_000);
  });

  test('that asks all at once is refused beyond what may wait', async () => {
    const seen = asking(10_000);
    await pass(0);
    expect(seen).toEqual({ answered: 256, refused: 9_744 });
  });

  test('that asks without end gets fifty answers a second, and its burst back when it rests', async () => {
    let answered = 0;
    const count = () => answered++;
    const flood = () => {
      for (let i = 0; i < 300; i++) inTurn(tab, async () => 'answer').then(count, () => undefined);
    };
    for (let i = 0; i < 100; i++) {
      flood();
      await pass(100);
    }
    // Half of the burst, or less, is gone before the rate counts.
    expect(answered).toBeLessThanOrEqual(500 + 10 * 50);
    await pass(60_000);
    const before = answered;
    flood();
    await pass(0);
    expect(answered - before).toBe(256);
  });

  test('does not keep another from its answers', async () => {
    asking(10_000);
    const other = asking(200, tab + 1);
    await pass(0);
    expect(other).toEqual({ answered: 200, refused: 0 });
  });

  test('is free again after answers that failed', async () => {
    for (let i = 0; i < 400; i++) {
      const failing = inTurn(tab, () => Promise.reject(new Error('no such table')));
      await expect(failing).rejects.toThrow('no such table');
    }
    const seen = asking(1);
    await pass(0);
    expect(seen).toEqual({ answered: 1, refused: 0 });
  });
});
