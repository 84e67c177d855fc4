/** Forms with an everyday sense beside the policy one count only where something speaks for the policy one. */
import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../glossary/concept.ts';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { matchTexts } from '../../../glossary/matching/match.ts';
import { concept, plain, type Spec, testMarks } from './marked.ts';

const cued = (term: string, cue: Partial<Cue> = {}): Spec => ({
  terms: [term],
  match: { cue: { scope: 'block', ...cue } },
});
const platform = cued('platform', {
  with: ['digital', '数字', 'e-commerce'],
  against: ['train platform', 'platform shoe'],
});

describe('in a block', () => {
  testMarks([
    ['alone', [platform], 'a platform'],
    ['beside a term that needs no cue', [platform, 'WTO'], 'a ⟦platform⟧ for the ⟦WTO⟧'],
    ['behind it', [platform, 'WTO'], 'the ⟦WTO⟧ has a ⟦platform⟧'],
    ['beside another that needs one', [platform, cued('park')], 'a platform in a park'],
    [
      'beside a general term that is not marked',
      [platform, { terms: ['growth'], tier: 'general' }],
      'growth of a platform',
    ],
    ['beside a word listed with it', [platform], 'a digital ⟦platform⟧'],
    ['far behind it', [platform], 'the ⟦platform⟧ is, as all agree, digital'],
    ['beside a listed word in capitals', [platform], 'a DIGITAL ⟦platform⟧'],
    ['beside a listed word with another dash', [platform], 'an e–commerce ⟦platform⟧'],
    ['a listed word inside another is none', [platform], 'a digitally run platform'],
    ['the second time it is a word', [platform], 'a digitally and digital ⟦platform⟧'],
    ['a listed word in Han needs no edges', [platform], '大数字化 ⟦platform⟧'],
    ['a listed word in Traditional', [cued('平台', { with: ['数字'] })], '數字⟦平臺⟧'],
    ['in the plural', [platform], 'digital ⟦platforms⟧'],
    [
      'two terms with one evidence',
      [platform, cued('park', { with: ['digital'] })],
      'a digital ⟦park⟧ and ⟦platform⟧',
    ],
    [
      'evidence of one is no evidence of the other',
      [platform, cued('park')],
      'a digital ⟦platform⟧ in a park',
    ],
    [
      'no evidence but the term inside the cued one',
      [cued('platform economy'), 'platform'],
      'the ⟦platform economy⟧',
    ],
    [
      'a cued form gives way to a shorter one',
      [cued('high platform'), 'high'],
      'a ⟦high platform⟧',
    ],
    [
      'a cued form that fails gives way',
      [cued('数字平台', { with: ['经济'] }), cued('数字', { with: ['平台'] })],
      '⟦数字⟧平台',
    ],
  ]);
});

describe('phrases against', () => {
  testMarks([
    ['win although there is evidence', [platform], 'digital signs on the train platform'],
    ['in the plural', [platform], 'digital signs on train platforms'],
    ['beside the term itself', [platform], 'a digital ⟦platform⟧ for the train platform'],
    ['that start with the term', [platform], 'digital platform shoes'],
    ['cut by a word edge they are none', [platform], 'a digital strain ⟦platform⟧'],
    ['are no evidence', [platform, cued('park')], 'a train platform in a park'],
    ['hide no evidence', [cued('平台', { against: ['科技平台'] }), '科技'], '科技平台的⟦平台⟧'],
    [
      'longer terms win against them',
      [platform, 'train platform reform'],
      'the ⟦train platform reform⟧',
    ],
    [
      'a term of the same form wins against them',
      [platform, 'train platform'],
      'the ⟦train platform⟧',
    ],
    [
      'in Traditional',
      [cued('平台', { with: ['数字'], against: ['平台高度'] })],
      '數字化的平臺高度',
    ],
    [
      'are not for the judge',
      [cued('平台', { with: ['数字'], against: ['月平台'] })],
      '数字月平台',
    ],
  ]);
});

describe('on a page', () => {
  const park = { id: 'c-park', ...cued('park', { scope: 'page', with: ['science'] }) };
  const ask = (specs: (string | Spec)[], texts: string[], pageHasTerm = false, muted = '') => {
    const lexicon = compileLexicon(specs.map(concept), 1);
    const { spans, waiting, hasTerm } = matchTexts(lexicon, texts, {
      ...plain,
      pageHasTerm,
      isMuted: (id) => id === muted,
    });
    const marked = texts.map(() => 0);
    for (let i = 0; i < spans.length; i += 4)
      marked[spans[i] ?? 0] = (marked[spans[i] ?? 0] ?? 0) + 1;
    return { marked, waiting, hasTerm };
  };

  test.each<[string, Parameters<typeof ask>, ReturnType<typeof ask>]>([
    [
      'a form without evidence waits',
      [[park], ['no', 'a park']],
      { marked: [0, 0], waiting: [1], hasTerm: false },
    ],
    [
      'not where its words stand',
      [[park], ['a science park']],
      { marked: [1], waiting: [], hasTerm: false },
    ],
    [
      'not where a term stands',
      [[park, 'WTO'], ['WTO park']],
      { marked: [2], waiting: [], hasTerm: true },
    ],
    [
      'not where the page has a term',
      [[park], ['a park'], true],
      { marked: [1], waiting: [], hasTerm: false },
    ],
    [
      'not where another text has one',
      [
        [park, 'WTO'],
        ['a park', 'WTO', 'a park'],
      ],
      { marked: [1, 1, 1], waiting: [], hasTerm: true },
    ],
    [
      'words of another text are of no use',
      [[park], ['a park', 'science']],
      { marked: [0, 0], waiting: [0], hasTerm: false },
    ],
    [
      'a rule for the block does not wait',
      [[platform], ['a platform']],
      { marked: [0], waiting: [], hasTerm: false },
    ],
    [
      'nor does the page help it',
      [[platform, 'WTO'], ['a platform', 'WTO'], true],
      { marked: [0, 1], waiting: [], hasTerm: true },
    ],
    [
      'a muted form does not wait',
      [[park], ['a park'], false, 'c-park'],
      { marked: [0], waiting: [], hasTerm: false },
    ],
    [
      'a text waits once',
      [[park], ['a park, a park']],
      { marked: [0], waiting: [0], hasTerm: false },
    ],
    [
      'a phrase against does not wait',
      [[{ ...park, match: { cue: { scope: 'page', against: ['car park'] } } }], ['a car park']],
      { marked: [0], waiting: [], hasTerm: false },
    ],
    [
      'a term under a cued one is one',
      [[cued('platform economy'), 'platform'], ['platform economy']],
      { marked: [1], waiting: [], hasTerm: true },
    ],
    [
      'a term under a phrase against is one',
      [[cued('平台', { against: ['科技平台'] }), '科技'], ['科技平台']],
      { marked: [0], waiting: [], hasTerm: true },
    ],
  ])('%s', (_name, question, answer) => {
    expect(ask(...question)).toEqual(answer);
  });
});
