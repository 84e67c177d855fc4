/**
 * Opens the database, or says why not in an error of its own kind. Dexie would also open what a later
 * version has made, and mend it to our schema: what is in there is not ours to touch.
 */
import { Dexie } from 'dexie';
import type { GlossaryDatabase } from './database.ts';

/** ms. A database whose older version is still in use neither opens nor fails. */
const openingLimit = 3_000;

/** A later version of the extension has made the database what it is. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Somebody has it open in an older version, and does not let go. */
export class DatabaseInUseError extends Error {
  override name = 'DatabaseInUseError';
}

/** It neither opens nor fails. */
export class LateDatabaseError extends Error {
  override name = 'LateDatabaseError';
}

/**
 * It is closed for good when another connection wants to bring it to a later version, or to delete it.
 * @throws NewerDatabaseError, DatabaseInUseError or LateDatabaseError, or what the browser throws
 */
export async function openDatabase(db: GlossaryDatabase): Promise<void> {
  const ours = db.verno * dexieFactor;
  const isNewer = (native = 0) => native >= ours + dexieFactor;
  const all = await Dexie.dependencies.indexedDB.databases();
  const present = all.find(({ name }) => name === db.name)?.version;
  if (isNewer(present)) throw new NewerDatabaseError();

  // Dexie's own handlers come after these, and would write to the console.
  db.on('blocked', () => false);
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  // The browser tells only the first who waits that it is blocked.
  const isHeld = present !== undefined && present < ours;
  await withinLimit(db.open(), () => (isHeld ? new DatabaseInUseError() : new LateDatabaseError()));
  // It became so between the two questions.
  if (isNewer(db.backendDB().version)) throw new NewerDatabaseError();
}

/** With all that is in it. @throws LateDatabaseError, or what the browser throws */
export async function deleteDatabase(db: GlossaryDatabase): Promise<void> {
  db.on('blocked', () => false);
  await withinLimit(db.delete(), () => new LateDatabaseError());
}

/** Dexie's versions are tenths in the browser's, which it raises itself where an index is missing. */
const dexieFactor = 10;

function withinLimit(work: PromiseLike<unknown>, late: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), openingLimit);
    work.then(() => resolve(), reject).then(() => clearTimeout(timer));
  });
}
