/** Two concepts a reader might have added: one with a little of everything, one that a spreadsheet would run. */
import type { Concept } from '../../../glossary/concept.ts';

export const teaEgg: Concept = {
  id: 'c-tea-egg',
  origin: 'personal',
  subjectField: ['Food'],
  note: 'Sold in the street.',
  tags: ['snack', 'breakfast'],
  languages: [
    {
      lang: 'zh-Hans',
      terms: [
        {
          id: 't-tea-egg-1',
          term: '茶叶蛋',
          reading: 'chá yè dàn',
          administrativeStatus: 'preferred',
          contexts: [
            {
              text: '早上吃一个茶叶蛋。',
              source: 'Breakfast',
              sourceUrl: 'https://example.org/breakfast',
            },
          ],
        },
      ],
    },
    {
      lang: 'en',
      terms: [
        { id: 't-tea-egg-2', term: 'tea egg', source: 'A menu' },
        { id: 't-tea-egg-3', term: 'marbled egg' },
      ],
    },
  ],
};

export const sumRule: Concept = {
  id: 'c-sum-rule',
  origin: 'personal',
  subjectField: [],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-sum-rule-1', term: '求和规则' }] },
    { lang: 'en', terms: [{ id: 't-sum-rule-2', term: '=SUM(1,1) rule' }] },
  ],
};
