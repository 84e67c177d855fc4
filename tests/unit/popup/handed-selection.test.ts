/** Concepts handed from one page to another. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handedOver, handOver } from '../../../utils/handed-selection.ts';

beforeEach(() => fakeBrowser.reset());

test('each page gets what was handed to it, in its order, and again when it is reloaded', async () => {
  const one = await handOver(['b', 'a']);
  const other = await handOver(['c']);
  expect(await handedOver(one)).toEqual(['b', 'a']);
  expect(await handedOver(other)).toEqual(['c']);
  expect(await handedOver(one)).toEqual(['b', 'a']);
});

test('a key of nothing, as after a restart of the browser, gives none', async () => {
  expect(await handedOver('gone')).toEqual([]);
  await handOver(['a']);
  expect(await handedOver('gone')).toEqual([]);
});

test('the oldest are forgotten, so that the session’s storage does not fill', async () => {
  const keys: string[] = [];
  for (let i = 0; i < 12; i++) keys.push(await handOver([`c-${i}`]));
  expect(await handedOver(keys[0] ?? '')).toEqual([]);
  expect(await handedOver(keys[11] ?? '')).toEqual(['c-11']);
  expect(await handedOver(keys[5] ?? '')).toEqual(['c-5']);
});
