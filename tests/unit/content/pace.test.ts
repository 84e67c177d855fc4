/** A place that changes for ever is read ever more seldom, and one that came to rest is new again. */
import { describe, expect, test } from 'vitest';
import { Pace } from '../../../entrypoints/content/reading/pace.ts';

/** When (ms) a place is read that changes every so often, for so long. */
function readsOf(
  { every, during }: { every: number; during: number },
  pace = new Pace(),
  start = 0,
) {
  const place = {};
  const reads: number[] = [];
  for (let now = start; now < start + during; now += every) {
    if (pace.wait(place, now) > 0) continue;
    pace.read(place, now);
    reads.push(now);
  }
  return reads;
}

describe('pace', () => {
  test('a place that has not been read does not wait', () => {
    expect(new Pace().wait({}, 0)).toBe(0);
  });

  test('a few changes are all read at once', () => {
    expect(readsOf({ every: 100, during: 800 })).toHaveLength(8);
  });

  test('a ticker is read ever more seldom', () => {
    const reads = readsOf({ every: 100, during: 60_000 });
    const pauses = reads.slice(1).map((at, i) => at - (reads[i] ?? 0));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(reads.length).toBeLessThan(20);
  });

  test('but never less than twice a minute', () => {
    const reads = readsOf({ every: 100, during: 600_000 });
    const pauses = reads.slice(1).map((at, i) => at - (reads[i] ?? 0));
    expect(Math.max(...pauses)).toBe(30_000);
  });

  test('the wait is told to the millisecond', () => {
    const pace = new Pace();
    const place = {};
    for (let now = 0; now < 800; now += 100) pace.read(place, now);
    const wait = pace.wait(place, 750);
    expect(wait).toBeGreaterThan(0);
    expect(pace.wait(place, 750 + wait)).toBe(0);
  });

  test('places do not share their pace', () => {
    const pace = new Pace();
    readsOf({ every: 100, during: 60_000 }, pace);
    expect(pace.wait({}, 60_000)).toBe(0);
  });

  test('after a long rest a place is new', () => {
    const pace = new Pace();
    const place = {};
    for (let now = 0; now < 60_000; now += 100) {
      if (pace.wait(place, now) === 0) pace.read(place, now);
    }
    expect(pace.wait(place, 60_100)).toBeGreaterThan(0);
    expect(pace.wait(place, 200_000)).toBe(0);
  });
});
