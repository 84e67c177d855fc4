/** Of all that could be marked, what is: overlaps, homographs, tiers, mutes, refusals. */
import { describe, expect, test } from 'vitest';
import type { Origin } from '../../../glossary/concept.ts';
import { compileLexicon } from '../../../glossary/matching/lexicon.ts';
import { type MatchOptions, matchTexts, nestedConcepts } from '../../../glossary/matching/match.ts';
import { concept, plain, type Spec, testMarks } from './marked.ts';

describe('leftmost, then longest', () => {
  testMarks([
    ['the longer of two', ['中关村', '中关村科学城'], '⟦中关村科学城⟧、⟦中关村⟧'],
    ['the shorter where the longer breaks off', ['中关村', '中关村科学城'], '⟦中关村⟧科学园'],
    [
      'three in each other',
      ['关键', '关键核心技术', '关键核心技术攻关'],
      '⟦关键核心技术攻关⟧⟦关键核心技术⟧⟦关键⟧',
    ],
    ['the left of two that overlap', ['国家实验', '实验室体系'], '⟦国家实验⟧室体系'],
    ['the left, though shorter', ['科技', '技创新驱动'], '⟦科技⟧创新驱动'],
    ['beginnings without an end are forgotten', ['一二三四五六', '三四'], '一二⟦三四⟧五'],
    ['one behind the other', ['科技', '创新'], '⟦科技⟧⟦创新⟧⟦科技⟧'],
    ['a repeated term', ['哈哈'], '⟦哈哈⟧⟦哈哈⟧哈'],
    [
      'in English',
      ['science park', 'national science park'],
      'a ⟦national science park⟧, a ⟦science park⟧',
    ],
    [
      'the longer is cut by a word edge',
      ['new quality', 'new quality productive'],
      '⟦new quality⟧ productivexx',
    ],
    ['a form of one character', ['税'], '征⟦税⟧'],
    ['nothing in nothing', ['税'], ''],
  ]);
});

describe('what is not looked for, and what is', () => {
  testMarks([
    [
      'a rendering',
      [{ terms: ['breakthroughs'], match: { enabled: false } }],
      'make breakthroughs',
    ],
    [
      'a rendering beside a term',
      [{ terms: ['breakthroughs'], match: { enabled: false } }, '攻关'],
      'breakthroughs ⟦攻关⟧',
    ],
    [
      'a deprecated term',
      [{ terms: ['city of science'], administrativeStatus: 'deprecated' }],
      'a ⟦city of science⟧',
    ],
    ['a superseded term', [{ terms: ['旧称'], administrativeStatus: 'superseded' }], '⟦旧称⟧'],
    ['a term of punctuation', ['——'], '是——的'],
    ['a general term', [{ terms: ['发展'], tier: 'general' }], '发展'],
  ]);
});

describe('when general terms are asked for', () => {
  testMarks(
    [
      ['they are marked', [{ terms: ['发展'], tier: 'general' }], '⟦发展⟧'],
      [
        'the longer wins all the same',
        ['高质量发展', { terms: ['发展'], tier: 'general' }],
        '⟦高质量发展⟧的⟦发展⟧',
      ],
    ],
    { ...plain, isMarked: () => true },
  );
});

describe('when only some origins and tiers are marked', () => {
  const specs: Spec[] = [
    { terms: ['甲方'], tier: 'place', origin: 'bundled' },
    { terms: ['乙方'], tier: 'field', origin: 'pack' },
    { terms: ['丙方'], tier: 'formulation', origin: 'personal' },
    { terms: ['丁方'], tier: 'general', origin: 'personal' },
    { terms: ['甲方乙方'], tier: 'place', origin: 'personal' },
  ];
  const cases: [string, MatchOptions['isMarked'], string][] = [
    ['all', () => true, '⟦甲方⟧、⟦乙方⟧、⟦丙方⟧、⟦丁方⟧、⟦甲方乙方⟧'],
    ['none', () => false, '甲方、乙方、丙方、丁方、甲方乙方'],
    ['personal', ({ origin }) => origin === 'personal', '甲方、乙方、⟦丙方⟧、⟦丁方⟧、⟦甲方乙方⟧'],
    [
      'bundled, and packs with them',
      ({ origin }) => origin === 'bundled',
      '⟦甲方⟧、⟦乙方⟧、丙方、丁方、⟦甲方⟧⟦乙方⟧',
    ],
    ['no places', ({ tier }) => tier !== 'place', '甲方、⟦乙方⟧、⟦丙方⟧、⟦丁方⟧、甲方⟦乙方⟧'],
    ['formulations', ({ tier }) => tier === 'formulation', '甲方、乙方、⟦丙方⟧、丁方、甲方乙方'],
  ];
  for (const [name, isMarked, marked] of cases)
    testMarks([[name, specs, marked]], { ...plain, isMarked });
});

describe('when a concept is muted', () => {
  testMarks(
    [
      ['it is not marked', [{ id: 'c-muted', terms: ['改革'] }], '改革'],
      ['a shorter one shows', [{ id: 'c-muted', terms: ['改革开放'] }, '改革'], '⟦改革⟧开放'],
      ['one of the same form shows', [{ id: 'c-muted', terms: ['改革'] }, '改革'], '⟦改革⟧'],
      [
        'its phrases against it are gone',
        [
          {
            id: 'c-muted',
            terms: ['改革'],
            match: { cue: { scope: 'block', against: ['改革开放'] } },
          },
          '开放',
        ],
        '改革⟦开放⟧',
      ],
    ],
    { ...plain, isMuted: (id) => id === 'c-muted' },
  );
});

describe('when the judge refuses', () => {
  const noWords = { ...plain, judge: () => false };
  testMarks(
    [
      ['two to four Han characters', ['民生', '科学城', '改革开放'], '民生科学城改革开放'],
      ['not five', ['新质生产力'], '⟦新质生产力⟧'],
      ['not one', ['税'], '⟦税⟧'],
      ['not Latin', ['AI'], '⟦AI⟧'],
      ['not mixed', ['5G网'], '⟦5G网⟧'],
      ['two astral characters are two', ['\u{20bb7}\u{20bb7}'], '\u{20bb7}\u{20bb7}'],
    ],
    noWords,
  );
  testMarks(
    [
      ['the next shorter is tried', ['中国人', '中国'], '⟦中国⟧人'],
      ['and then the next place', ['中国人', '国人民主义'], '中⟦国人民主义⟧'],
    ],
    { ...plain, judge: (_text, start, end) => end - start < 3 },
  );

  test('it sees the text as it stands, however long it is', () => {
    const lexicon = compileLexicon([concept('创新', 0)], 1);
    const piece = '甲乙丙ＡＢ科技創新丁戊，';
    const seen: string[] = [];
    const judge: MatchOptions['judge'] = (text, start, end) => {
      seen.push(
        `${text.slice(start - 6, start)}[${text.slice(start, end)}]${text.slice(end, end + 3)}`,
      );
      return seen.length % 3 > 0;
    };
    const { spans } = matchTexts(lexicon, [piece.repeat(300), piece], { ...plain, judge });
    expect(seen).toEqual(Array(301).fill('乙丙ＡＢ科技[創新]丁戊，'));
    expect(spans.length / 4).toBe(201);
  });
});

describe('groups', () => {
  const group = (specs: (string | Spec)[], text: string, muted = '') =>
    matchTexts(compileLexicon(specs.map(concept), 1), [text], {
      ...plain,
      isMuted: (id) => id === muted,
    });
  const same = (...origins: Origin[]) =>
    origins.map((origin, index) => ({ id: `c-${origin}-${index}`, terms: ['高校'], origin }));

  test.each([
    [
      'personal before pack before bundled',
      ['bundled', 'pack', 'personal'],
      ['c-personal-2', 'c-pack-1', 'c-bundled-0'],
      'personal',
    ],
    [
      'the order of the glossary within an origin',
      ['bundled', 'bundled'],
      ['c-bundled-0', 'c-bundled-1'],
      'bundled',
    ],
    ['a pack is drawn as bundled', ['pack', 'bundled'], ['c-pack-0', 'c-bundled-1'], 'bundled'],
  ] as const)('%s', (_name, origins, conceptIds, mark) => {
    expect(group(same(...origins), '高校').groups).toEqual([{ conceptIds, mark }]);
  });

  test('a muted concept is left out, and its mark with it', () => {
    const { groups } = group(same('personal', 'bundled'), '高校', 'c-personal-0');
    expect(groups).toEqual([{ conceptIds: ['c-bundled-1'], mark: 'bundled' }]);
  });

  test('forms of one concept share a group', () => {
    const { groups, spans } = group([{ terms: ['高校', 'university'] }], '高校 university 高校');
    expect(groups).toHaveLength(1);
    expect([...spans]).toEqual([0, 0, 2, 0, 0, 3, 13, 0, 0, 14, 16, 0]);
  });

  test('spans name their text', () => {
    const lexicon = compileLexicon([concept('高校', 0)], 9);
    const answer = matchTexts(lexicon, ['无', '高校', '', '在高校'], plain);
    expect(answer).toMatchObject({ revision: 9, waiting: [], evidence: [''] });
    expect([...answer.spans]).toEqual([1, 0, 2, 0, 3, 1, 3, 0]);
  });

  test('capitals choose between concepts', () => {
    const specs = [
      { id: 'c-who', terms: ['WHO'] },
      { id: 'c-any', terms: ['Who'] },
    ];
    const { groups } = group(specs, 'who WHO');
    expect(groups.map(({ conceptIds }) => conceptIds)).toEqual([['c-any'], ['c-any', 'c-who']]);
  });
});

describe('nested concepts', () => {
  const nested = (terms: (string | Spec)[], text: string, judge = plain.judge) =>
    nestedConcepts(
      compileLexicon(
        terms.map((spec, index) =>
          concept(typeof spec === 'string' ? { id: spec, terms: [spec] } : spec, index),
        ),
        1,
      ),
      text,
      { judge },
    );

  test.each<[string, (string | Spec)[], string, string[]]>([
    ['the whole is not nested', ['中关村科学城', '中关村'], '中关村科学城', ['中关村']],
    [
      'in order of place, the longer first',
      ['城', '科学城', '中关', '中关村', '中关村科学城'],
      '中关村科学城',
      ['中关村', '中关', '科学城', '城'],
    ],
    [
      'overlapping ones',
      ['科技创新', '国家科技', '国家科技创新'],
      '国家科技创新',
      ['国家科技', '科技创新'],
    ],
    ['once each', ['科学', '科学与科学'], '科学与科学', ['科学']],
    [
      'of every tier',
      [{ id: 'c-general', terms: ['发展'], tier: 'general' }, '高质量发展'],
      '高质量发展',
      ['c-general'],
    ],
    [
      'with cues',
      [{ id: 'c-cued', terms: ['平台'], match: { cue: { scope: 'block' } } }, '创新平台'],
      '创新平台',
      ['c-cued'],
    ],
    [
      'not in a phrase against them',
      [
        {
          id: 'c-cued',
          terms: ['平台'],
          match: { cue: { scope: 'block', against: ['平台高度'] } },
        },
      ],
      '大平台高度',
      [],
    ],
    [
      'not the same concept in another form',
      [{ id: 'c-1', terms: ['科学城', '科学'] }],
      '科学城',
      [],
    ],
    ['in another script', ['科学', '科学城'], '科學城', ['科学']],
    ['in source text', ['urban renewal', 'renewal'], 'urban\n  re\u00adnewal', ['renewal']],
    ['word edges hold', ['form', 'reform plan'], 'reform plan', []],
  ])('%s', (_name, terms, text, expected) => {
    expect(nested(terms, text)).toEqual(expected);
  });

  test('the judge is asked', () => {
    expect(nested(['民生', '人民生活'], '人民生活', () => false)).toEqual([]);
  });
});
