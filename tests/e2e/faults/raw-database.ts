/**
 * The glossary's database as IndexedDB has it, behind the extension's back. The functions are sent to the
 * background or to a page of the extension as text, so each closes over nothing.
 */

type Row = Record<string, unknown>;

/** Its version, and all rows of all stores but the compiled lexicon's. */
export function dump(): Promise<{ version: number; stores: Record<string, Row[]> }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tifa');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const names = [...db.objectStoreNames].filter((name) => name !== 'lexicons');
      const reading = db.transaction(names);
      const requests = names.map((name) => [name, reading.objectStore(name).getAll()] as const);
      reading.onabort = () => reject(reading.error);
      reading.oncomplete = () => {
        db.close();
        const rows = requests.map(([name, { result }]) => [name, result] as const);
        resolve({ version: db.version, stores: Object.fromEntries(rows) });
      };
    };
  });
}

/** As a later version of the extension would: other stores, a number far ahead. */
export function upgradeBehindBack(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tifa', version);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('The extension does not let go of its database.'));
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('future', { keyPath: 'id' });
      // What a later version may well do without.
      opening.result.deleteObjectStore('changes');
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

export function deleteBehindBack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('tifa');
    deleting.onerror = () => reject(deleting.error);
    deleting.onblocked = () => reject(new Error('The extension does not let go of its database.'));
    deleting.onsuccess = () => resolve();
  });
}

/** A database of the first version, empty, held open by a connection that heeds no wish of others. */
export function holdFirstVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tifa', 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const concepts = opening.result.createObjectStore('concepts', { keyPath: 'id' });
      concepts.createIndex('origin', 'origin');
      opening.result.createObjectStore('mutes', { keyPath: ['conceptId', 'site'] });
      opening.result.createObjectStore('lexicons', { keyPath: 'revision' });
      opening.result.createObjectStore('counts', { keyPath: 'key' });
    };
    opening.onsuccess = () => {
      Object.assign(globalThis, { tifaHeld: opening.result });
      resolve();
    };
  });
}

export function letGo(): void {
  (globalThis as unknown as { tifaHeld: IDBDatabase }).tifaHeld.close();
}

/** What is stored as the compiled lexicon becomes this, under the revision it had and `behind` before it. */
export function spoilLexicon(how: 'gone' | 'empty' | 'of another form' | 'old'): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tifa');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.transaction('lexicons', 'readwrite');
      const store = writing.objectStore('lexicons');
      const reading = store.getAll();
      reading.onsuccess = () => {
        const [row] = reading.result;
        if (!row) {
          reject(new Error('No lexicon is stored yet.'));
          return;
        }
        store.clear();
        if (how === 'empty') store.put({ revision: row.revision });
        if (how === 'of another form')
          store.put({ revision: row.revision, lexicon: { format: 'of long ago' } });
        if (how === 'old') store.put({ ...row, revision: row.revision - 1 });
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
