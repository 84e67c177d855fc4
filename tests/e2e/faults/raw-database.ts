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

/** What is stored as the compiled lexicon becomes this, under the revision it had. */
export function spoilLexicon(how: 'gone' | 'empty' | 'of another form'): Promise<void> {
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
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Remembers the compiled lexicon in the page that asks. Answers its revision; rejects while none is stored. */
export function rememberLexicon(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tifa');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction('lexicons').objectStore('lexicons').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        db.close();
        const [row] = reading.result;
        Object.assign(globalThis, { tifaLexicon: row });
        if (row) resolve(row.revision);
        else reject(new Error('No lexicon is stored yet.'));
      };
    };
  });
}

/** Puts the one that is remembered in the place of a later one. Rejects while none is stored. */
export function putLexiconBack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const { tifaLexicon: old } = globalThis as unknown as { tifaLexicon: { revision: number } };
    const opening = indexedDB.open('tifa');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.transaction('lexicons', 'readwrite');
      const store = writing.objectStore('lexicons');
      const reading = store.getAllKeys();
      reading.onsuccess = () => {
        if (!reading.result.some((revision) => Number(revision) > old.revision)) {
          reject(new Error('No later lexicon is stored yet.'));
          return;
        }
        store.clear();
        store.put(old);
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
