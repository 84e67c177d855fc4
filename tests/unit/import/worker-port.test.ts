/** Questions between a page and its worker, over a real channel. */
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Ask, connect } from '../../../entrypoints/options/import/worker-port.ts';

interface Page {
  double(number: number): number;
}

interface Worker {
  length(text: string): number;
  /** Asks the page. */
  fourfold(number: number): number;
  fail(sentence: string): undefined;
}

function connected() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  port1.start();
  port2.start();
  const askPage: Ask<Page> = connect<Worker, Page>(port2 as unknown as MessagePort, {
    length: (text) => text.length,
    fourfold: async (number) => (await askPage('double', number)) * 2,
    fail: (sentence) => {
      throw new Error(sentence);
    },
  });
  return connect<Page, Worker>(port1 as unknown as MessagePort, { double: (number) => number * 2 });
}

describe('a question', () => {
  test('is answered', async () => {
    expect(await connected()('length', '税收')).toBe(2);
  });

  test('may be answered with the help of the one who asks', async () => {
    expect(await connected()('fourfold', 3)).toBe(12);
  });

  test('fails with the sentence of the other side', async () => {
    await expect(connected()('fail', 'The disk is full.')).rejects.toThrow('The disk is full.');
  });

  test('gets its own answer, whatever is asked meanwhile', async () => {
    const ask = connected();
    const answers = [ask('fourfold', 1), ask('length', 'abc'), ask('fourfold', 2)];
    expect(await Promise.all(answers)).toEqual([4, 3, 8]);
  });
});
