import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { anyUri } from '../../../glossary/formats/tbx/any-uri.ts';
import { tbx } from '../../../glossary/formats/tbx/tbx.ts';
import { tbxV2 } from '../../../glossary/formats/tbx/tbx-v2.ts';
import { textElement } from '../../../glossary/formats/tbx/xml-text.ts';
import { concepts, finish, write, writeOptions } from './run.ts';

function concept(id: string, more: Partial<Concept> = {}): Concept {
  return {
    id,
    origin: 'personal',
    subjectField: [],
    languages: [
      { lang: 'zh-Hans', terms: [{ id: `${id}-zh`, term: '共同富裕' }] },
      { lang: 'zh-Hant', terms: [{ id: `${id}-hant`, term: '共同富裕' }] },
      { lang: 'en', terms: [{ id: `${id}-en`, term: 'common prosperity' }] },
    ],
    ...more,
  };
}

describe('XML', () => {
  test.each([
    ['signs of markup', 'a<b>&"c"', '<x y="a&lt;b&gt;&amp;&quot;c&quot;">a&lt;b&gt;&amp;"c"</x>'],
    ['the end of CDATA', ']]>', '<x y="]]&gt;">]]&gt;</x>'],
    ['controls, which it cannot hold', 'a\0b\u001fc\ufffe', '<x y="abc">abc</x>'],
    ['halves of characters', 'a\ud800b\udc00c', '<x y="abc">abc</x>'],
    ['whole ones', '𠵾', '<x y="𠵾">𠵾</x>'],
    ['line breaks', 'a\r\nb\tc', '<x y="a&#13;&#10;b&#9;c">a&#13;\nb\tc</x>'],
  ])('%s', (_, text, expected) => {
    expect(textElement('x', { y: text }, text)).toBe(expected);
  });
});

describe('addresses', () => {
  test.each([
    ['plain', 'https://a.org/b?c=d&e#f', 'https://a.org/b?c=d&e#f'],
    ['other scripts', 'https://例子.中国/提法', 'https://例子.中国/提法'],
    ['escapes that are one', 'https://a.org/%20%E6', 'https://a.org/%20%E6'],
    ['escapes that are none', 'https://a.org/100%/%zz', 'https://a.org/100%25/%25zz'],
    ['brackets', 'https://[::1]:80/[a]?[b]', 'https://[::1]:80/%5Ba%5D?%5Bb%5D'],
    ['two fragments', 'https://a.org/#b#c', 'https://a.org/#b%23c'],
    ['capitals', 'HTTPS://A.ORG', 'HTTPS://A.ORG'],
  ])('%s', (_, address, expected) => {
    expect(anyUri(address)).toBe(expected);
  });
});

describe('TBX', () => {
  test('an id stands once in a document: a term that would repeat one goes without', () => {
    const twice = concept('c-1');
    for (const { terms } of twice.languages) for (const term of terms) term.id = 'c-2';
    const [text = ''] = write(tbx, [twice, concept('c-2')]);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['c-1', 'c-2', 'c-2-zh', 'c-2-hant', 'c-2-en']);
  });

  test('a concept without a term is reported, one with a definition only in one language is not lost', () => {
    const none = concept('c-1', { languages: [{ lang: 'en', terms: [] }] });
    expect(finish(tbx.write([none], writeOptions))).toEqual({
      files: [],
      problems: [{ code: 'noTerm', detail: 'c-1' }, { code: 'nothingToWrite' }],
    });
    expect(tbx.losses([none], writeOptions)).toContainEqual({ what: 'wholeConcept', concepts: 1 });

    const half = concept('c-2');
    half.languages[2] = { lang: 'en', definition: { text: 'Wealth for all.' }, terms: [] };
    expect(concepts(tbx, write(tbx, [half])[0] ?? '')).toEqual([half]);
  });

  test('version 2 names regions and puts the pair first', () => {
    const [text = ''] = write(tbxV2, [concept('c-1')]);
    expect([...text.matchAll(/langSet xml:lang="([^"]+)"/g)].map(([, lang]) => lang)).toEqual([
      'zh-CN',
      'en',
      'zh-TW',
    ]);
  });

  test('zh-TW of others is the Chinese of Taiwan', () => {
    const [text = ''] = write(tbxV2, [concept('c-1')]);
    const others = text.replace('Exported by Tifa', 'Exported by something');
    expect(concepts(tbx, others)[0]?.languages.map(({ lang }) => lang)).toEqual([
      'zh-Hans',
      'zh-Hant-TW',
      'en',
    ]);
  });

  test('lists what it loses', () => {
    const rich = concept('c-1', {
      tags: ['x'],
      tier: 'field',
      units: ['u-1'],
      shadows: 'c-0',
      extra: { a: 'b' },
    });
    expect(tbx.losses([rich, concept('c-2')], writeOptions)).toEqual(
      ['tags', 'tier', 'shadows', 'units', 'extra'].map((what) => ({ what, concepts: 1 })),
    );
  });
});
