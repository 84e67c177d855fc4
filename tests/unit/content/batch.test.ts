/** One question for many blocks, and its answer dealt out to them again. */
import { describe, expect, test } from 'vitest';
import { Batch } from '../../../entrypoints/content/reading/batch.ts';
import type { Block } from '../../../entrypoints/content/reading/block.ts';

function block(text: string): Block {
  return { text } as Block;
}

function batchOf(...texts: string[]): Batch {
  const batch = new Batch();
  for (const text of texts) batch.add(block(text));
  return batch;
}

const groups = [{ conceptIds: ['c-1'], mark: 'bundled' as const }];

describe('batch', () => {
  test('asks about the same text once', () => {
    expect(batchOf('一', '二', '一', '三', '二').texts()).toEqual(['一', '二', '三']);
  });

  test.each<[name: string, texts: string[], isFull: boolean]>([
    ['nothing', [], false],
    ['a long text', ['a'.repeat(23_999)], false],
    ['a longer one', ['a'.repeat(24_000)], true],
    ['many', Array.from({ length: 24 }, (_, i) => String(i).padEnd(1_000)), true],
    ['many times the same', Array(24).fill('a'.repeat(1_000)), false],
  ])('knows whether it is full: %s', (_name, texts, isFull) => {
    expect(batchOf(...texts).isFull).toBe(isFull);
  });

  test.each<[name: string, spans: number[], waiting: number[], parts: number[][]]>([
    ['no spans', [], [], [[], [], []]],
    ['spans in some', [0, 0, 2, 0, 2, 1, 3, 0], [], [[0, 0, 2, 0], [], [2, 1, 3, 0]]],
    ['several in one', [1, 0, 1, 0, 1, 2, 3, 0], [], [[], [1, 0, 1, 0, 1, 2, 3, 0], []]],
    ['one that waits', [2, 0, 1, 0], [1], [[], [], [2, 0, 1, 0]]],
  ])('deals the answer out: %s', (_name, spans, waiting, parts) => {
    const matches = { revision: 1, spans: Uint32Array.from(spans), groups, waiting, evidence: [] };
    const dealt = batchOf('一一一', '二二二', '三三三').deal(matches);
    expect(
      dealt.map(({ answer: { matches, from, to } }) => [...matches.spans.slice(from, to)]),
    ).toEqual(parts);
    expect(dealt.flatMap(({ answer }, index) => (answer.waits ? [index] : []))).toEqual(waiting);
  });

  test('gives each block of a text the same answer', () => {
    const matches = {
      revision: 1,
      spans: Uint32Array.of(0, 0, 1, 0),
      groups,
      waiting: [],
      evidence: [],
    };
    const [part] = batchOf('一', '一').deal(matches);
    expect(part?.blocks).toHaveLength(2);
  });
});
