/**
 * Stores what an import brings, some hundred concepts at a time, and takes it out again if anything
 * goes wrong: what is there afterwards is all of it, nothing, or an import that is plainly partial.
 */
import type { Collection } from '../../../glossary/collection.ts';
import type { Incoming, Questions } from '../../../utils/messages.ts';
import { messageOf } from '../message-of.ts';

type AskBackground = <
  Name extends 'importBegin' | 'importChunk' | 'importEnd' | 'removeCollection',
>(
  name: Name,
  question: Questions[Name]['question'],
) => Promise<Questions[Name]['answer']>;

export type Outcome =
  | { kind: 'whole'; stored: number }
  /** There was nothing to store after all, so there is no collection either. */
  | { kind: 'nothing' }
  /** The glossary is as it was. `error`: why, unless the reader has cancelled. */
  | { kind: 'removed'; error?: string }
  /** Some of it is there and could not be removed. */
  | { kind: 'partial'; error: string };

interface Options {
  ask: AskBackground;
  collection: Pick<Collection, 'id' | 'name' | 'marked'>;
  /** The next concepts to store, none at the end. */
  next(): Promise<Incoming[] | undefined>;
  /** Concepts stored so far. */
  stored(count: number): void;
  /** Rows of it that are still there while it is removed. */
  removing(left: number): void;
  signal: AbortSignal;
}

export async function runImport(options: Options): Promise<Outcome> {
  const { ask, collection, next, signal } = options;
  let stored = 0;
  try {
    await ask('importBegin', collection);
    let upcoming = next();
    for (let chunk = await upcoming; chunk && !signal.aborted; chunk = await upcoming) {
      // Made ready while this one is stored. If that fails, it does so when its turn comes.
      upcoming = next();
      upcoming.catch(() => undefined);
      if (chunk.length > 0) {
        await ask('importChunk', { collection: collection.id, concepts: chunk });
      }
      stored += chunk.length;
      options.stored(stored);
    }
    if (stored === 0 && !signal.aborted) {
      await removeImport(ask, collection.id, options.removing);
      return { kind: 'nothing' };
    }
    if (!signal.aborted) {
      await ask('importEnd', { collection: collection.id });
      return { kind: 'whole', stored };
    }
    return await takeOut(options);
  } catch (error) {
    return takeOut(options, messageOf(error));
  }
}

async function takeOut({ ask, collection, removing }: Options, error?: string): Promise<Outcome> {
  try {
    await removeImport(ask, collection.id, removing);
    return { kind: 'removed', ...(error !== undefined && { error }) };
  } catch (other) {
    return { kind: 'partial', error: error ?? messageOf(other) };
  }
}

export async function removeImport(
  ask: AskBackground,
  id: string,
  removing: (left: number) => void,
): Promise<void> {
  for (;;) {
    const { left } = await ask('removeCollection', { id });
    removing(left);
    if (left === 0) return;
  }
}
