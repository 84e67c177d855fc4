/**
 * The names by which glossaries call languages, as the tags the model uses. English keeps no region:
 * its renderings are shown whatever the reader's English. Other languages keep theirs.
 */
import { fold } from '../matching/fold.ts';
import { wordMap } from './word-map.ts';

/** Names that say which Chinese or which English. Tags of other languages are taken as they are. */
const named = wordMap<string>({
  'zh-Hans':
    'zh-Hans zh-CN zh-SG zh-MY zh-Hans-CN zh-Hans-SG cmn-Hans chs zh-chs sc hans zhcn simplified simplifiedChinese chineseSimplified chinese(simplified) chinese(simplified,china) chinese(prc) chinese(china) 简体 简体中文 中文(简体) 中文（简体） 简 简中 簡體 簡體中文 中文(簡體) 大陆 大陸',
  'zh-Hant':
    'zh-Hant zh-MO zh-Hant-MO cmn-Hant cht zh-cht tc hant traditional traditionalChinese chineseTraditional chinese(traditional) 繁體 繁體中文 正體 正體中文 中文(繁體) 繁体 繁体中文 中文(繁体) 繁 繁中 正體字',
  'zh-Hant-TW': 'zh-TW zh-Hant-TW zhtw chinese(taiwan) chinese(traditional,taiwan) 台灣 臺灣 台湾',
  'zh-Hant-HK': 'zh-HK zh-Hant-HK zhhk chinese(hongkong) chinese(hongkongsar) 香港',
  en: 'en en-US en-GB en-AU en-CA en-IE en-NZ en-IN en-SG en-HK en-ZA eng english english(us) english(uk) english(unitedstates) english(unitedkingdom) anglais englisch 英文 英语 英語 英 英译 英譯 英文译名 英文譯名',
});

/** Names that leave the script open. */
const chinese = wordMap<'zh'>({
  zh: 'zh zho chi cmn zh-cmn chinese mandarin putonghua chinois chinesisch 中文 汉语 漢語 华语 華語 中 国语 國語 普通话 普通話',
});

/** What `Intl` would accept, but only with a language of two or three letters. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?:[-_][a-z0-9]{5,8})*$/i;

/**
 * The tag a name stands for, if it is the name of a language or a tag. Where the name says Chinese
 * but not which script, `sample` decides: texts in that language.
 */
export function languageTag(
  name: string,
  sample: string | readonly string[] = '',
): string | undefined {
  const plain = name.trim();
  const known = named(plain);
  if (known) return known;
  if (chinese(plain)) return chineseTag(sample);
  return TAG.test(plain) ? canonical(plain) : undefined;
}

/** `zh-Hant` if `sample` has a character that Simplified Chinese writes otherwise, else `zh-Hans`. */
export function chineseTag(sample: string | readonly string[]): 'zh-Hans' | 'zh-Hant' {
  const text = typeof sample === 'string' ? sample : sample.join('\n');
  return isTraditional(text) ? 'zh-Hant' : 'zh-Hans';
}

/** Characters the fold turns into others although Simplified Chinese writes them too (乾坤, 宫商角徵羽). */
const WRITTEN_IN_BOTH = new Set('覆藉乾着谘芸薹拚捱摺吒徵馀渖锺钜袷糸麽');

function isTraditional(text: string): boolean {
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
    if (fold(character) !== character && !WRITTEN_IN_BOTH.has(character)) return true;
  }
  return false;
}

/** Language in small letters, script with a capital, region in capitals. */
function canonical(tag: string): string {
  return tag
    .split(/[-_]/)
    .map((part, index) => {
      if (index > 0 && part.length === 2) return part.toUpperCase();
      const small = part.toLowerCase();
      return index > 0 && part.length === 4
        ? small.charAt(0).toUpperCase() + small.slice(1)
        : small;
    })
    .join('-');
}
