/** The words by which glossaries name the part of speech (TBX, Crowdin, and what people write). */
import type { PartOfSpeech } from '../concept.ts';
import { wordMap } from './word-map.ts';

const parts = wordMap<PartOfSpeech>({
  noun: 'noun n properNoun propn 名词 名詞 名 专有名词 專有名詞',
  verb: 'verb v vt vi 动词 動詞 动 動',
  adjective: 'adjective adj a 形容词 形容詞 形',
  adverb: 'adverb adv 副词 副詞 副',
  other: 'other 其他',
});

/** The part of speech that `word` names, if it names one. `n.` is `n`. */
export function partOfSpeechOf(word: string): PartOfSpeech | undefined {
  return parts(word.replace(/\.$/, ''));
}
