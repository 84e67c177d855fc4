/**
 * The tables of the glossary and their versions. Only the background opens this database: pages of the
 * extension ask by message, because in a Firefox private window they cannot open IndexedDB at all.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Collection } from '../collection.ts';
import type { Concept } from '../concept.ts';
import type { Lexicon } from '../matching/lexicon.ts';

/** A concept as it is stored. */
export interface StoredConcept extends Concept {
  /**
   * Id of the collection it belongs to; empty: the reader's own, of none. An index knows no “absent”, and
   * among 120,000 words of a dictionary the few of one's own are to be found at once. Bundled ones have no such field.
   */
  collection?: string;
  /**
   * Id of the import it is as it came with, that is until the reader edits it: undoing the import deletes it,
   * or brings back what it replaced. What was replaced had its collection, and keeps it.
   */
  import?: string;
  /** When it was last changed by hand (ISO 8601, UTC), for the reminder to export. What an import brought has none. */
  edited?: string;
}

/** What concepts were before an import replaced them; `collection` is what the import made. */
export interface Replaced {
  collection: string;
  id: string;
  before: StoredConcept;
}

/** A concept as it was before a change and as the change left it; absent: it is not there. */
export interface Touched {
  id: string;
  before?: StoredConcept;
  after?: StoredConcept;
}

/** One change that can be undone. */
interface StoredChange {
  /** A UUID. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** What was asked for, and for what pages may ask for, by whom: tells a repetition from another's change. */
  act: string;
  touched: Touched[];
}

/** A concept the reader does not want marked, on one host or, with the empty `site`, everywhere. */
export interface Mute {
  conceptId: string;
  site: string;
}

/** The compiled form of all concepts at one revision. At most one row: the newest. */
export interface StoredLexicon {
  revision: number;
  lexicon: Lexicon;
}

/**
 * `revision` grows with each committed change of concepts; `bundledVersion` is the seeded glossary's;
 * `exported` is when personal concepts were last exported (ms since 1970).
 */
interface Count {
  key: 'revision' | 'bundledVersion' | 'exported';
  value: number;
}

export class GlossaryDatabase extends Dexie {
  declare concepts: EntityTable<StoredConcept, 'id'>;
  declare collections: EntityTable<Collection, 'id'>;
  declare replaced: Table<Replaced, [string, string]>;
  declare changes: EntityTable<StoredChange, 'id'>;
  declare mutes: Table<Mute, [string, string]>;
  declare lexicons: EntityTable<StoredLexicon, 'revision'>;
  declare counts: EntityTable<Count, 'key'>;

  constructor(name = 'tifa') {
    super(name);
    this.version(1).stores({
      concepts: 'id, origin',
      mutes: '[conceptId+site]',
      lexicons: 'revision',
      counts: 'key',
    });
    this.version(2)
      .stores({
        concepts: 'id, origin, shadows, collection, import, edited',
        collections: 'id',
        replaced: '[collection+id], collection, before.collection, before.import',
        changes: 'id, at',
      })
      .upgrade(async (transaction) => {
        const own = transaction.table<StoredConcept>('concepts').where('origin').equals('personal');
        await own.modify((concept) => {
          concept.collection = '';
          if (concept.modified) concept.edited = concept.modified;
        });
      });
  }
}
