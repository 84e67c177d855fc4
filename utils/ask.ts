/**
 * Asks the background. Its worker may be starting, or may have been killed with the question in its
 * hands, so a question is asked again a few times: every one of them may be asked twice without harm.
 */
import { browser } from 'wxt/browser';
import type { Envelope, FailureCode, Questions } from './messages.ts';

/** Waits before asking again (ms). A worker starts within 100 ms; the rest is for slow machines. */
const pauses = [50, 150, 400, 1000];

/** What browsers say when nobody listens yet, or when the listener died before it answered. */
const passing = /receiving end does not exist|(port|channel)( is)? closed|disconnected/i;

const invalidated = /context invalidated|dead object/i;

/** The extension was reloaded, updated or removed: this script is an orphan and must go quiet. */
export class ExtensionGoneError extends Error {
  override name = 'ExtensionGoneError';
}

/** The background could not do what it was asked: its own sentence, and a code where pages may act on it. */
export class FailedError extends Error {
  override name = 'FailedError';
  readonly code: FailureCode | undefined;

  constructor(sentence: string, code: FailureCode | undefined) {
    super(sentence);
    this.code = code;
  }
}

/** @throws ExtensionGoneError or FailedError */
export async function ask<Name extends keyof Questions>(
  name: Name,
  question: Questions[Name]['question'],
): Promise<Questions[Name]['answer']> {
  for (let attempt = 0; ; attempt++) {
    const envelope = await send({ name, question }, attempt < pauses.length);
    if (envelope?.ok) return envelope.answer as Questions[Name]['answer'];
    if (envelope) throw new FailedError(envelope.error, envelope.code);
    const pause = pauses[attempt];
    if (pause === undefined) throw new Error(`The background gave no answer to “${name}”.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Nothing, if it may be worth asking again: the polyfill, too, answers so when a port was closed. */
async function send(message: unknown, mayAskAgain: boolean): Promise<Envelope | undefined> {
  if (!browser.runtime?.id) throw new ExtensionGoneError();
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    if (!browser.runtime?.id || invalidated.test(String(error))) throw new ExtensionGoneError();
    if (mayAskAgain && passing.test(String(error))) return undefined;
    throw error;
  }
}
