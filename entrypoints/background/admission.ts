/**
 * Which messages are answered. A page that has broken out of its sandbox can send whatever our content
 * script beside it can, so a question is checked before it is read, and what only the extension's own
 * pages need is answered to them alone.
 */
import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { QuestionMessage, Questions } from '../../utils/messages.ts';

const nothing = v.strictObject({});
const muting = v.strictObject({ conceptId: v.string(), site: v.optional(v.string()) });

const questions: Record<keyof Questions, v.GenericSchema> = {
  match: v.strictObject({
    texts: v.array(v.string()),
    site: v.string(),
    pageEvidence: v.array(v.string()),
  }),
  lookUp: v.strictObject({ conceptIds: v.array(v.string()), text: v.string() }),
  loadCard: nothing,
  mute: muting,
  unmute: muting,
  status: nothing,
};

const forOwnPages: ReadonlySet<string> = new Set<keyof Questions>(['status']);

type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'url'>;

/** `own` is the extension: its id, and the address its pages begin with. */
export function isAdmitted(
  message: unknown,
  sender: Sender,
  own: { id: string; pages: string },
): message is QuestionMessage {
  if (sender.id !== own.id || !isNamed(message)) return false;
  if (forOwnPages.has(message.name) && !sender.url?.startsWith(own.pages)) return false;
  return v.is(questions[message.name], message.question);
}

function isNamed(message: unknown): message is { name: keyof Questions; question: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    Object.hasOwn(questions, message.name) &&
    'question' in message
  );
}
