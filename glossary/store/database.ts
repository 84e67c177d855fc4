/**
 * The tables of the glossary and their versions. Only the background opens this database: pages of the
 * extension ask by message, because in a Firefox private window they cannot open IndexedDB at all.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Concept } from '../concept.ts';
import type { Lexicon } from '../matching/lexicon.ts';

/** A concept the reader does not want marked, on one host or, with the empty `site`, everywhere. */
export interface Mute {
  conceptId: string;
  site: string;
}

/** The compiled form of all concepts at one revision. At most one row: the newest. */
interface StoredLexicon {
  revision: number;
  lexicon: Lexicon;
}

/** `revision` grows with each committed change of concepts; `bundledVersion` is the seeded glossary's. */
interface Count {
  key: 'revision' | 'bundledVersion';
  value: number;
}

export class GlossaryDatabase extends Dexie {
  declare concepts: EntityTable<Concept, 'id'>;
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
  }
}
