import { describe, expect, test } from 'vitest';
import {
  compileLexicon,
  isCurrentFormat,
  type Lexicon,
} from '../../../glossary/matching/lexicon.ts';
import { lexiconWords } from '../../../glossary/matching/lexicon-words.ts';
import { matchTexts } from '../../../glossary/matching/match.ts';
import { concept, plain, type Spec } from './marked.ts';

const compile = (...specs: (string | Spec)[]) => compileLexicon(specs.map(concept), 5);

function spansIn(lexicon: Lexicon, text: string): string[] {
  const { spans } = matchTexts(lexicon, [text], plain);
  const found: string[] = [];
  for (let i = 0; i < spans.length; i += 4) found.push(text.slice(spans[i + 1], spans[i + 2]));
  return found;
}

describe('a lexicon', () => {
  test('of nothing finds nothing', () => {
    expect(spansIn(compile(), '改革 and reform')).toEqual([]);
  });

  test('is used as it was after a structured clone', () => {
    const lexicon = compile('改革开放', { terms: ['WHO'], match: { cue: { scope: 'page' } } });
    const clone = structuredClone(lexicon);
    expect(clone).toEqual(lexicon);
    expect(spansIn(clone, '改革开放 and the WHO')).toEqual(['改革开放', 'WHO']);
    expect(clone.revision).toBe(5);
  });

  test('holds no more than typed arrays, strings, numbers and arrays of strings', () => {
    const lexicon = compile('改革', {
      terms: ['WHO'],
      match: { cue: { scope: 'page', with: ['a'] } },
    });
    for (const value of Object.values(lexicon) as unknown[]) {
      const isFlat =
        ArrayBuffer.isView(value) ||
        ['string', 'number'].includes(typeof value) ||
        (Array.isArray(value) && value.every((item) => typeof item === 'string'));
      expect(isFlat).toBe(true);
    }
  });

  test('knows its format', () => {
    const lexicon = compile('改革');
    expect(isCurrentFormat(lexicon)).toBe(true);
    expect(isCurrentFormat({ ...lexicon, format: 'other' })).toBe(false);
  });

  test('finds each of many forms, and nothing of them beside', () => {
    const syllables = [...'改革开放创新驱动发展战略乡村振兴数字经济'];
    const forms = syllables.flatMap((a) =>
      syllables.flatMap((b) => syllables.map((c) => a + b + c)),
    );
    const lexicon = compile(...forms);
    expect(spansIn(lexicon, forms.join('，'))).toEqual(forms);
    expect(spansIn(lexicon, syllables.join('，'))).toEqual([]);
  });

  test('finds forms of every length that start alike', () => {
    const forms = Array.from({ length: 300 }, (_, index) => '长'.repeat(index + 2));
    const lexicon = compile(...forms);
    expect(spansIn(lexicon, forms.join('，'))).toEqual(forms);
    expect(spansIn(lexicon, '长'.repeat(700))).toEqual([
      '长'.repeat(301),
      '长'.repeat(301),
      '长'.repeat(98),
    ]);
  });

  test('goes on where a long form breaks off at its last character', () => {
    const long = `${'长'.repeat(200)}城`;
    expect(spansIn(compile(long, '城'), `${'长'.repeat(5000)}城墙`)).toEqual([long]);
    expect(spansIn(compile(long, '长长'), '长'.repeat(401))).toEqual(Array(200).fill('长长'));
  });

  test('leaves out forms with units beyond its codes, and keeps the others', () => {
    const everyUnit = Array.from({ length: 0x10000 / 64 }, (_, block) =>
      String.fromCharCode(...Array.from({ length: 64 }, (_, unit) => block * 64 + unit)),
    );
    const lexicon = compile('改革开放新', ...everyUnit);
    expect(Math.max(...lexicon.codes.map((code) => code & 0x7fff))).toBeLessThan(0x8000);
    expect(spansIn(lexicon, '在改革开放新时代')).toEqual(['改革开放新']);
  });
});

describe('words for the judge', () => {
  const words = (lexicon: Lexicon, text: string, from: number) => {
    const ends: number[] = [];
    lexiconWords(lexicon).visit(text, from, (end) => ends.push(end));
    return ends;
  };
  const lexicon = compile('中关村', '中关村科学城', '改革', {
    terms: ['平台'],
    tier: 'general',
    match: { cue: { scope: 'block', against: ['平台高度'] } },
  });

  test.each([
    ['all that start at a place, the longest first', '在中关村科学城', 1, [7, 4]],
    ['up to the end of the text', '在中关村科学', 1, [4]],
    ['not what starts later', '在中关村', 0, []],
    ['general and cued terms too', '平台高度', 0, [2]],
    ['nothing in nothing', '', 0, []],
  ])('%s', (_name, text, from, ends) => {
    expect(words(lexicon, text, from)).toEqual(ends);
  });
});
