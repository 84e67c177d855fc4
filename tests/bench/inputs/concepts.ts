/** Concepts of the reader's own out of plain forms. */
import type { Concept } from '../../../glossary/concept.ts';
import type { DictionaryEntry } from './dictionary.ts';

export function conceptOf(term: string, index: number): Concept {
  return {
    id: `c-${index}`,
    origin: 'personal',
    subjectField: [],
    languages: [{ lang: 'zh-Hans', terms: [{ id: `t-${index}`, term }] }],
  };
}

/** As an import of a dictionary makes it: both scripts and English. */
export function conceptOfEntry(entry: DictionaryEntry, index: number): Concept {
  const { simplified, traditional, english } = entry;
  return {
    ...conceptOf(simplified, index),
    languages: [
      { lang: 'zh-Hans', terms: [{ id: `t-${index}`, term: simplified }] },
      { lang: 'zh-Hant', terms: [{ id: `u-${index}`, term: traditional }] },
      { lang: 'en', terms: [{ id: `v-${index}`, term: english }] },
    ],
  };
}
