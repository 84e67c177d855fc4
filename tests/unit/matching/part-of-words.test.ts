/** Terms with `wholeWord: false`: found wherever their letters stand, and nothing else becomes so. */
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { matchTexts } from '../../../glossary/matching/match.ts';
import { concept, plain, type Spec, testMarks } from './marked.ts';

const part = (...terms: string[]): Spec => ({ terms, match: { wholeWord: false } });

describe('Latin letters and digits', () => {
  testMarks([
    ['at the beginning of a word', [part('tele')], '⟦tele⟧vision'],
    ['in the middle', [part('work')], 'net⟦work⟧ing'],
    ['at the end', [part('work')], 'net⟦work⟧'],
    ['by itself', [part('work')], 'a ⟦work⟧ ⟦works⟧'],
    ['one letter', [part('q')], '⟦Q⟧A and I⟦Q⟧'],
    ['digits', [part('35')], '20⟦35⟧'],
    ['beside letters with marks', [part('work')], 'é⟦work⟧é'],
    ['over several words', [part('work of')], 'net⟦work of⟧fice'],
    ['two in a word', [part('na')], 'ba⟦na⟧⟦na⟧'],
    ['in its own capitals only', [part('WHO')], 'XX⟦WHO⟧X who XXwhoX'],
    ['a term of whole words beside it stays one', [part('work'), 'net'], 'net⟦work⟧, the ⟦net⟧'],
    [
      'the longer of whole words first',
      [part('work'), 'works council'],
      'a ⟦works council⟧ net⟦work⟧',
    ],
    [
      'where the longer would cut a word, the shorter',
      [part('work'), 'work of'],
      '⟦work⟧ office, ⟦work of⟧ art',
    ],
    [
      '`true` is as if nothing were said',
      [{ terms: ['work'], match: { wholeWord: true } }],
      'network ⟦work⟧',
    ],
    [
      'a phrase against it keeps its own edges',
      [
        {
          terms: ['port'],
          match: {
            wholeWord: false,
            cue: { scope: 'block', with: ['sea'], against: ['port wine'] },
          },
        },
      ],
      'air⟦port⟧ sea ⟦port⟧ port wine air⟦port⟧ wine',
    ],
  ]);
});

describe('Chinese, with a judge that refuses all', () => {
  testMarks(
    [
      ['needs no judge', [part('民生'), '改革'], '人⟦民生⟧活，改革'],
      ['also of a form that others share', [part('民生'), '民生'], '人⟦民生⟧活'],
    ],
    { ...plain, judge: () => false },
  );
});

describe('two concepts of one form', () => {
  const lexicon = compileLexicon([part('work'), 'work'].map(concept), 1);
  test.each([
    ['whole', 'work', ['c-0', 'c-1']],
    ['in a word', 'network', ['c-0']],
  ])('%s', (_name, text, expected) => {
    expect(matchTexts(lexicon, [text], plain).groups[0]?.conceptIds).toEqual(expected);
  });
});

test('a word that speaks for others speaks only as a whole', () => {
  const cued: Spec = { terms: ['platform'], match: { cue: { scope: 'page', with: ['sea'] } } };
  const lexicon = compileLexicon(
    [cued, { ...part('sea'), tier: 'general' } as Spec].map(concept),
    1,
  );
  const evidence = (text: string) =>
    matchTexts(lexicon, [text], { ...plain, isMarked: () => true }).evidence;
  expect(evidence('season platform')).toEqual([]);
  expect(evidence('sea platform')).toEqual(['sea']);
});
