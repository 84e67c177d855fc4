/** A concept with a value in every field of the model. */
import type { Concept } from '../../../glossary/concept.ts';

export const aConcept: Concept = {
  id: 'c-own',
  origin: 'personal',
  tier: 'programme',
  subjectField: ['industry', 'shipping'],
  shadows: 'c-bundled',
  note: 'A note.',
  units: ['u7-5'],
  tags: ['mine', 'later'],
  crossReferences: [{ url: 'https://example.org/more', label: 'More' }],
  created: '2025-03-01T10:00:00Z',
  modified: '2025-03-02T10:00:00Z',
  extra: { customer: 'A' },
  languages: [
    {
      lang: 'zh-Hans',
      definition: { text: '定义。', source: '书', sourceUrl: 'https://example.org/d' },
      note: '备注',
      terms: [
        {
          id: 't-hans',
          term: '产业链',
          reading: 'chǎnyèliàn',
          administrativeStatus: 'preferred',
          termType: 'fullForm',
          partOfSpeech: 'noun',
          geographicalUsage: 'CN',
          units: ['u7-5'],
          source: '报告',
          sourceUrl: 'https://example.org/report',
          contexts: [{ text: '产业链很长。', source: '页', sourceUrl: 'https://example.org/1' }],
          note: 'Of the term.',
          match: {
            enabled: true,
            caseSensitive: false,
            wholeWord: true,
            cue: { scope: 'page', with: ['工业'], against: ['食物链'] },
          },
        },
      ],
    },
    {
      lang: 'zh-Hant',
      terms: [
        {
          id: 't-hant',
          term: '產業鏈',
          reading: 'chǎnyè liàn',
          contexts: [{ text: '產業鏈很長。' }],
        },
      ],
    },
    {
      lang: 'zh-Hant-TW',
      terms: [
        {
          id: 't-tw',
          term: '產業鍊',
          geographicalUsage: 'TW',
          contexts: [{ text: '產業鍊的一句。' }],
          source: '部',
        },
      ],
    },
    {
      lang: 'en',
      definition: { text: 'A definition.' },
      terms: [{ id: 't-en', term: 'industrial chain', source: 'Another book' }],
    },
  ],
};
