import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { seedBundled } from '../../../glossary/store/concepts.ts';
import { GlossaryDatabase } from '../../../glossary/store/database.ts';
import { saveAll } from '../../../glossary/store/edits.ts';
import { compiledLexicon, storedLexicon, storeLexicon } from '../../../glossary/store/lexicons.ts';
import { mute, mutes, silencer, unmute, unmuteAll } from '../../../glossary/store/mutes.ts';
import { conceptsById } from '../../../glossary/store/rows.ts';
import { revisionOf } from '../../../glossary/store/writing.ts';

let db: GlossaryDatabase;

beforeEach(() => {
  db = new GlossaryDatabase(`tifa-${crypto.randomUUID()}`);
});

afterEach(() => db.delete());

function concept(id: string, origin: Concept['origin'], term: string): Concept {
  return {
    id,
    origin,
    subjectField: [],
    languages: [{ lang: 'zh-Hans', terms: [{ id: `t-${id}`, term }] }],
  };
}

const none = new Map<string, string>();

const reform = concept('c-reform', 'bundled', '改革');
const talent = concept('c-talent', 'bundled', '人才');
const own = concept('c-own', 'personal', '小院高墙');

describe('seeding the bundled glossary', () => {
  test('happens once a version', async () => {
    const concepts = vi.fn(async () => [reform, talent]);
    await seedBundled(db, 1, concepts);
    await seedBundled(db, 1, concepts);
    expect(concepts).toHaveBeenCalledTimes(1);
    expect(await db.concepts.count()).toBe(2);
  });

  test('a new version replaces bundled concepts and leaves personal ones and mutes', async () => {
    await seedBundled(db, 1, async () => [reform, talent]);
    await db.concepts.put(own);
    await mute(db, ['c-talent'], '', none);
    const better = concept('c-reform', 'bundled', '深化改革');
    await seedBundled(db, 2, async () => [better]);
    expect(await conceptsById(db, ['c-reform', 'c-talent', 'c-own'])).toEqual([better, own]);
    expect(await mutes(db)).toEqual([{ conceptId: 'c-talent', site: '' }]);
  });

  test('a broken version leaves the old one in place', async () => {
    await seedBundled(db, 1, async () => [reform]);
    await expect(seedBundled(db, 2, async () => [{ ...talent, id: '' }])).rejects.toThrow();
    expect(await conceptsById(db, ['c-reform'])).toEqual([reform]);
    expect(await revisionOf(db)).toBe(1);
  });
});

describe('the stored lexicon', () => {
  test('is the last that was stored', async () => {
    expect(await storedLexicon(db)).toBeUndefined();
    for (const concepts of [[own], [talent]]) {
      await saveAll(db, concepts, new Date());
      const lexicon = await compiledLexicon(db);
      await storeLexicon(db, lexicon);
      expect(await storedLexicon(db)).toEqual(lexicon);
    }
    expect(await db.lexicons.count()).toBe(1);
  });

  test('of another form is none', async () => {
    const lexicon = { ...(await compiledLexicon(db)), format: '0' };
    await storeLexicon(db, lexicon);
    expect(await storedLexicon(db)).toBeUndefined();
  });
});

describe('mutes', () => {
  test('are kept, listed and taken back', async () => {
    await mute(db, ['c-reform'], '', none);
    await mute(db, ['c-talent'], 'a.example', none);
    await mute(db, ['c-talent'], 'a.example', none);
    expect(await mutes(db)).toHaveLength(2);
    await unmute(db, 'c-reform', '', none);
    expect(await mutes(db)).toEqual([{ conceptId: 'c-talent', site: 'a.example' }]);
  });

  test('of a copy hold for its original, and go with either', async () => {
    const copies = new Map([['c-copy', 'c-reform']]);
    await mute(db, ['c-copy'], '', copies);
    expect(await mutes(db)).toEqual([{ conceptId: 'c-reform', site: '' }]);
    await unmute(db, 'c-copy', '', copies);
    expect(await mutes(db)).toEqual([]);
  });

  test('go everywhere and on every site at once', async () => {
    await mute(db, ['c-reform', 'c-talent'], '', none);
    await mute(db, ['c-reform'], 'a.example', none);
    await unmuteAll(db, ['c-reform'], none);
    expect(await mutes(db)).toEqual([{ conceptId: 'c-talent', site: '' }]);
  });

  test.each([
    ['everywhere', 'c-reform', 'a.example', true],
    ['on this site', 'c-talent', 'a.example', true],
    ['on another site', 'c-talent', 'b.example', false],
    ['as the copy of one that is', 'c-copy', 'a.example', true],
    ['as such a copy on another site', 'c-copy', 'b.example', false],
    ['not at all', 'c-own', 'a.example', false],
  ])('silence %s', (_name, id, site, expected) => {
    const isSilenced = silencer(
      [
        { conceptId: 'c-reform', site: '' },
        { conceptId: 'c-talent', site: 'a.example' },
      ],
      new Map([['c-copy', 'c-talent']]),
    );
    expect(isSilenced(id, site)).toBe(expected);
  });
});
