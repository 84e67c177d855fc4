/**
 * Asks the background. Its worker may be starting, or may have been killed with the question in its
 * hands, so a question is asked again a few times: every one of them may be asked twice without harm.
 */
import { browser } from 'wxt/browser';
import type { Envelope, FailureCode, Questions } from './messages.ts';

/** Waits before asking again (ms). A worker starts within 100 ms; the rest is for slow machines. */
const pauses = [50, 150, 400, 1000];

/** What browsers say when nobody listens yet. */
const unheard = /receiving end does not exist/i;

/** And when the listener died before it answered. */
const unanswered = /(port|channel)( is)? closed|disconnected/i;

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
  let mayBeDone = false;
  for (let attempt = 0; ; attempt++) {
    const envelope = await send({ name, question }, attempt < pauses.length);
    if (envelope !== 'unheard' && envelope !== 'unanswered') {
      if (envelope.ok) return shaped(name, envelope.answer as Questions[Name]['answer']);
      // A change is undone once: here, by the try whose answer was lost.
      if (name === 'undo' && mayBeDone && envelope.code === 'unknownChange')
        return undefined as Questions[Name]['answer'];
      throw new FailedError(envelope.error, envelope.code);
    }
    mayBeDone ||= envelope === 'unanswered';
    const pause = pauses[attempt];
    if (pause === undefined) throw new Error(`The background gave no answer to “${name}”.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * A rough look, as this runs in every frame: what our script in a page works with has the shape it counts on,
 * or is no answer. The background of an update may say it otherwise.
 */
function shaped<Name extends keyof Questions>(
  name: Name,
  answer: Questions[Name]['answer'],
): Questions[Name]['answer'] {
  const parts = (answer ?? {}) as Record<string, unknown>;
  const hasLists = (...keys: string[]) => keys.every((key) => Array.isArray(parts[key]));
  const isShaped =
    name === 'match'
      ? ArrayBuffer.isView(parts.spans) && hasLists('groups', 'evidence', 'waiting')
      : name !== 'lookUp' || hasLists('entries', 'nested');
  if (!isShaped) throw new Error(`The background’s answer to “${name}” is none.`);
  return answer;
}

/** `unheard` and `unanswered` may be worth asking again; the polyfill answers nothing when a port was closed. */
async function send(
  message: unknown,
  mayAskAgain: boolean,
): Promise<Envelope | 'unheard' | 'unanswered'> {
  if (!browser.runtime?.id) throw new ExtensionGoneError();
  try {
    const envelope = await browser.runtime.sendMessage(message);
    return typeof envelope?.ok === 'boolean' ? envelope : 'unanswered';
  } catch (error) {
    if (!browser.runtime?.id || invalidated.test(String(error))) throw new ExtensionGoneError();
    if (mayAskAgain && unheard.test(String(error))) return 'unheard';
    if (mayAskAgain && unanswered.test(String(error))) return 'unanswered';
    throw error;
  }
}
