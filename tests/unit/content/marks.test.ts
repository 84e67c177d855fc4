/** What marks there are after each answer, and when something is to be painted anew. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Marks } from '../../../entrypoints/content/marks/marks.ts';
import type { Answer } from '../../../entrypoints/content/reading/answers.ts';
import type { Block } from '../../../entrypoints/content/reading/block.ts';
import { FakeBox, FakeText, stubPrototypes } from './page-nodes.ts';

let marksModule: typeof import('../../../entrypoints/content/marks/marks.ts');
let blockModule: typeof import('../../../entrypoints/content/reading/block.ts');

beforeAll(async () => {
  stubPrototypes();
  marksModule = await import('../../../entrypoints/content/marks/marks.ts');
  blockModule = await import('../../../entrypoints/content/reading/block.ts');
});

function blockOf(...nodes: FakeText[]): Block {
  const builder = new blockModule.BlockBuilder();
  for (const node of nodes) builder.add(node as unknown as Text, node.data, 0);
  return builder.take();
}

/** Marks each of these words where the block first has it. */
function answer(
  { text }: Block,
  words: string[],
  mark: 'personal' | 'bundled' = 'bundled',
): Answer {
  const places = words.map((word) => [text.indexOf(word), word] as const).sort(([a], [b]) => a - b);
  return {
    matches: {
      spans: Uint32Array.from(places.flatMap(([at, word], i) => [0, at, at + word.length, i])),
      groups: places.map(([, word]) => ({ conceptIds: [`c-${word}`], mark })),
    },
    from: 0,
    to: 4 * places.length,
    waits: false,
  };
}

function counting(): { marks: Marks; changes: () => number } {
  let count = 0;
  const marks = new marksModule.Marks(() => count++);
  return {
    marks,
    changes: () => {
      const before = count;
      count = 0;
      return before;
    },
  };
}

/** In the order in which they were made. */
const all = (marks: Marks) => [...marks.groups()].flatMap(([, mark]) => mark() ?? []);
const texts = (marks: Marks) => all(marks).map(({ text }) => text);

describe('put', () => {
  test('in place of what was marked there', () => {
    const { marks, changes } = counting();
    const block = blockOf(new FakeText('改革开放与乡村振兴'));
    marks.put(block, answer(block, ['改革', '乡村']));
    changes();
    marks.put(block, answer(block, ['改革开放']));
    expect(texts(marks)).toEqual(['改革开放']);
    expect(marks.size).toBe(1);
    expect(changes()).toBeGreaterThan(0);
  });

  test('a mark that is found again is the one it was, and nothing is painted', () => {
    const { marks, changes } = counting();
    const block = blockOf(new FakeText('改革与'), new FakeText('乡村振兴'));
    marks.put(block, answer(block, ['改革', '乡村']));
    const before = all(marks);
    changes();
    marks.put(block, answer(block, ['改革', '乡村']));
    expect(all(marks).every((mark, i) => mark === before[i])).toBe(true);
    expect(changes()).toBe(0);
  });

  test.each([
    ['other concepts', (block: Block) => answer(block, ['改革'], 'personal')],
    ['a shorter term', (block: Block) => answer(block, ['改'])],
  ])('is another mark for %s', (_name, other) => {
    const { marks, changes } = counting();
    const block = blockOf(new FakeText('改革'));
    marks.put(block, answer(block, ['改革']));
    const [before] = all(marks);
    changes();
    marks.put(block, other(block));
    expect(all(marks)).toHaveLength(1);
    expect(all(marks)[0]).not.toBe(before);
    expect(changes()).toBeGreaterThan(0);
  });

  test('text nodes keep their places among all, whatever is put when', () => {
    const { marks } = counting();
    const blocks = ['改革一', '改革二', '改革三'].map((data) => blockOf(new FakeText(data)));
    for (const block of blocks) marks.put(block, answer(block, ['改革']));
    const [first] = blocks as [Block];
    marks.put(first, answer(first, ['改革一']));
    expect(texts(marks)).toEqual(['改革一', '改革', '改革']);
  });

  test('nothing is left of a block that has changed meanwhile', () => {
    const { marks } = counting();
    const node = new FakeText('改革');
    const block = blockOf(node);
    marks.put(block, answer(block, ['改革']));
    node.data = '开放';
    marks.put(block, answer(block, ['改革']));
    expect(texts(marks)).toEqual([]);
    expect(marks.size).toBe(0);
  });

  test('a part of a node leaves the marks of its other parts', () => {
    const { marks } = counting();
    const node = new FakeText('改革。开放。');
    const builder = new blockModule.BlockBuilder();
    builder.add(node as unknown as Text, '改革。', 0);
    const early = builder.take();
    const whole = blockOf(node);
    marks.put(whole, answer(whole, ['改革', '开放']));
    marks.put(early, answer(early, []));
    expect(texts(marks)).toEqual(['开放']);
  });
});

describe('a box', () => {
  /** As `BoxBlock` is one, but for the tree it looks its pieces up in. */
  function boxOf(node: FakeText): { block: Block; box: FakeBox; lookedUp: () => boolean } {
    const box = new FakeBox(node);
    const { text } = blockOf(node);
    let pieces: Block['pieces'] | undefined;
    const block: Block = {
      text,
      place: box as unknown as Element,
      get pieces() {
        pieces ??= node.data === text ? blockOf(node).pieces : [];
        return pieces;
      },
      get held() {
        return pieces ?? [];
      },
    };
    return { block, box, lookedUp: () => pieces !== undefined };
  }

  test('is looked through when its marks are asked for', () => {
    const { marks, changes } = counting();
    const { block, lookedUp } = boxOf(new FakeText('改革与开放'));
    marks.put(block, answer(block, ['改革', '开放']));
    expect(marks.size).toBe(2);
    expect(changes()).toBeGreaterThan(0);
    expect([...marks.groups()].map(([{ conceptIds }]) => conceptIds)).toEqual([
      ['c-改革'],
      ['c-开放'],
    ]);
    expect(lookedUp()).toBe(false);
    expect(texts(marks)).toEqual(['改革', '开放']);
    expect(marks.size).toBe(2);
  });

  test('nothing is looked up where nothing is found', () => {
    const { marks, changes } = counting();
    const { block, lookedUp } = boxOf(new FakeText('改革'));
    marks.put(block, answer(block, []));
    expect(lookedUp()).toBe(false);
    expect(changes()).toBe(0);
  });

  test('the way to one mark makes those of its box', () => {
    const { marks } = counting();
    const { block } = boxOf(new FakeText('改革与开放'));
    marks.put(block, answer(block, ['改革', '开放']));
    expect([...marks.groups()].map(([, mark]) => mark()?.text)).toEqual(['改革', '开放']);
    expect(marks.size).toBe(2);
  });

  test('that has changed meanwhile has no marks', () => {
    const { marks } = counting();
    const node = new FakeText('改革');
    const { block } = boxOf(node);
    marks.put(block, answer(block, ['改革']));
    node.data = '开放';
    expect(texts(marks)).toEqual([]);
    expect(marks.size).toBe(0);
  });

  test('read anew has the marks of the last time, made or not', () => {
    const { marks } = counting();
    const node = new FakeText('改革与开放');
    const { block } = boxOf(node);
    marks.put(block, answer(block, ['改革', '开放']));
    marks.put(block, answer(block, ['改革']));
    expect(marks.size).toBe(1);
    const [before] = all(marks);
    marks.put(block, answer(block, ['改革', '开放']));
    expect(texts(marks)).toEqual(['改革', '开放']);
    expect(all(marks)[0]).toBe(before);
    marks.put(block, answer(block, []));
    expect(marks.size).toBe(0);
  });

  test.each<[name: string, isMade: boolean]>([
    ['made', true],
    ['not made', false],
  ])('read piece by piece has the marks of its pieces, %s before', (_name, isMade) => {
    const { marks } = counting();
    const node = new FakeText('改革与开放');
    const { block } = boxOf(node);
    marks.put(block, answer(block, ['改革', '开放']));
    if (isMade) all(marks);
    const pieces = blockOf(node);
    marks.put(pieces, answer(pieces, ['开放']));
    expect(texts(marks)).toEqual(['开放']);
  });

  test('that has left the document is let go of', () => {
    const { marks } = counting();
    const { block, box } = boxOf(new FakeText('改革'));
    marks.put(block, answer(block, ['改革']));
    box.isConnected = false;
    marks.dropLost();
    expect(marks.size).toBe(0);
  });
});
