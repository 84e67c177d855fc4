/** The words by which glossaries name the type of a term (TBX, IATE, MultiTerm, and what people write). */
import type { TermType } from '../concept.ts';
import { wordMap } from './word-map.ts';

const types = wordMap<TermType>({
  fullForm: 'fullForm full expandedForm 全称 全稱 全名',
  acronym: 'acronym initialism 首字母缩略词 首字母縮略詞',
  abbreviation: 'abbreviation abbreviatedForm abbr 缩写 縮寫 略语 略語',
  shortForm: 'shortForm short clippedTerm 简称 簡稱 略称 略稱',
  variant: 'variant spellingVariant synonym 变体 變體 异体 異體 同义词 同義詞',
  phrase: 'phrase phraseologicalUnit setPhrase collocation standardText 短语 短語 固定搭配 提法',
});

/** The type that `word` names, if it names one. */
export function termTypeOf(word: string): TermType | undefined {
  return types(word);
}
