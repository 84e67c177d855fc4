/**
 * Puts concepts into the extension's store from outside, in place of all others, through the background
 * and its own database: what is measured has no code for it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Concept } from '../../../glossary/concept.ts';
import type { StoredConcept } from '../../../glossary/store/database.ts';
import type { Browser } from '../../e2e/browsers/driver.ts';

const chunk = 1_000;

/** ms. A chunk takes a fraction of a second. */
const patience = 20_000;

/** Ready when the background has compiled the new glossary, and runs. */
export async function replaceGlossary(browser: Browser, concepts: Concept[]): Promise<void> {
  for (let tries = 0; !(await browser.runInBackground(isSeeded)); tries++) {
    if (tries > 50) throw new Error('The store was never seeded.');
    await sleep(200);
  }
  const rows = concepts.map((concept): StoredConcept => ({ ...concept, collection: '' }));
  for (let i = 0; i < rows.length; i += chunk)
    await untilDone(() =>
      browser.runInBackground(writeConcepts, rows.slice(i, i + chunk), i === 0),
    );
  await browser.stopWorker();
}

/** Firefox sometimes stops a background in the middle, and answers nothing. The same may be written twice. */
async function untilDone(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const done = work().then(() => true);
    done.catch(() => undefined);
    if (await Promise.race([done, sleep(patience, false)])) return;
  }
  throw new Error('The background never wrote what it was given.');
}

async function isSeeded(): Promise<boolean> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'tifa')) return false;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tifa');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const count = await new Promise<number>((resolve, reject) => {
    const counting = db.transaction('lexicons').objectStore('lexicons').count();
    counting.onsuccess = () => resolve(counting.result);
    counting.onerror = () => reject(counting.error);
  });
  db.close();
  return count > 0;
}

async function writeConcepts(concepts: StoredConcept[], isFirst: boolean): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tifa');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = db.transaction(['concepts', 'counts'], 'readwrite');
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const store = transaction.objectStore('concepts');
  if (isFirst) store.clear();
  for (const concept of concepts) store.put(concept);
  const counts = transaction.objectStore('counts');
  const reading = counts.get('revision');
  reading.onsuccess = () => counts.put({ key: 'revision', value: reading.result.value + 1 });
  await done;
  db.close();
}
