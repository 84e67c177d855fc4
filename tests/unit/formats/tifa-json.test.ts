/** The numbers are those of the list of bad inputs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../glossary/concept.ts';
import { outlineJson } from '../../../glossary/formats/json/outline.ts';
import { tifaJson } from '../../../glossary/formats/tifa-json.ts';
import { concepts, drafts, read, terms, write, writeOptions } from './run.ts';

const tax: Concept = {
  id: 'c-tax',
  origin: 'personal',
  subjectField: ['economy'],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-1', term: '税收', reading: 'shuìshōu' }] },
    { lang: 'en', terms: [{ id: 't-2', term: 'tax' }] },
  ],
};

/** A file with these entries, each on a line of its own from the second. */
function file(...entries: string[]): string {
  return `{"format":"tifa","schemaVersion":1,"concepts":[\n${entries.join(',\n')}\n]}`;
}

/** An entry of one term, with more fields. */
function entry(term: unknown, more = ''): string {
  return `{"id":"c-1","languages":[{"lang":"en","terms":[{"id":"t-1","term":${JSON.stringify(term)}}]}]${more}}`;
}

describe('a file is written', () => {
  test('one concept a line', () => {
    const [text = ''] = write(tifaJson, [tax, tax]);
    expect(text.split('\n')).toEqual([
      '{"format":"tifa","schemaVersion":1,"title":"My glossary","generator":"Tifa 0.1.0","exported":"2026-11-22T12:00:00.000Z","concepts":[',
      `${JSON.stringify(tax)},`,
      JSON.stringify(tax),
      ']}',
      '',
    ]);
  });

  test('and loses nothing', () => {
    expect(tifaJson.losses?.([tax], writeOptions)).toEqual([]);
  });

  test('whatever the tags of its languages', () => {
    const british = { ...tax, languages: [{ lang: 'en-GB', terms: [{ id: 't-1', term: 'tax' }] }] };
    expect(concepts(tifaJson, write(tifaJson, [british])[0] ?? '')).toEqual([british]);
  });
});

describe('a file is refused', () => {
  test.each<[string, string, object]>([
    ['13 nothing', '', { code: 'emptyFile' }],
    ['14 no concepts', file(), { code: 'noEntries' }],
    [
      '34 an object that claims to be a list',
      '{"format":"tifa","schemaVersion":1,"concepts":{"length":1e9}}',
      { code: 'malformedField', detail: 'concepts' },
    ],
    ['35 200,000 open lists', '['.repeat(200_000), { code: 'tooDeep', line: 1 }],
    [
      '35 lists within an entry',
      file(entry('tax', `,"x":${'['.repeat(40)}${']'.repeat(40)}`)),
      { code: 'tooDeep', line: 2 },
    ],
    [
      '37 an infinite version',
      '{"format":"tifa","schemaVersion":1e400,"concepts":[]}',
      { code: 'badVersion' },
    ],
    [
      '37 a negative zero',
      '{"format":"tifa","schemaVersion":-0,"concepts":[]}',
      { code: 'badVersion' },
    ],
    [
      '37 half a version',
      '{"format":"tifa","schemaVersion":1.5,"concepts":[]}',
      { code: 'badVersion' },
    ],
    [
      '37 a version in words',
      '{"format":"tifa","schemaVersion":"1","concepts":[]}',
      { code: 'badVersion' },
    ],
    [
      '37 not a number',
      '{"format":"tifa","schemaVersion":NaN}',
      { code: 'notJson', line: 1, detail: '1:34' },
    ],
    ['38 a trailing comma', file(entry('tax'), ''), { code: 'notJson', line: 4, detail: '4:1' }],
    ['38 a comment', '{\n  // Tifa\n}', { code: 'notJson', line: 2, detail: '2:3' }],
    ['38 single quotes', "{'format':'tifa'}", { code: 'notJson', line: 1, detail: '1:2' }],
    ['a line end in a string', '{"format":"ti\nfa"}', { code: 'notJson', line: 1, detail: '1:14' }],
    [
      'something behind the end',
      `${file(entry('tax'))} x`,
      { code: 'notJson', line: 3, detail: '3:4' },
    ],
    [
      '39 a newer version',
      '{"format":"tifa","schemaVersion":2,"concepts":"?"}',
      { code: 'newerVersion', detail: '2' },
    ],
    ['another program’s file', '{"concepts":[]}', { code: 'notTifa' }],
    ['a list', '[1, 2]', { code: 'notTifa' }],
    ['a broken list', '[1, 2', { code: 'notJson', line: 1, detail: '1:6' }],
    [
      '16 too many concepts',
      file(`0${',0'.repeat(200_000)}`),
      { code: 'tooManyEntries', detail: '200001' },
    ],
  ])('%s', (_, text, refusal) => {
    expect(read(tifaJson, text)).toEqual({ refusal });
  });

  test('40 cut short at any place', () => {
    const [text = ''] = write(
      tifaJson,
      Array.from({ length: 12 }, () => tax),
    );
    const whole = text.trimEnd();
    expect(whole.length).toBeGreaterThan(2048);
    for (let end = 0; end < 2048; end++) {
      expect(read(tifaJson, whole.slice(0, end))).toHaveProperty('refusal');
    }
    expect(read(tifaJson, whole)).toHaveProperty('drafts');
  });
});

describe('an entry is rejected and the others are read', () => {
  test.each<[string, string, object]>([
    ['no object', '7', { code: 'malformedField', detail: '.' }],
    [
      '34 no list of languages',
      '{"id":"c-1","languages":{"length":1e9}}',
      { code: 'malformedField', detail: 'languages' },
    ],
    ['no languages', '{"id":"c-1"}', { code: 'noTerm' }],
    [
      '37 a number for a term',
      '{"languages":[{"lang":"en","terms":[{"term":-0}]}]}',
      { code: 'malformedField', detail: 'languages.0.terms.0.term' },
    ],
    [
      'a number for a note',
      entry('tax', ',"note":1e400'),
      { code: 'malformedField', detail: 'note' },
    ],
    [
      'a language that is none',
      '{"languages":[{"lang":"?","terms":[]}]}',
      { code: 'unknownLanguage', detail: '?' },
    ],
    ['10 NUL', entry('ta\0x'), { code: 'controlInTerm', detail: 'U+0000' }],
    ['71 half a character', entry('\ud800'), { code: 'loneSurrogate', detail: 'U+D800' }],
    ['79 5,000 characters', entry('x'.repeat(5000)), { code: 'termTooLong', detail: '5000' }],
  ])('%s', (_, bad, rejection) => {
    const { drafts: all, rejected } = drafts(tifaJson, file(entry('one'), bad, entry('two')));
    expect(rejected).toEqual([{ ...rejection, line: 3 }]);
    expect(all.map(({ concept, line }) => [terms(concept), line])).toEqual([
      ['en: one', 2],
      ['en: two', 4],
    ]);
  });
});

describe('an entry is read with a warning', () => {
  test.each<[string, string, string]>([
    ['31 a prototype', entry('tax', ',"__proto__":{"x":1}'), 'unknownField'],
    ['32 a constructor', entry('tax', ',"constructor":{"prototype":{"x":1}}'), 'unknownField'],
    ['a field of the future', entry('tax', ',"colour":"red"'), 'unknownField'],
    ['a tier that is none', entry('tax', ',"tier":"toString"'), 'unknownValue'],
    ['a date that is none', entry('tax', ',"created":"yesterday"'), 'unknownValue'],
    [
      'an id that is none',
      '{"id":"1 2","languages":[{"lang":"en","terms":[{"term":"tax"}]}]}',
      'repeatedId',
    ],
    ['82 one character', entry('税'), 'oneCharacter'],
    [
      '5 an address that is none',
      entry('tax', ',"crossReferences":[{"url":"data:text/html,x"}]'),
      'unsafeLink',
    ],
  ])('%s', (_, text, code) => {
    const { drafts: all } = drafts(tifaJson, file(text));
    expect(all[0]?.warnings.map((warning) => warning.code)).toContain(code);
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect(Object.getPrototypeOf(all[0]?.concept)).toBe(Object.prototype);
  });

  test('31 and keys of further data cannot be those of an object', () => {
    const extra = ',"extra":{"__proto__":"a","constructor":"b","client":"c"}';
    expect(concepts(tifaJson, file(entry('tax', extra)))[0]?.extra).toEqual({ client: 'c' });
  });

  test('33 terms may be', () => {
    const names = ['__proto__', 'toString', 'hasOwnProperty', 'constructor'];
    const all = concepts(tifaJson, file(...names.map((name) => entry(name))));
    expect(all.map(terms)).toEqual(names.map((name) => `en: ${name}`));
  });

  test('36 equal keys: the later counts', () => {
    const { drafts: all, notices } = drafts(
      tifaJson,
      file(entry('tax', ',"note":"a","no\\u0074e":"b"')),
    );
    expect(all[0]?.concept.note).toBe('b');
    expect(notices).toEqual([{ code: 'duplicateKey', line: 2, detail: 'note' }]);
  });

  test('ids that stand twice are given anew', () => {
    const [first, second] = drafts(tifaJson, file(entry('one'), entry('two'))).drafts;
    expect([first?.concept.id, second?.concept.id]).toEqual(['c-1', 'c-new-1']);
    expect(second?.concept.languages[0]?.terms[0]?.id).toBe('t-new-2');
  });

  test('82 one character that the reader confirmed stays switched on', () => {
    const confirmed = entry('税').replace('"term":', '"match":{"enabled":true},"term":');
    expect(concepts(tifaJson, file(confirmed))[0]?.languages[0]?.terms[0]?.match).toEqual({
      enabled: true,
    });
    expect(concepts(tifaJson, file(entry('税')))[0]?.languages[0]?.terms[0]?.match).toEqual({
      enabled: false,
    });
  });

  test('whoever says whose concept it is', () => {
    expect(concepts(tifaJson, file(entry('tax', ',"origin":"bundled"')))[0]?.origin).toBe(
      'personal',
    );
  });
});

describe('takes for JSON what is JSON', () => {
  /** Whether the outline lets the text through, be it of Tifa or not. */
  const passes = (text: string) => {
    const steps = outlineJson(text);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return !('refusal' in step.value) || step.value.refusal.code === 'notTifa';
  };
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  test('as the parser of the platform does', () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n\t\u00a0-+.019eEtu'.split(''),
      '"a"',
      'true',
      'null',
      '\\u00e9',
      '\\x',
      '1e5',
      '-0',
      '01',
      '\ud800',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      fc.json({ maxDepth: 3 }),
      fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), piece).map(([json, at, other]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + other + json.slice(place + 1);
      }),
    );
    fc.assert(
      fc.property(text, (json) => {
        expect(passes(json)).toBe(parses(json));
      }),
      { numRuns: 5000 },
    );
  });
});
