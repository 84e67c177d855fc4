/** Which of many are near the screen, told by the boxes of a few. */
import { beforeAll, expect, test, vi } from 'vitest';

let nearOf: typeof import('../../../entrypoints/content/marks/near.ts')['nearOf'];

beforeAll(async () => {
  vi.stubGlobal('Element', class {});
  vi.stubGlobal('document', { createRange: () => ({}) });
  vi.stubGlobal('innerWidth', 1_000);
  vi.stubGlobal('innerHeight', 700);
  ({ nearOf } = await import('../../../entrypoints/content/marks/near.ts'));
});

const line = (index: number, height = 20) => ({ index, top: 20 * index - 20_000, height });
type Line = ReturnType<typeof line>;

function boxOf({ top, height }: Line): DOMRect {
  return { top, bottom: top + height, left: 0, right: 900, width: 900, height } as DOMRect;
}

test('of none there is none, and nobody is asked', () => {
  const box = vi.fn();
  expect(nearOf([], box)).toEqual([]);
  expect(box).not.toHaveBeenCalled();
});

// One screen above and below counts as near: 1,000 is at the top of the screen, and a screen holds 35.
test('all that are near are found, and few others, by few looks', () => {
  const box = vi.fn(boxOf);
  const near = nearOf(
    Array.from({ length: 3_000 }, (_, index) => line(index)),
    box,
  ).map(({ index }) => index);
  for (let index = 965; index < 1_070; index++) expect(near).toContain(index);
  expect(near.length).toBeLessThan(250);
  expect(box.mock.calls.length).toBeLessThan(150);
});

test('what is not shown is not near', () => {
  expect(nearOf([line(1_000)], () => undefined)).toEqual([]);
});
