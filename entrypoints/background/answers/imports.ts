/** Imports and the collections they make. */
import { changeCollection } from '../../../glossary/store/collections.ts';
import { beginImport, endImport, importChunk } from '../../../glossary/store/imports.ts';
import { removeSome } from '../../../glossary/store/remove-collection.ts';
import { glossary } from '../glossary.ts';
import { write } from '../write.ts';
import type { Answers } from './answer.ts';

export const imports: Pick<
  Answers,
  | 'collections'
  | 'changeCollection'
  | 'importBegin'
  | 'importChunk'
  | 'importEnd'
  | 'removeCollection'
> = {
  async collections() {
    return (await glossary()).collections();
  },

  async changeCollection({ id, name, marked }) {
    await write((db) => changeCollection(db, id, { name, marked }), all);
  },

  async importBegin(collection) {
    await write((db) => beginImport(db, collection, new Date()), none);
  },

  async importChunk({ collection, concepts }) {
    await write((db) => importChunk(db, collection, concepts), none);
  },

  // Lists learn of an import once, not with each of its chunks.
  async importEnd({ collection }) {
    await write((db) => endImport(db, collection), all);
  },

  async removeCollection({ id }) {
    const { left } = await write(
      (db) => removeSome(db, id),
      (some) => (some.left === 0 ? 'all' : undefined),
    );
    return { left };
  },
};

function all(): 'all' {
  return 'all';
}

function none(): undefined {}
