/**
 * The data categories of TBX that the model has a field for, by the names that files give them: TBX 3
 * (in DCT style the names of elements), TBX 2, IATE, and exports whose fields people named themselves.
 * The names are the key: the numbers of the official lists contradict each other.
 */
import { wordMap } from '../word-map.ts';

export type Category =
  | 'subjectField'
  | 'definition'
  | 'context'
  | 'source'
  | 'note'
  | 'address'
  | 'administrativeStatus'
  | 'termType'
  | 'partOfSpeech'
  | 'geographicalUsage'
  | 'reading'
  | 'transaction'
  | 'date';

export const categoryOf = wordMap<Category>({
  subjectField: 'subjectField subject domain',
  // A `descrip` without a type explains the term in the files of Weblate.
  definition: 'definition explanation descrip',
  context: 'context example sampleSentence',
  source: 'source sourceIdentifier reference',
  note: 'note comment remark usageNote',
  address: 'externalCrossReference xref url',
  administrativeStatus: 'administrativeStatus normativeAuthorization usageStatus status evaluation',
  termType: 'termType',
  partOfSpeech: 'partOfSpeech pos wordClass',
  geographicalUsage: 'geographicalUsage regionalUsage',
  reading: 'reading pinyin transliteration',
  transaction: 'transactionType transac',
  date: 'date',
});
