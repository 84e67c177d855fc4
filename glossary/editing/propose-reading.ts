/**
 * The pinyin of a Chinese term: word-spaced, tone marks, citation tones. Syllables are those of
 * pinyin-pro, which knows characters with several readings; words are those of the browser's own
 * segmenter, for pinyin-pro has in its list hardly a word of which the reading is plain. What is
 * meant by capitals (Běijīng) is left to the reader.
 */
import { inScript } from './propose-script.ts';

/** Joined to the word before them: 专业化, 创新型, 重要性, 大学城. */
const SUFFIXES = new Set('化型性率度者家员力学业区城市县省村镇队部室院');

/** Stand alone: grammar, and numbers and measures, which pinyin does not write as one word. */
const ALONE = new Set(
  '的地得了过和与及或在以为于对把被将从到向由之所不各该本其每第一二三四五六七八九十百千万亿两年个条批大小新高低全多少',
);

interface Syllable {
  origin: string;
  pinyin: string;
  isZh: boolean;
}

/** Empty where the text has no Chinese character. */
export async function readingOf(text: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(text)) return '';
  // Words in Traditional characters are not in its list: 質量 would become zhì liáng.
  const simplified = await inScript(text, 'zh-Hans');
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(simplified, { type: 'all', toneSandhi: false });
  return spaced(words(simplified, syllables));
}

/** The syllables of each word; marks between words are left out. */
function words(text: string, syllables: Syllable[]): Syllable[][] {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const found: Syllable[][] = [];
  let at = 0;
  let isJoined = false;
  for (const { segment } of segmenter.segment(text)) {
    // Firefox 153 says of the last segment that it is not `isWordLike`, whatever it is.
    const isWord = /[\p{L}\p{N}]/u.test(segment);
    const word = syllables.slice(at, at + [...segment].length);
    at += word.length;
    const last = found.at(-1);
    if (!isWord) isJoined = false;
    else if (last && isJoined && belongs(last, word)) last.push(...word);
    else found.push(word);
    isJoined = isWord;
  }
  return found;
}

/** A lone character behind another one (双减, 达峰), or one that ends words. */
function belongs(last: Syllable[], word: Syllable[]): boolean {
  const [only, second] = word;
  const before = last[0];
  if (!only?.isZh || second || !before?.isZh || ALONE.has(only.origin)) return false;
  if (last.length === 1) return !ALONE.has(before.origin);
  return last.length === 2 && SUFFIXES.has(only.origin);
}

function spaced(found: Syllable[][]): string {
  return found
    .map((word) =>
      word.reduce((text, { origin, pinyin, isZh }) => {
        if (!isZh) return text + origin;
        // fāng’àn: without the mark it would be read fān gàn.
        return text && /^[aāáǎàeēéěèoōóǒò]/.test(pinyin) ? `${text}'${pinyin}` : text + pinyin;
      }, ''),
    )
    .join(' ');
}
