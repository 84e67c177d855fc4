/**
 * Which messages are answered. A page that has broken out of its sandbox can send whatever our content
 * script beside it can, so a question is checked before it is read, and what only the extension's own
 * pages need is answered to them alone.
 */
import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { LONGEST_FIELD } from '../../glossary/formats/limits.ts';
import {
  mostAsked,
  mostCounted,
  type QuestionMessage,
  type Questions,
} from '../../utils/messages.ts';

/** More of anything in one question would hold up the background for too long. */
const MOST_AT_ONCE = 1_000;

/** Of the names of DNS. */
const LONGEST_HOST = 255;

const nothing = v.strictObject({});
/** Nothing of endless length is read or kept for a page. */
const field = v.pipe(v.string(), v.maxLength(LONGEST_FIELD));
const id = field;
const host = v.pipe(v.string(), v.maxLength(LONGEST_HOST));
const muting = v.strictObject({
  conceptId: id,
  site: v.optional(host),
});
const ids = v.pipe(v.array(v.string()), v.maxLength(MOST_AT_ONCE));
const context = v.optional(
  v.strictObject({
    text: field,
    source: v.optional(field),
    sourceUrl: v.optional(field),
  }),
);
const byIds = v.strictObject({ ids });
const ofCollection = v.strictObject({ collection: v.string() });
const formDraft = v.strictObject({
  conceptId: v.optional(id),
  text: v.optional(field),
  context,
});

const stringsOf = (units: number) => v.custom<string[]>((given) => areStrings(given, units));

/** Of a concept only that it is an object: the store holds it against the schema, and says what is wrong. */
const concept = v.looseObject({ id: v.string() });

const forAll: Partial<Record<keyof Questions, v.GenericSchema>> = {
  match: v.strictObject({
    texts: stringsOf(mostAsked.texts),
    site: host,
    pageEvidence: stringsOf(mostAsked.evidence),
  }),
  lookUp: v.strictObject({
    conceptIds: v.pipe(v.array(id), v.maxLength(MOST_AT_ONCE)),
    text: field,
  }),
  loadCard: nothing,
  mute: muting,
  unmute: muting,
  keep: v.strictObject({ conceptId: id, context }),
  undo: v.strictObject({ change: id }),
  openForm: formDraft,
  counted: v.strictObject({
    keys: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(mostCounted.length))),
      v.maxLength(mostCounted.keys),
    ),
    since: v.pipe(v.number(), v.finite()),
  }),
};

const forOwnPages: Partial<Record<keyof Questions, v.GenericSchema>> = {
  status: nothing,
  beginAnew: nothing,
  lossSeen: nothing,
  rows: v.strictObject({
    after: v.optional(v.string()),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_AT_ONCE)),
  }),
  rowsById: v.strictObject({ ids, originals: v.optional(v.boolean()) }),
  concepts: byIds,
  units: byIds,
  preview: v.strictObject({ concept, text: v.string() }),
  save: v.strictObject({ concept }),
  saveAll: v.strictObject({ concepts: v.pipe(v.array(concept), v.maxLength(MOST_AT_ONCE)) }),
  remove: byIds,
  tag: v.strictObject({ ids, add: v.array(v.string()), remove: v.array(v.string()) }),
  muteAll: v.strictObject({ ids, muted: v.boolean() }),
  collections: nothing,
  changeCollection: v.strictObject({
    id: v.string(),
    name: v.optional(v.string()),
    marked: v.optional(v.boolean()),
  }),
  importBegin: v.strictObject({ id: v.string(), name: v.string(), marked: v.boolean() }),
  importChunk: v.strictObject({
    collection: v.string(),
    concepts: v.pipe(
      v.array(v.strictObject({ concept, replaces: v.optional(v.boolean()) })),
      v.maxLength(MOST_AT_ONCE),
    ),
  }),
  importEnd: ofCollection,
  removeCollection: v.strictObject({ id: v.string() }),
  exportState: nothing,
  exported: nothing,
  formDraft: v.strictObject({ key: v.string() }),
};

type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'url' | 'origin'>;

/** `own` is the extension: its id, and the address its pages begin with. */
export function isAdmitted(
  message: unknown,
  sender: Sender,
  own: { id: string; pages: string },
): message is QuestionMessage {
  if (sender.id !== own.id || !isNamed(message)) return false;
  const isOwn = isOwnPage(sender, own.pages);
  const schema = forAll[message.name] ?? (isOwn ? forOwnPages[message.name] : undefined);
  return schema !== undefined && v.is(schema, message.question);
}

/**
 * Whether a page of the extension asks, not a content script. The address is what the asking process says
 * of itself, the origin what the browser knows of it.
 */
export function isOwnPage({ url, origin }: Omit<Sender, 'id'>, pages: string): boolean {
  const isOurs = origin === undefined || `${origin}/` === pages;
  return isOurs && (url?.startsWith(pages) ?? false);
}

/** So long (UTF-16 units) at most all together; an empty one counts as one. By hand, as pages ask this all the time. */
function areStrings(given: unknown, units: number): boolean {
  if (!Array.isArray(given) || given.length > units) return false;
  let left = units;
  for (const one of given) {
    if (typeof one !== 'string') return false;
    left -= Math.max(1, one.length);
  }
  return left >= 0;
}

function isNamed(message: unknown): message is { name: keyof Questions; question: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    (Object.hasOwn(forAll, message.name) || Object.hasOwn(forOwnPages, message.name)) &&
    'question' in message
  );
}
