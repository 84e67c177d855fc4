/** The sentence around ⟦a part⟧, cut where it is too long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceIn } from '../../../entrypoints/content/pointing/sentence.ts';

const longest = 500;

function around(marked: string, lang: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return sentenceIn(marked.replace(/[⟦⟧]/g, ''), start, end, lang);
}

describe('a sentence', () => {
  test.each([
    ['the first', 'The ⟦plan⟧ is old. It goes on.', 'en', 'The plan is old.'],
    ['the last, without a stop', 'It is old. The ⟦plan⟧ goes on', 'en', 'The plan goes on'],
    ['one between', 'One. Two ⟦plans⟧! Three?', 'en', 'Two plans!'],
    [
      'all that the part touches',
      'One. Two ⟦plans. Three⟧ more. Four.',
      'en',
      'Two plans. Three more.',
    ],
    ['a number with a point', 'It grew by 5.2 per ⟦cent⟧. Good.', 'en', 'It grew by 5.2 per cent.'],
    ['Chinese', '这是前言。推进⟦乡村振兴⟧，促进发展！后面。', 'zh', '推进乡村振兴，促进发展！'],
    ['with its closing quote', '他说：“推进⟦改革⟧。”然后走了。', 'zh', '他说：“推进改革。”'],
    ['by a language that is none', 'One. Two ⟦plans⟧.', 'x_y', 'Two plans.'],
    ['without a language', 'One. Two ⟦plans⟧.', '', 'Two plans.'],
    ['a part at the very end', 'One. Two⟦.⟧', 'en', 'Two.'],
    ['nothing', '⟦⟧', 'en', ''],
  ])('%s', (_name, marked, lang, expected) => {
    expect(around(marked, lang)).toBe(expected);
  });
});

describe('too long a sentence', () => {
  const words = 'several words of much the same kind, ';

  test.each([
    ['in its middle', words.repeat(20), words.repeat(20), /^….*⟦.*…$/],
    ['at its beginning', '', words.repeat(40), /^⟦.*…$/],
    ['at its end', words.repeat(40), '', /^….*⟧$/],
  ])('is cut between words: %s', (_name, before, after, shape) => {
    const cut = around(`${before}⟦common prosperity⟧${after && ' '}${after}`, 'en');
    expect(cut.length).toBeLessThanOrEqual(longest);
    expect(cut.length).toBeGreaterThan(longest - 30);
    expect(cut.replace('common prosperity', '⟦common prosperity⟧')).toMatch(shape);
    const known = new Set(`${words} common prosperity`.match(/\w+/g));
    expect(cut.match(/\w+/g)?.filter((word) => !known.has(word))).toEqual([]);
  });

  test('of one word is cut between characters', () => {
    const cut = around(`${'👩‍🔬'.repeat(200)}⟦x⟧${'👩‍🔬'.repeat(200)}`, 'en');
    expect(cut.length).toBeLessThanOrEqual(longest);
    expect(cut.replace('x', '').replaceAll('👩‍🔬', '')).toBe('……');
  });

  test('keeps the beginning of a part that is too long itself', () => {
    const cut = around(`⟦${'改革开放'.repeat(300)}⟧`, 'zh');
    expect(cut.length).toBeLessThanOrEqual(longest);
    expect(cut).toMatch(/^改革开放.*…$/);
  });
});

test('any text: the sentence is of the text, holds the part, and is no longer than it may be', () => {
  const piece = fc.constantFrom(
    '改革。',
    'A word. ',
    'x',
    ' ',
    '！”',
    '𠮷',
    '👩‍🔬',
    'plan, '.repeat(60),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(20),
      (pieces, at, length) => {
        const text = pieces.join('');
        const start = at % text.length;
        const end = Math.min(text.length, start + 1 + length);
        const sentence = sentenceIn(text, start, end, 'en');
        expect(sentence.length).toBeLessThanOrEqual(longest);
        const inner = sentence.replace(/^…|…$/g, '');
        expect(text).toContain(inner);
        if (text.length <= longest) expect(sentence).toContain(text.slice(start, end).trim());
      },
    ),
    { numRuns: 2_000 },
  );
});
