import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { undo } from '../../../glossary/store/changes.ts';
import { keep, remove, save, saveAll, tag } from '../../../glossary/store/edits.ts';
import { rowsById } from '../../../glossary/store/rows.ts';
import { validConcept } from '../../../glossary/store/valid-concept.ts';
import { revisionOf } from '../../../glossary/store/writing.ts';
import { activeTerms, concept, eachOpensDatabase, later, now } from './open-database.ts';

const open = eachOpensDatabase();
const reform = concept('c-reform', 'bundled', '改革', 'reform');
const own = concept('c-own', 'personal', '小院高墙', 'small yard, high fence');

beforeEach(() => open.db.concepts.put(reform));

async function stored(id: string) {
  const found = await open.db.concepts.get(id);
  if (!found) throw new Error(`No concept ${id}.`);
  return found;
}

function named(edited: Concept, term: string): Concept {
  const [first, ...others] = edited.languages;
  const [head, ...rest] = first?.terms ?? [];
  if (!first || !head) throw new Error('No term.');
  return {
    ...edited,
    languages: [{ ...first, terms: [{ ...head, term }, ...rest] }, ...others],
  };
}

describe('saving', () => {
  test('a new concept gives it the time, and raises the revision', async () => {
    const { id } = await save(open.db, own, now);
    expect(id).toBe('c-own');
    expect(await stored(id)).toEqual({
      ...own,
      collection: '',
      created: now.toISOString(),
      modified: now.toISOString(),
      edited: now.toISOString(),
    });
    expect(await revisionOf(open.db)).toBe(1);
  });

  test('it again keeps the time it was made', async () => {
    await save(open.db, own, now);
    await save(open.db, { ...own, note: 'A metaphor.', created: '2001-01-01T00:00:00Z' }, later(1));
    expect(await stored('c-own')).toMatchObject({
      note: 'A metaphor.',
      created: now.toISOString(),
      modified: later(1).toISOString(),
    });
  });

  test('a bundled concept makes a copy that stands in for it', async () => {
    const { id } = await save(open.db, named(reform, '深化改革'), now);
    expect(id).toMatch(/^c-[0-9a-f-]{36}$/);
    expect(await stored(id)).toMatchObject({ origin: 'personal', shadows: 'c-reform' });
    expect(await stored('c-reform')).toEqual(reform);
    expect(await activeTerms(open.db)).toEqual(['深化改革']);
    const ids = (await rowsById(open.db, ['c-reform', id], new Map([[id, 'c-reform']]))).map(
      (row) => row.id,
    );
    expect(ids).toEqual([id]);
  });

  test('a copy has no term id of its original, and keeps those that are its own', async () => {
    const more = { id: 't-mine', term: '革新' };
    const [zh, ...others] = reform.languages;
    if (!zh) throw new Error('No Chinese.');
    const languages = [{ ...zh, terms: [...zh.terms, more] }, ...others];
    const { id } = await save(open.db, { ...reform, languages }, now);
    const terms = (await stored(id)).languages.flatMap((section) => section.terms);
    expect(terms.map((term) => term.id)).toEqual([
      expect.stringMatching(/^t-[0-9a-f-]{36}$/),
      't-mine',
      expect.stringMatching(/^t-[0-9a-f-]{36}$/),
    ]);
  });

  test('a bundled concept again replaces its copy', async () => {
    const first = await save(open.db, named(reform, '深化改革'), now);
    const second = await save(open.db, named(reform, '全面改革'), later(1));
    expect(second.id).toBe(first.id);
    expect(await activeTerms(open.db)).toEqual(['全面改革']);
  });

  test('a bundled concept leaves a copy alone that is only looked up', async () => {
    const idle = { ...own, shadows: 'c-reform', collection: 'a' };
    const collection = { id: 'a', name: '', marked: false, created: '', state: 'whole' as const };
    await open.db.concepts.put(idle);
    await open.db.collections.put(collection);
    await save(open.db, named(reform, '深化改革'), now);
    expect(await stored('c-own')).toEqual(idle);
    expect(await activeTerms(open.db)).toEqual(['深化改革']);
  });

  test('a copy under its own id keeps it a copy', async () => {
    const { id } = await save(open.db, reform, now);
    await save(open.db, { ...own, id }, later(1));
    expect(await stored(id)).toMatchObject({ shadows: 'c-reform' });
  });

  test('a row of an import makes it the reader’s', async () => {
    await open.db.concepts.put({ ...own, collection: 'a', import: 'a' });
    await save(open.db, own, now);
    expect(await stored('c-own')).toMatchObject({ collection: 'a' });
    expect(await stored('c-own')).not.toHaveProperty('import');
  });

  test('texts are stored in NFC', async () => {
    await save(open.db, named(own, 'cafe\u0301'), now);
    expect(await activeTerms(open.db)).toContain('caf\u00e9');
  });

  const long = 'x'.repeat(201);
  test.each<[name: string, given: unknown, path: string]>([
    ['no term', { ...own, languages: [{ lang: 'en', terms: [] }] }, 'languages: no term'],
    ['an id that is none', { ...own, id: '1' }, 'id: not an XML NCName'],
    [
      'a link that runs',
      { ...own, crossReferences: [{ url: 'javascript:1' }] },
      'crossReferences.0.url',
    ],
    ['a term too long', named(own, long), 'languages.0.terms.0.term: longer than 200'],
    ['a note too long', { ...own, note: 'x'.repeat(10_001) }, 'note: longer than 10000'],
    ['half a character', { ...own, note: '\ud800' }, 'note: half a character'],
    ['a field of its own', { ...own, collection: 'a' }, 'collection'],
    ['an empty tag', { ...own, tags: [' '] }, 'tags.0: empty text'],
  ])('refuses %s and says where', async (_name, given, path) => {
    await expect(save(open.db, given as Concept, now)).rejects.toThrow(`malformed: ${path}`);
    expect(await open.db.concepts.count()).toBe(1);
    expect(await revisionOf(open.db)).toBe(0);
  });

  test('refuses more terms than one concept may have', () => {
    const terms = Array.from({ length: 1_001 }, (_, i) => ({ id: `t-${i}`, term: `${i}` }));
    expect(() => validConcept({ ...own, languages: [{ lang: 'en', terms }] })).toThrow(
      '1000 terms',
    );
  });

  test('many keeps their times, and is one change', async () => {
    const dated = { ...own, created: '2001-01-01T00:00:00Z', modified: '2002-01-01T00:00:00Z' };
    const { change } = await saveAll(open.db, [dated, concept('c-new', 'personal', '新')], now);
    expect(await stored('c-own')).toMatchObject({
      created: dated.created,
      modified: dated.modified,
    });
    expect(await stored('c-new')).toMatchObject({ created: now.toISOString() });
    await undo(open.db, change);
    expect(await open.db.concepts.toArray()).toEqual([reform]);
  });

  test('many with one malformed saves none', async () => {
    await expect(saveAll(open.db, [own, { ...own, id: '' }], now)).rejects.toThrow('malformed: id');
    expect(await open.db.concepts.count()).toBe(1);
  });
});

describe('keeping', () => {
  const page = '1.0';
  const met = { text: '改革开放以来……', source: 'A page', sourceUrl: 'https://a.example/' };

  test('a bundled concept makes a copy with the sentence at the term that stands in it', async () => {
    await keep(open.db, 'c-reform', { ...met, text: 'Reform goes on.' }, page, now);
    const copy = await open.db.concepts.where('shadows').equals('c-reform').first();
    const terms = copy?.languages.flatMap((section) => section.terms) ?? [];
    expect(terms.map(({ term, contexts }) => [term, contexts?.length])).toEqual([
      ['改革', undefined],
      ['reform', 1],
    ]);
  });

  test.each([
    ['in its own script', '改革开放', '改革'],
    ['in the other script', '經濟體制改革', '改革'],
    ['in capitals', 'REFORM!', 'reform'],
    ['not at all: the first Chinese', 'An inflected word', '改革'],
  ])('finds the term %s', async (_name, text, term) => {
    await keep(open.db, 'c-reform', { ...met, text }, page, now);
    const copy = await open.db.concepts.where('shadows').equals('c-reform').first();
    const terms = copy?.languages.flatMap((section) => section.terms) ?? [];
    expect(terms.find(({ contexts }) => contexts)?.term).toBe(term);
  });

  test('a personal concept adds the sentence, once', async () => {
    await save(open.db, own, now);
    await keep(open.db, 'c-own', met, page, later(1));
    await keep(open.db, 'c-own', { ...met, text: '另一句' }, page, later(2));
    await keep(open.db, 'c-own', met, page, later(60_000));
    const [zh] = (await stored('c-own')).languages;
    expect(zh?.terms[0]?.contexts?.map(({ text }) => text)).toEqual([met.text, '另一句']);
  });

  test('a bundled concept that has a copy adds to the copy', async () => {
    const { id } = await save(open.db, { ...reform, note: 'mine' }, now);
    await keep(open.db, 'c-reform', met, page, later(1));
    expect(await stored(id)).toMatchObject({ note: 'mine' });
    expect(await open.db.concepts.count()).toBe(2);
    expect(JSON.stringify(await stored(id))).toContain(met.text);
  });

  test('without a sentence makes the copy', async () => {
    await keep(open.db, 'c-reform', undefined, page, now);
    expect(await open.db.concepts.where('shadows').equals('c-reform').count()).toBe(1);
  });

  test('refuses a sentence too many, and one of a concept that is gone', async () => {
    await save(open.db, own, now);
    for (let i = 0; i < 20; i++) await keep(open.db, 'c-own', { text: `${i}` }, page, later(i));
    await expect(keep(open.db, 'c-own', { text: 'more' }, page, now)).rejects.toThrow(
      'enoughContexts',
    );
    await expect(keep(open.db, 'c-gone', met, page, now)).rejects.toThrow('unknownConcept: c-gone');
  });
});

describe('deleting', () => {
  test('a copy brings the original back', async () => {
    const { id } = await save(open.db, named(reform, '深化改革'), now);
    const { ids } = await remove(open.db, [id], later(1));
    expect(ids).toEqual([id, 'c-reform']);
    expect(await activeTerms(open.db)).toEqual(['改革']);
  });

  test('a bundled concept is refused, and nothing beside it is deleted', async () => {
    await save(open.db, own, now);
    await expect(remove(open.db, ['c-own', 'c-reform'], now)).rejects.toThrow(
      'notPersonal: c-reform',
    );
    expect(await activeTerms(open.db)).toEqual(['小院高墙', '改革']);
  });
});

describe('tagging', () => {
  test('gives tags once and takes others', async () => {
    await save(open.db, { ...own, tags: ['a', 'b'] }, now);
    await tag(open.db, ['c-own', 'c-gone'], { add: ['b', ' c '], remove: ['a'] }, later(1));
    expect((await stored('c-own')).tags).toEqual(['b', 'c']);
    await tag(open.db, ['c-own'], { add: [], remove: ['b', 'c'] }, later(2));
    expect(await stored('c-own')).not.toHaveProperty('tags');
  });

  test('a bundled concept is refused', async () => {
    await expect(tag(open.db, ['c-reform'], { add: ['a'], remove: [] }, now)).rejects.toThrow(
      'notPersonal',
    );
  });

  test('makes a row of an import the reader’s', async () => {
    await open.db.concepts.put({ ...own, collection: 'a', import: 'a' });
    await tag(open.db, ['c-own'], { add: ['x'], remove: [] }, now);
    expect(await stored('c-own')).not.toHaveProperty('import');
  });
});

describe('the revision', () => {
  const [zh, en] = own.languages;
  const [term] = zh?.terms ?? [];
  if (!zh || !en || !term) throw new Error('No term.');
  const withTerm = (change: object): Concept => ({
    ...own,
    languages: [{ ...zh, terms: [{ ...term, ...change }] }, en],
  });

  test.each<[what: string, edited: Concept, rises: boolean]>([
    ['a note', { ...own, note: 'A metaphor.' }, false],
    ['tags', { ...own, tags: ['x'] }, false],
    ['subjects', { ...own, subjectField: ['trade'] }, false],
    ['a sentence', withTerm({ contexts: [{ text: '所谓小院高墙。' }] }), false],
    [
      'a reading and a status',
      withTerm({ reading: 'xiǎo', administrativeStatus: 'admitted' }),
      false,
    ],
    ['a term', named(own, '高墙小院'), true],
    [
      'a term more',
      { ...own, languages: [{ ...zh, terms: [term, { id: 't-2', term: '高墙' }] }, en] },
      true,
    ],
    ['a language', { ...own, languages: [{ ...zh, lang: 'en' }, en] }, true],
    ['a language less', { ...own, languages: [zh] }, true],
    ['the tier', { ...own, tier: 'general' }, true],
    ['the switch of a term', withTerm({ match: { enabled: false } }), true],
    ['its capitals', withTerm({ match: { caseSensitive: true } }), true],
    ['its cue', withTerm({ match: { cue: { scope: 'page' } } }), true],
  ])(
    'with %s: rises only if marks can change, and so does its undoing',
    async (_what, edited, rises) => {
      await save(open.db, own, now);
      const before = await revisionOf(open.db);
      const { change, ids } = await save(open.db, edited, later(1));
      expect(ids).toEqual(['c-own']);
      expect(await revisionOf(open.db)).toBe(before + Number(rises));
      expect(await undo(open.db, change)).toEqual(['c-own']);
      expect(await revisionOf(open.db)).toBe(before + 2 * Number(rises));
    },
  );

  test('stays where tags are given to many, and rises where they are deleted and come back', async () => {
    await save(open.db, own, now);
    await save(open.db, { ...own, id: 'c-other' }, now);
    const before = await revisionOf(open.db);
    const ids = ['c-own', 'c-other'];
    const tagged = await tag(open.db, ids, { add: ['x'], remove: [] }, later(1));
    expect(tagged.ids).toEqual(ids);
    expect(await revisionOf(open.db)).toBe(before);
    const { change } = await remove(open.db, ids, later(2));
    expect(await revisionOf(open.db)).toBe(before + 1);
    await undo(open.db, change);
    expect(await revisionOf(open.db)).toBe(before + 2);
  });

  test.each([
    ['stays', 'whole', 0],
    ['rises', 'partial', 1],
  ] as const)(
    '%s where tags are given to what a %s import brought',
    async (_what, state, rises) => {
      await open.db.collections.put({ id: 'a', name: '', marked: true, created: '', state });
      await open.db.concepts.put({ ...own, collection: '', import: 'a' });
      await tag(open.db, ['c-own'], { add: ['x'], remove: [] }, now);
      expect(await revisionOf(open.db)).toBe(rises);
    },
  );

  test('rises where a row comes back out of a collection that is gone', async () => {
    const aside = { id: 'a', name: '', marked: false, created: '', state: 'whole' } as const;
    await open.db.collections.put(aside);
    await open.db.concepts.put({ ...own, collection: 'a' });
    const { change } = await tag(open.db, ['c-own'], { add: ['x'], remove: [] }, now);
    await open.db.collections.delete('a');
    const before = await revisionOf(open.db);
    expect(await activeTerms(open.db)).toEqual(['改革']);
    await undo(open.db, change);
    expect(await activeTerms(open.db)).toEqual(['小院高墙', '改革']);
    expect(await revisionOf(open.db)).toBe(before + 1);
  });
});
