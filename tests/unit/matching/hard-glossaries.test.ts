/** Glossaries made to be slow are found right; how fast that is, `tests/bench/hard.ts` measures. */
import { expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { matchTexts } from '../../../glossary/matching/match.ts';
import { concept, plain } from './marked.ts';

function found(terms: string[], text: string): string[] {
  const { spans } = matchTexts(compileLexicon(terms.map(concept), 1), [text], plain);
  return Array.from({ length: spans.length / 4 }, (_, i) =>
    text.slice(spans[4 * i + 1], spans[4 * i + 2]),
  );
}

test('78 a term that looks like a regular expression is a term', () => {
  const terms = ['.*', '(a+)+$', '[x]', 'C\\d'];
  expect(found(terms, 'Any text with (a+)+$, with [x] and C\\d.')).toEqual([
    '(a+)+$',
    '[x]',
    'C\\d',
  ]);
});

test('80 of 50,000 terms with one prefix of 100 characters each is told from the others', () => {
  const prefix = 'ab'.repeat(50);
  const terms = Array.from({ length: 50_000 }, (_, i) => prefix + i);
  const text = [0, 1, 35, 36, 49_999].map((i) => terms[i]).join(', ');
  expect(found(terms, `${text}, ${prefix} and ${prefix}x`)).toEqual(text.split(', '));
});

test('81 of a, aa, … 200 long the longest is found, again and again', () => {
  const terms = Array.from({ length: 199 }, (_, i) => '甲'.repeat(i + 2));
  expect(found(terms, '甲'.repeat(1_000_000)).map(({ length }) => length)).toEqual(
    Array(5_000).fill(200),
  );
});
