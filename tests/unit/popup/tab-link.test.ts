/** The port to a tab: pages without our script, pages that are left, frames that come and go. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { linkTab, type TabNow } from '../../../entrypoints/popup/tab-link.ts';
import type { FromPage } from '../../../utils/page-link.ts';

type Listener<Args extends unknown[]> = (...args: Args) => void;

class Event<Args extends unknown[]> {
  listeners = new Set<Listener<Args>>();
  addListener = (listener: Listener<Args>) => this.listeners.add(listener);
  removeListener = (listener: Listener<Args>) => this.listeners.delete(listener);
  fire = (...args: Args) => {
    for (const listener of this.listeners) listener(...args);
  };
}

class Port {
  onMessage = new Event<[FromPage]>();
  onDisconnect = new Event<[Port]>();
  sent: unknown[] = [];
  isOpen = true;
  postMessage = (message: unknown) => this.sent.push(message);
  disconnect = () => {
    this.isOpen = false;
  };
}

const { tabs } = vi.hoisted(() => ({ tabs: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: { tabs, runtime: {} } }));

let ports: Port[];
let onUpdated: Event<[number, { status?: string }]>;
let status: string;
let told: TabNow[];
let open: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  told = [];
  status = 'complete';
  onUpdated = new Event();
  open = new AbortController();
  Object.assign(tabs, {
    onUpdated,
    get: async () => ({ status }),
    connect: () => {
      const port = new Port();
      ports.push(port);
      return port;
    },
  });
});
afterEach(() => {
  open.abort();
  vi.useRealTimers();
});

const start = () => linkTab(7, (now) => told.push(now), open.signal);
const lastPort = () => ports.at(-1) as Port;
const closed = () => lastPort().onDisconnect.fire(lastPort());
const now = () => {
  const { link = 'connecting', frames = [], onScreen = new Map() } = told.at(-1) ?? {};
  const names = frames.map(({ frame, terms }) => `${frame}${terms.length}`);
  return [link, ...names, ...onScreen.values()].join(' ');
};
function terms(frame: string, count = 0): FromPage {
  const term = { key: 'a', conceptIds: [], text: 'a', count: 1, mark: 'bundled' as const };
  return {
    kind: 'terms',
    frame,
    isTop: frame === 'top',
    state: 'read',
    terms: Array(count).fill(term),
  };
}

/** A list of one term that differs. */
function changed(term: object): unknown {
  const message = terms('top', 1);
  return message.kind === 'terms' && { ...message, terms: [{ ...message.terms[0], ...term }] };
}

describe('a page that answers', () => {
  test('each frame has its own list, and the last one counts', () => {
    start();
    lastPort().onMessage.fire(terms('top', 1));
    lastPort().onMessage.fire(terms('x', 2));
    lastPort().onMessage.fire(terms('top', 3));
    expect(now()).toBe('linked top3 x2');
  });

  test('what is on the screen comes and goes', () => {
    start();
    lastPort().onMessage.fire(terms('top'));
    lastPort().onMessage.fire({ kind: 'onScreen', frame: 'top', key: 'a' });
    expect(now()).toBe('linked top0 a');
    lastPort().onMessage.fire({ kind: 'onScreen', frame: 'top' });
    expect(now()).toBe('linked top0');
  });

  // Each fails without the look that `isFromPage` takes.
  test.each<[what: string, message: unknown]>([
    ['nothing', null],
    ['a text', 'terms'],
    ['another kind', { ...terms('top'), kind: 'rows' }],
    ['no frame', { ...terms('top'), frame: undefined }],
    ['a frame of endless name', terms('x'.repeat(10_001))],
    ['a state that is none', { ...terms('top'), state: 'toString' }],
    ['terms that are no list', { ...terms('top'), terms: { length: 1 } }],
    ['terms that are none', { ...terms('top'), terms: [null] }],
    ['terms without end', terms('top', 20_001)],
    ['a term of no concept', changed({ conceptIds: 'c' })],
    ['a term of endless concepts', changed({ conceptIds: Array(1_001).fill('c') })],
    ['a term of concepts that are none', changed({ conceptIds: [{}] })],
    ['a term of endless text', changed({ text: 'a'.repeat(10_001) })],
    ['a term that is counted in words', changed({ count: 'many' })],
    ['a term with a mark of its own', changed({ mark: 'red' })],
    ['a place on the screen that is none', { kind: 'onScreen', frame: 'top', key: {} }],
  ])('is not listened to where it says %s', (_, message) => {
    start();
    lastPort().onMessage.fire(terms('top', 1));
    lastPort().onMessage.fire(message as FromPage);
    expect(now()).toBe('linked top1');
  });

  test('has no endless frames', () => {
    start();
    for (let i = 0; i < 2_000; i++) lastPort().onMessage.fire(terms(`f${i}`, 1));
    expect(told.at(-1)?.frames).toHaveLength(500);
    lastPort().onMessage.fire(terms('f7', 3));
    expect(told.at(-1)?.frames[7]?.terms).toHaveLength(3);
  });

  test('is told what to show', () => {
    start().send({ kind: 'pause', paused: true });
    expect(lastPort().sent).toEqual([{ kind: 'pause', paused: true }]);
  });
});

describe('a page without our script', () => {
  test('is asked some times, then given up', async () => {
    start();
    closed();
    expect(now()).toBe('connecting');
    while (told.at(-1)?.link !== 'absent' && ports.length < 10) {
      await vi.advanceTimersByTimeAsync(2_000);
      closed();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(now()).toBe('absent');
    expect(ports.length).toBeLessThan(6);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports.length).toBeLessThan(6);
  });

  test('is not given up while it loads, and asked when it is complete', async () => {
    status = 'loading';
    start();
    for (let i = 0; i < 6; i++) {
      closed();
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(now()).toBe('connecting');
    onUpdated.fire(7, { status: 'complete' });
    lastPort().onMessage.fire(terms('top', 1));
    expect(now()).toBe('linked top1');
  });

  test('may be one with it after it was loaded again', async () => {
    start();
    for (let i = 0; i < 6; i++) {
      closed();
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(now()).toBe('absent');
    onUpdated.fire(7, { status: 'loading' });
    expect(now()).toBe('connecting');
    onUpdated.fire(7, { status: 'complete' });
    lastPort().onMessage.fire(terms('top', 1));
    expect(now()).toBe('linked top1');
  });

  test('a tab that is gone is no error', () => {
    tabs.connect = () => {
      throw new Error('Invalid tab ID: 7');
    };
    start();
    expect(now()).toBe('absent');
  });
});

describe('a page that is left', () => {
  test('takes its terms with it, and the next one is asked when it is complete', async () => {
    start();
    lastPort().onMessage.fire(terms('top', 2));
    lastPort().onMessage.fire({ kind: 'onScreen', frame: 'top', key: 'a' });
    closed();
    expect(now()).toBe('connecting');
    onUpdated.fire(7, { status: 'loading' });
    onUpdated.fire(7, { status: 'complete' });
    lastPort().onMessage.fire(terms('top', 1));
    expect(now()).toBe('linked top1');
  });

  test('what the old port still says does not count', () => {
    start();
    const old = lastPort();
    onUpdated.fire(7, { status: 'complete' });
    expect(old.isOpen).toBe(false);
    old.onMessage.fire(terms('old', 5));
    old.onDisconnect.fire(old);
    expect(now()).toBe('connecting');
    expect(ports).toHaveLength(2);
  });

  test('another tab is none of ours', () => {
    start();
    onUpdated.fire(8, { status: 'complete' });
    expect(ports).toHaveLength(1);
  });
});

test('a frame that is gone when the tab is asked anew is dropped, the others stay meanwhile', async () => {
  start();
  lastPort().onMessage.fire(terms('top', 1));
  lastPort().onMessage.fire(terms('x', 1));
  onUpdated.fire(7, { status: 'complete' });
  lastPort().onMessage.fire(terms('top', 1));
  lastPort().onMessage.fire(terms('y', 1));
  expect(now()).toBe('linked top1 x1 y1');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(now()).toBe('linked top1 y1');
});

test('nothing is told, heard or left open after the end', async () => {
  start();
  const [port] = ports as [Port];
  open.abort();
  expect(port.isOpen).toBe(false);
  expect(onUpdated.listeners.size).toBe(0);
  const before = told.length;
  port.onMessage.fire(terms('top', 1));
  port.onDisconnect.fire(port);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toHaveLength(before);
  expect(ports).toHaveLength(1);
});
