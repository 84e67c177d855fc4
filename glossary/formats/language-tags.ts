/**
 * The names by which glossaries call languages, as the tags the model uses. English keeps no region:
 * its renderings are shown whatever the reader's English. Other languages keep theirs.
 */
import { fold } from '../matching/fold.ts';
import { wordMap } from './word-map.ts';

/** Names that say which Chinese or which English. Tags of other languages are taken as they are. */
const named = wordMap<string>({
  'zh-Hans':
    'zh-Hans zh-CN zh-SG zh-MY zh-Hans-CN zh-Hans-SG cmn-Hans chs zh-chs hans zhcn simplified simplifiedChinese chineseSimplified chinese(simplified) chinese(simplified,china) chinese(prc) chinese(china) 简体 简体中文 中文(简体) 中文（简体） 简 简中 簡體 簡體中文 中文(簡體) 大陆 大陸',
  'zh-Hant':
    'zh-Hant zh-MO zh-Hant-MO cmn-Hant cht zh-cht hant traditional traditionalChinese chineseTraditional chinese(traditional) 繁體 繁體中文 正體 正體中文 中文(繁體) 繁体 繁体中文 中文(繁体) 繁 繁中 正體字',
  'zh-Hant-TW': 'zh-TW zh-Hant-TW zhtw chinese(taiwan) chinese(traditional,taiwan) 台灣 臺灣 台湾',
  'zh-Hant-HK': 'zh-HK zh-Hant-HK zhhk chinese(hongkong) chinese(hongkongsar) 香港',
  en: 'en en-US en-GB en-AU en-CA en-IE en-NZ en-IN en-SG en-HK en-ZA eng english english(us) english(uk) english(unitedstates) english(unitedkingdom) anglais englisch 英文 英语 英語 英 英译 英譯 英文译名 英文譯名',
});

/** Names that leave the script open. */
const chinese = wordMap<'zh'>({
  zh: 'zh zho chi cmn zh-cmn chinese mandarin putonghua chinois chinesisch 中文 汉语 漢語 华语 華語 中 国语 國語 普通话 普通話',
});

/** A well-formed tag: language, script, region, variants. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?:[-_][a-z0-9]{5,8})*$/i;

/** ISO 639-1: what a two-letter word may be taken for. */
const codes = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
    'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ' +
    'ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na ' +
    'nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so ' +
    'sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/**
 * The tag a name stands for, if it is the name of a language or a well-formed tag. Where the name
 * says Chinese but not which script, `sample` decides: text in that language.
 */
export function languageTag(
  name: string,
  sample: string | readonly string[] = '',
): string | undefined {
  const plain = name.trim();
  return (
    named(plain) ??
    (chinese(plain) ? chineseTag(sample) : undefined) ??
    (TAG.test(plain) ? canonical(plain) : undefined)
  );
}

/** As `languageTag`, but no word is taken for a tag: only names, and two-letter codes that exist. */
export function knownLanguageTag(
  name: string,
  sample: string | readonly string[] = '',
): string | undefined {
  const tag = languageTag(name, sample);
  if (tag === undefined || named(name.trim()) || chinese(name.trim())) return tag;
  return codes.has(tag.split('-')[0] ?? '') ? tag : undefined;
}

/** As `languageTag`, but regions stay: for tags that Tifa wrote. Only Chinese is brought to its script. */
export function modelTag(name: string): string | undefined {
  const plain = name.trim();
  const isExact = TAG.test(plain) && !/^zh(?!-han[st]\b)/i.test(plain);
  return isExact ? canonical(plain) : languageTag(plain);
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
