import { describe, expect, test } from 'vitest';
import { buildWords } from '../../../glossary/matching/tables/words.build.ts';
import { CLOSED, openWords } from '../../../glossary/matching/words.ts';

const buffer = buildWords();
const words = openWords(buffer);

/** The node of a word, or 0. */
function walk(word: string): number {
  let node = 0;
  for (let i = 0; i < word.length; i++) {
    node = words.child(node, word.charCodeAt(i));
    if (node === 0) return 0;
  }
  return node;
}

const cost = (word: string) => words.costs[walk(word)] ?? 0;

describe('the table of words', () => {
  test.each(['的', '人民', '生活', '改革', '博士后', '青年人', '才华', '乱七八糟'])(
    'holds %s',
    (word) => {
      expect(cost(word)).toBeGreaterThan(0);
      expect(cost(word) & CLOSED).toBe(0);
    },
  );

  test.each(['改革才', '民生活', 'ab', '統籌'])('does not hold %s', (word) => {
    expect(cost(word)).toBe(0);
  });

  test('holds words of Traditional dictionaries in their folded shape only', () => {
    expect(cost('着作')).toBeGreaterThan(0);
    expect(walk('著作')).toBe(0);
  });

  test('more usual words cost less', () => {
    expect(cost('的')).toBeLessThan(cost('人民'));
    expect(cost('人民')).toBeLessThan(cost('人才'));
    expect(cost('人才')).toBeLessThan(words.unknown);
  });

  test('a phrase is left to its words, a closed word is not', () => {
    expect(cost('课堂教学')).toBe(0);
    expect(cost('发展中国家') & CLOSED).toBe(CLOSED);
  });

  test('the parts of a town name are not cheaper than the name', () => {
    expect(cost('盐城') + cost('市')).toBeLessThan(cost('盐') + cost('城市'));
  });

  test('every node but the root is reached from one parent', () => {
    const reached = new Uint8Array(words.costs.length);
    const visit = (node: number, depth: number): void => {
      reached[node] = (reached[node] ?? 0) + 1;
      if (depth === 1) return;
      for (let unit = 0; unit < 0x10000; unit++) {
        const child = words.child(node, unit);
        if (child !== 0) visit(child, depth + 1);
      }
    };
    visit(0, 0);
    expect(reached.filter((times) => times > 1)).toHaveLength(0);
    expect(reached.filter((times) => times === 1).length).toBeGreaterThan(5000);
  });

  test('is at most 450,000 bytes once compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(new Uint8Array(buffer), { level: 9 }).length).toBeLessThanOrEqual(450_000);
  });

  test('is refused where damaged', () => {
    expect(() => openWords(buffer.slice(0, -1))).toThrow('damaged');
    expect(() => openWords(new ArrayBuffer(64))).toThrow('damaged');
    expect(() => openWords(new ArrayBuffer(3))).toThrow();
  });
});
