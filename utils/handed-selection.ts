/**
 * Concepts that one page of the extension hands to another, as the list of a page to the room for
 * exporting: by a key, until the browser closes. An address is no place for a thousand ids.
 */
import { browser } from 'wxt/browser';

const name = 'handedSelections';

/** The older ones are for pages that were closed long ago, or have read theirs. */
const MOST_KEPT = 8;

interface Handed {
  key: string;
  ids: string[];
}

/** The key to ask for them by. */
export async function handOver(ids: readonly string[]): Promise<string> {
  const key = crypto.randomUUID();
  const kept = (await all()).slice(1 - MOST_KEPT);
  await browser.storage.session.set({ [name]: [...kept, { key, ids }] });
  return key;
}

/** None if the browser was closed since, or others were handed over meanwhile. */
export async function handedOver(key: string): Promise<string[]> {
  return (await all()).find((handed) => handed.key === key)?.ids ?? [];
}

async function all(): Promise<Handed[]> {
  return ((await browser.storage.session.get(name))[name] as Handed[] | undefined) ?? [];
}
