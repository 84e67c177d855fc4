/** Concepts in the shape of the glossary, small enough to see through. */
import type { Concept, ReportUnit } from '../../../glossary/concept.ts';

export const threeCities: Concept = {
  id: 'c-three-cities',
  origin: 'bundled',
  tier: 'formulation',
  subjectField: ['regions'],
  languages: [
    {
      lang: 'zh-Hans',
      definition: { text: '北京创新的主要平台。' },
      terms: [
        { id: 't-1', term: '三城一区', reading: 'sān chéng yī qū', units: ['u7-5'] },
        { id: 't-2', term: '三大科学城', reading: 'sān dà kēxuéchéng', units: ['u7-9'] },
      ],
    },
    {
      lang: 'zh-Hant',
      definition: { text: '北京創新的主要平臺。' },
      terms: [
        { id: 't-3', term: '三城一區', reading: 'sān chéng yī qū', units: ['u7-5'] },
        { id: 't-4', term: '三大科學城', reading: 'sān dà kēxuéchéng', units: ['u7-9'] },
      ],
    },
    {
      lang: 'en',
      definition: { text: 'Beijing’s main platform for innovation.' },
      terms: [
        {
          id: 't-5',
          term: 'three science cities and one demonstration area',
          units: ['u7-5'],
        },
        { id: 't-6', term: 'three science cities', units: ['u7-9'] },
        { id: 't-7', term: 'Three Cities and One Area' },
        { id: 't-8', term: 'three towns and one district', administrativeStatus: 'deprecated' },
      ],
    },
  ],
  units: ['u7-5', 'u7-9'],
};

export const circuit: Concept = {
  id: 'c-circuit',
  origin: 'bundled',
  tier: 'field',
  subjectField: ['science'],
  languages: [
    {
      lang: 'zh-Hans',
      terms: [{ id: 't-9', term: '集成电路', reading: 'jíchéng diànlù', units: ['u6-4'] }],
    },
    {
      lang: 'zh-Hant',
      terms: [{ id: 't-10', term: '集成電路', reading: 'jíchéng diànlù', units: ['u6-4'] }],
    },
    {
      lang: 'zh-Hant-TW',
      terms: [{ id: 't-11', term: '積體電路', geographicalUsage: 'TW' }],
    },
    {
      lang: 'en',
      terms: [
        { id: 't-12', term: 'integrated circuits', units: ['u6-4'] },
        { id: 't-13', term: 'IC' },
      ],
    },
  ],
  units: ['u6-4'],
};

/** 人才 is the same in both scripts. */
export const talent: Concept = {
  id: 'c-talent',
  origin: 'bundled',
  tier: 'general',
  subjectField: ['talent'],
  languages: [
    { lang: 'zh-Hans', terms: [{ id: 't-14', term: '人才', reading: 'réncái' }] },
    { lang: 'zh-Hant', terms: [{ id: 't-15', term: '人才', reading: 'réncái' }] },
    { lang: 'en', terms: [{ id: 't-16', term: 'talent' }] },
  ],
};

export const units: ReportUnit[] = [
  {
    id: 'u7-5',
    place: 'II.4 ¶ 4',
    'zh-Hans': '加强“三城一区”协同联动,',
    'zh-Hant': '加強“三城一區”協同聯動,',
    en: 'We will strengthen coordination among the “three science cities and one demonstration area”.',
  },
  {
    id: 'u7-9',
    place: 'II.4 ¶ 4',
    'zh-Hans': '创新型产业集群示范区承接三大科学城成果不少于300项。',
    'zh-Hant': '創新型產業集群示範區承接三大科學城成果不少於300項。',
    en: 'the Demonstration Area will commercialize at least 300 research outcomes from the three science cities.',
  },
];
