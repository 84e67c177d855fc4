/** In which order the page is asked about, above all when the glossary has changed. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Block } from '../../../entrypoints/content/reading/block.ts';
import type { Readers } from '../../../entrypoints/content/reading/reading.ts';
import type { Matches } from '../../../glossary/matching/match.ts';
import { FakeText, stubPrototypes } from './page-nodes.ts';

/** What happened, in order. */
let events: string[] = [];
/** The page: what a reading of all of it finds. */
let page: Block[] = [];
/** Texts on the screen. */
let screen: string[] = [];
/** Texts with a term. */
let terms: string[] = [];
/** Texts with a term that needs evidence, and those that speak for it. */
let cued: string[] = [];
let cues: string[] = [];
let hold: Promise<void> | undefined;

vi.mock('../../../entrypoints/content/reading/reading.ts', () => ({
  Reading: class {
    #to: Readers;
    #left: Block[] = [];
    constructor(to: Readers) {
      this.#to = to;
    }
    get urgency() {
      return this.#left.length > 0 ? 'idle' : undefined;
    }
    all() {
      events.push('reads all');
      this.#left = [...page];
    }
    read() {
      for (const block of this.#left.splice(0)) this.#to.block(block);
    }
    pause() {}
  },
}));

vi.mock('../../../entrypoints/content/marks/near.ts', () => ({
  nearOf: (blocks: Block[]) => blocks.filter(({ text }) => screen.includes(text)),
}));

let scannerModule: typeof import('../../../entrypoints/content/reading/scanner.ts');
let blockModule: typeof import('../../../entrypoints/content/reading/block.ts');
beforeAll(async () => {
  stubPrototypes();
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) =>
    setTimeout(() => work({ didTimeout: false, timeRemaining: () => 8 })),
  );
  vi.stubGlobal('document', { visibilityState: 'visible', body: {}, addEventListener() {} });
  scannerModule = await import('../../../entrypoints/content/reading/scanner.ts');
  blockModule = await import('../../../entrypoints/content/reading/block.ts');
});

function blockOf(data: string): Block {
  const builder = new blockModule.BlockBuilder();
  builder.add(new FakeText(data) as unknown as Text, data, 0);
  return builder.take();
}

async function match({ texts }: { texts: string[] }): Promise<Matches> {
  events.push(`asks ${texts.join(' ')}`);
  await hold;
  const found = texts.flatMap((text, i) => (terms.includes(text) ? [i, 0, text.length, 0] : []));
  return {
    revision: 1,
    spans: Uint32Array.from(found),
    groups: [{ conceptIds: ['c-1'], mark: 'bundled' }],
    evidence: cues.filter((text) => texts.includes(text)),
    waiting: texts.flatMap((text, i) => (cued.includes(text) ? [i] : [])),
  };
}

/** A scanner that has read the page once. */
async function scanned() {
  const marks = {
    put: (block: Block, { from, to }: { from: number; to: number }) =>
      events.push(`${from < to ? 'marks' : 'bares'} ${block.text}`),
  };
  const scanner = new scannerModule.Scanner({
    ask: ((_name: string, question: { texts: string[] }) => match(question)) as never,
    marks: marks as never,
    site: 'example.org',
    foundRoot: () => {},
    settled: () => {},
    signal: new AbortController().signal,
  });
  scanner.scan();
  await vi.waitFor(() => expect(events).toContain('marks above'));
  events = [];
  return scanner;
}

beforeEach(() => {
  events = [];
  page = ['above', 'seen', 'below'].map(blockOf);
  screen = ['seen'];
  terms = ['above', 'seen', 'below'];
  cued = [];
  cues = [];
  hold = undefined;
});

describe('when the glossary has changed', () => {
  test('what is on the screen is asked about first, before anything is read', async () => {
    const scanner = await scanned();
    terms = ['above'];
    scanner.forget();
    await vi.waitFor(() => expect(events).toContain('bares below'));
    expect(events).toEqual([
      'asks seen',
      'bares seen',
      'reads all',
      'bares seen',
      'asks above below',
      'marks above',
      'bares below',
    ]);
  });

  test('marks stay as they are until the answer is there', async () => {
    const scanner = await scanned();
    let answer = () => {};
    hold = new Promise((resolve) => {
      answer = resolve;
    });
    scanner.forget();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events).toEqual(['asks seen']);
    answer();
    await vi.waitFor(() => expect(events).toContain('marks below'));
  });

  test('an answer from before the change is not put', async () => {
    const scanner = await scanned();
    let answer = () => {};
    hold = new Promise((resolve) => {
      answer = resolve;
    });
    scanner.forget();
    terms = [];
    scanner.forget();
    answer();
    await vi.waitFor(() => expect(events).toContain('bares below'));
    expect(events.filter((event) => event === 'reads all')).toHaveLength(1);
    expect(events.filter((event) => event.startsWith('marks'))).toEqual([]);
  });

  test('a block that changed meanwhile is left to the reading', async () => {
    const scanner = await scanned();
    const [, seen] = page as [Block, Block];
    Object.assign(seen.pieces[0]?.node ?? {}, { data: 'other' });
    page = [blockOf('other')];
    terms = ['other'];
    scanner.forget();
    await vi.waitFor(() => expect(events).toContain('marks other'));
    expect(events).toEqual(['reads all', 'asks other', 'marks other']);
  });

  test('with nothing known on the screen all is read', async () => {
    screen = [];
    const scanner = await scanned();
    scanner.forget();
    await vi.waitFor(() => expect(events).toContain('marks below'));
    expect(events.slice(0, 2)).toEqual(['reads all', 'asks above seen below']);
  });

  test('what has left the page is let go of', async () => {
    const scanner = await scanned();
    for (const { pieces } of page) Object.assign(pieces[0]?.node ?? {}, { isConnected: false });
    scanner.dropLost();
    page = [];
    scanner.forget();
    expect(events).toEqual(['reads all']);
  });

  // Fails without the loop over what waits in `dropLost`.
  test('of what waits for evidence, only what still stands is asked about again', async () => {
    cued = ['seen', 'below'];
    const scanner = await scanned();
    Object.assign(page[1]?.pieces[0]?.node ?? {}, { isConnected: false });
    scanner.dropLost();
    page = [blockOf('cue')];
    cues = ['cue'];
    scanner.scan();
    await vi.waitFor(() => expect(events.filter((one) => /^asks/.test(one))).toHaveLength(2));
    expect(events).toContain('asks below');
    expect(events).not.toContain('asks seen');
  });
});
