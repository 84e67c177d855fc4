import { expect, test } from 'vitest';
import { idsInOrder } from '../../../entrypoints/options/import/ids-in-order.ts';

test('ids come in the order in which the store keeps them, and in another import are others', () => {
  const mint = idsInOrder();
  const ids = Array.from({ length: 2_000 }, mint);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(idsInOrder()());
});
