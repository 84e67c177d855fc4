/** A database of its own for each test of a file, which imports `fake-indexeddb/auto` first: Dexie looks for it once. */
import { afterEach, beforeEach } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { activeConcepts } from '../../../glossary/store/active.ts';
import { GlossaryDatabase } from '../../../glossary/store/database.ts';

export const now = new Date('2026-03-01T08:00:00.000Z');

/** Some time after `now`. */
export function later(ms: number): Date {
  return new Date(now.getTime() + ms);
}

export function eachOpensDatabase(): { readonly db: GlossaryDatabase } {
  let db: GlossaryDatabase;
  beforeEach(() => {
    db = new GlossaryDatabase(`tifa-${crypto.randomUUID()}`);
  });
  afterEach(() => db.delete());
  return {
    get db() {
      return db;
    },
  };
}

export function concept(id: string, origin: Concept['origin'], zh: string, en?: string): Concept {
  return {
    id,
    origin,
    subjectField: [],
    languages: [
      { lang: 'zh-Hans', terms: [{ id: `t-${id}`, term: zh }] },
      ...(en ? [{ lang: 'en', terms: [{ id: `t-${id}-en`, term: en }] }] : []),
    ],
  };
}

/** First Chinese terms of all that counts, sorted. */
export async function activeTerms(db: GlossaryDatabase): Promise<string[]> {
  const active = await db.transaction('r', [db.concepts, db.collections, db.replaced], () =>
    activeConcepts(db),
  );
  return active.map(({ languages }) => languages[0]?.terms[0]?.term ?? '').sort();
}
