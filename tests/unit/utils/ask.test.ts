/** A question meets every way in which a worker or an extension can be gone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ask, ExtensionGoneError, FailedError } from '../../../utils/ask.ts';
import type { Questions } from '../../../utils/messages.ts';

type Reply = unknown | Error;

const noReceiver = new Error('Could not establish connection. Receiving end does not exist.');
const portClosed = new Error('The message port closed before a response was received.');
const channelClosed = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);
const inHistory = new Error(
  'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
);
const gone = new Error('Extension context invalidated.');
const answered = { ok: true, answer: 'the answer' };

/** Lets the background give one reply after another, the last one for ever. */
function background(replies: Reply[]) {
  let asked = 0;
  return vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => {
    const reply = replies[Math.min(asked++, replies.length - 1)];
    if (reply instanceof Error) throw reply;
    return reply;
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function outcome(): Promise<unknown> {
  const asking = ask('status', {}).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return asking;
}

describe('ask', () => {
  test.each<[name: string, replies: Reply[], times: number]>([
    ['a running worker', [answered], 1],
    ['a worker that is starting', [noReceiver, noReceiver, answered], 3],
    ['a worker killed before it answered', [portClosed, answered], 2],
    ['a worker killed while it answered', [channelClosed, answered], 2],
    ['a page that came back from the history', [inHistory, answered], 2],
    ['a closed port as the polyfill reports it', [undefined, answered], 2],
    ['a worker that answers at the last attempt', [...Array(4).fill(noReceiver), answered], 5],
  ])('gets its answer from %s', async (_name, replies, times) => {
    const sent = background(replies);
    expect(await outcome()).toBe('the answer');
    expect(sent).toHaveBeenCalledTimes(times);
    expect(sent).toHaveBeenLastCalledWith({ name: 'status', question: {} });
  });

  test.each<[name: string, replies: Reply[], times: number, error: string]>([
    ['a worker that never comes', [noReceiver], 5, 'Receiving end does not exist'],
    ['a worker that never answers', [undefined], 5, 'gave no answer to “status”'],
    ['an answer that is an error', [{ ok: false, error: 'no such table' }], 1, 'no such table'],
    ['what is no answer of ours', ['an answer'], 5, 'gave no answer to “status”'],
    ['an unknown error', [new Error('could not be cloned')], 1, 'could not be cloned'],
  ])('gives up on %s', async (_name, replies, times, error) => {
    const sent = background(replies);
    expect(String(await outcome())).toContain(error);
    expect(sent).toHaveBeenCalledTimes(times);
  });

  test('hands on the sentence and the code of a failure', async () => {
    background([{ ok: false, error: 'The disk is full.', code: 'disk-full' }]);
    const error = await outcome();
    expect(error).toBeInstanceOf(FailedError);
    expect(error).toMatchObject({ message: 'The disk is full.', code: 'disk-full' });
  });

  const undone = { ok: false, error: 'There is no such change.', code: 'unknownChange' };

  test.each<[name: string, replies: Reply[], name: keyof Questions, isDone: boolean]>([
    ['done by the worker that was killed', [portClosed, undone], 'undo', true],
    ['done, as the polyfill reports it', [undefined, noReceiver, undone], 'undo', true],
    ['not done by a worker that was starting', [noReceiver, undone], 'undo', false],
    ['not done at the first try', [undone], 'undo', false],
    ['not done for another question', [portClosed, undone], 'save', false],
  ])('takes a change that is unknown for %s', async (_name, replies, name, isDone) => {
    background(replies);
    const asking = ask(name, { change: 'x' } as never).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    if (isDone) expect(await asking).toBeUndefined();
    else expect(await asking).toMatchObject({ code: 'unknownChange' });
  });

  test('knows at once that the extension is gone', async () => {
    const sent = background([gone]);
    expect(await outcome()).toBeInstanceOf(ExtensionGoneError);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('does not even ask without an extension', async () => {
    const sent = background([answered]);
    vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    expect(await outcome()).toBeInstanceOf(ExtensionGoneError);
    expect(sent).not.toHaveBeenCalled();
  });

  const matches = { revision: 1, spans: new Uint32Array(), groups: [], evidence: [], waiting: [] };

  test.each<[name: keyof Questions, answer: unknown, isTaken: boolean]>([
    ['match', matches, true],
    ['match', undefined, false],
    ['match', { ...matches, spans: [0, 1, 2, 0] }, false],
    ['match', { ...matches, spans: { 0: 0, length: 4 } }, false],
    ['match', { ...matches, groups: { 0: {} } }, false],
    ['match', { ...matches, evidence: 'policy' }, false],
    ['match', { ...matches, waiting: undefined }, false],
    ['lookUp', { entries: [], nested: [] }, true],
    ['lookUp', { entries: [] }, false],
    ['lookUp', null, false],
    ['mute', undefined, true],
  ])('an answer to %s is looked at: %j', async (name, answer, isTaken) => {
    background([{ ok: true, answer }]);
    const got = await ask(name, {} as never).catch((error: unknown) => error);
    if (isTaken) expect(got).toBe(answer);
    else expect(String(got)).toContain('is none');
  });

  test('leaves typed arrays of an answer as they are', async () => {
    const spans = new Uint32Array([0, 1, 4, 0]);
    background([{ ok: true, answer: spans }]);
    expect(await outcome()).toBe(spans);
  });
});
