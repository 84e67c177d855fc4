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
  const ask = (
    specs: (string | Spec)[],
    texts: string[],
    pageEvidence: string[] = [],
    muted = '',
  ) => {
    const lexicon = compileLexicon(specs.map(concept), 1);
    const { spans, waiting, evidence } = matchTexts(lexicon, texts, {
      ...plain,
      isMarked: () => true,
      pageEvidence,
      isMuted: (id) => id === muted,
    });
    const marked = texts.map(() => 0);
    for (let i = 0; i < spans.length; i += 4)
      marked[spans[i] ?? 0] = (marked[spans[i] ?? 0] ?? 0) + 1;
    return { marked, waiting, evidence };
  };

  test.each<[string, Parameters<typeof ask>, ReturnType<typeof ask>]>([
    [
      'a form without evidence waits',
      [[park], ['no', 'a park']],
      { marked: [0, 0], waiting: [1], evidence: [] },
    ],
    [
      'not where its words stand',
      [[park], ['a science park']],
      { marked: [1], waiting: [], evidence: ['science'] },
    ],
    [
      'not where a term stands',
      [[park, 'WTO'], ['WTO park']],
      { marked: [2], waiting: [], evidence: [''] },
    ],
    [
      'not where the page has a term',
      [[park], ['a park'], ['']],
      { marked: [1], waiting: [], evidence: [] },
    ],
    [
      'not where another text has one',
      [
        [park, 'WTO'],
        ['a park', 'WTO', 'a park'],
      ],
      { marked: [1, 1, 1], waiting: [], evidence: [''] },
    ],
    [
      'nor where another text has one of its words',
      [[park], ['a park', 'SCIENCE']],
      { marked: [1, 0], waiting: [], evidence: ['science'] },
    ],
    [
      'nor where the page is known to have one',
      [[park], ['a park'], ['science']],
      { marked: [1], waiting: [], evidence: [] },
    ],
    [
      'words of another rule are of no use',
      [
        [park, cued('union', { scope: 'page', with: ['labour'] })],
        ['a park', 'labour'],
      ],
      { marked: [0, 0], waiting: [0], evidence: ['labour'] },
    ],
    [
      'a word in a phrase against is one',
      [
        [park, cued('hub', { with: ['x'], against: ['science hub'] })],
        ['a park', 'a science hub'],
      ],
      { marked: [1, 0], waiting: [], evidence: ['science'] },
    ],
    [
      'a word cut by a word edge is none',
      [[park], ['a park', 'neuroscience']],
      { marked: [0, 0], waiting: [0], evidence: [] },
    ],
    [
      'a word of a muted form is one, and does no harm',
      [[park], ['science'], [], 'c-park'],
      { marked: [0], waiting: [], evidence: ['science'] },
    ],
    [
      'a general term that is marked speaks for nothing',
      [[platform, { terms: ['growth'], tier: 'general' }], ['a platform of growth'], []],
      { marked: [1], waiting: [], evidence: [] },
    ],
    [
      'a rule for the block does not wait',
      [[platform], ['a platform']],
      { marked: [0], waiting: [], evidence: [] },
    ],
    [
      'nor does the page help it',
      [[platform, 'WTO'], ['a platform', 'WTO'], ['']],
      { marked: [0, 1], waiting: [], evidence: [''] },
    ],
    [
      'a muted form does not wait',
      [[park], ['a park'], [], 'c-park'],
      { marked: [0], waiting: [], evidence: [] },
    ],
    [
      'a text waits once',
      [[park], ['a park, a park']],
      { marked: [0], waiting: [0], evidence: [] },
    ],
    [
      'a phrase against does not wait',
      [[{ ...park, match: { cue: { scope: 'page', against: ['car park'] } } }], ['a car park']],
      { marked: [0], waiting: [], evidence: [] },
    ],
    [
      'a term under a cued one is one',
      [[cued('platform economy'), 'platform'], ['platform economy']],
      { marked: [1], waiting: [], evidence: [''] },
    ],
    [
      'a term under a phrase against is one',
      [[cued('平台', { against: ['科技平台'] }), '科技'], ['科技平台']],
      { marked: [0], waiting: [], evidence: [''] },
    ],
  ])('%s', (_name, question, answer) => {
    expect(ask(...question)).toEqual(answer);
  });
});
