import { describe, expect, test } from 'vitest';
import type { Concept, Sourced, Term } from '../../../glossary/concept.ts';
import { ownWords } from '../../../glossary/display/own-words.ts';

const chinese: Term = { id: 't-1', term: '共同富裕' };
const english: Term = { id: 't-2', term: 'common prosperity' };

function concept(
  change: Partial<Concept>,
  zh: Partial<Term> = {},
  en: Partial<Term> = {},
): Concept {
  return {
    id: 'c-1',
    origin: 'personal',
    subjectField: [],
    languages: [
      { lang: 'zh-Hans', terms: [{ ...chinese, ...zh }] },
      { lang: 'en', terms: [{ ...english, ...en }] },
    ],
    ...change,
  };
}

const sentences = (...texts: string[]): Sourced[] => texts.map((text) => ({ text }));

describe('notes', () => {
  test.each([
    ['of the concept before those of its terms', concept({ note: 'a' }, { note: 'b' }), ['a', 'b']],
    ['the same one once', concept({ note: 'a' }, { note: 'a' }), ['a']],
    ['of a bundled concept not', concept({ origin: 'bundled', note: 'a' }), []],
    ['of a pack', concept({ origin: 'pack', note: 'a' }), ['a']],
    ['none', concept({}), []],
  ])('%s', (_name, given, notes) => {
    expect(ownWords(given, undefined).notes).toEqual(notes);
  });
});

describe('sources', () => {
  const url = 'https://example.org/a?b';
  test.each([
    ['a name', { source: 'A book' }, [{ name: 'A book' }]],
    ['a name and an address', { source: 'A page', sourceUrl: url }, [{ name: 'A page', url }]],
    ['an address alone goes by its host', { sourceUrl: url }, [{ name: 'example.org', url }]],
    ['an address that runs', { source: 'x', sourceUrl: 'javascript:alert(1)' }, [{ name: 'x' }]],
    ['only such an address', { sourceUrl: 'javascript:alert(1)' }, []],
    ['an address that is none', { sourceUrl: 'https://' }, []],
  ])('%s', (_name, zh, sources) => {
    expect(ownWords(concept({}, zh), undefined).sources).toEqual(sources);
  });

  test('of both terms, the same one once', () => {
    const both = concept({}, { source: 'A' }, { source: 'A' });
    expect(ownWords(both, undefined).sources).toEqual([{ name: 'A' }]);
  });
});

describe('contexts', () => {
  const texts = (given: Concept, found?: Term) =>
    ownWords(given, found).contexts.map(({ text }) => text);

  test('two at most', () => {
    expect(texts(concept({}, { contexts: sentences('1', '2', '3') }))).toEqual(['1', '2']);
  });

  test('those of the term as found first', () => {
    const given = concept({}, { contexts: sentences('zh') }, { contexts: sentences('en') });
    expect(texts(given, given.languages[1]?.terms[0])).toEqual(['en', 'zh']);
  });

  test('the same sentence once, and a further one in its place', () => {
    const given = concept({}, { contexts: sentences('1', '1', '2') });
    expect(texts(given)).toEqual(['1', '2']);
  });

  test('with the page they stand in', () => {
    const context = { text: '1', source: 'A page', sourceUrl: 'https://example.org/' };
    expect(ownWords(concept({}, { contexts: [context] }), undefined).contexts).toEqual([
      { text: '1', source: { name: 'A page', url: 'https://example.org/' } },
    ]);
  });
});
