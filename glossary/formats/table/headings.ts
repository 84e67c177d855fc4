/**
 * The headings of columns. Ours are a language (`zh-Hans`), a field of the concept (`tags`) or a
 * field and a language (`definition:en`). Others' are understood where they can mean one thing only.
 */
import { knownLanguageTag, modelTag } from '../language-tags.ts';
import { wordMap } from '../word-map.ts';
import { type Field, isSectionField, isTermField } from './fields.ts';

/** What a heading says: a field, which may lack the language it needs, or less than that. */
export interface Meaning {
  name: Exclude<Field['name'], 'extra'> | 'termOrSource' | 'rowNumber';
  lang?: string;
}

/** What other tools and people write (memoQ, Crowdin, Phrase, Google; Chinese in both scripts). */
const aliases = wordMap<Meaning['name']>({
  term: 'term terms sourceTerm target targetTerm translation translations translatedTerm word entry 术语 術語 词条 詞條 词语 詞語 词汇 詞彙 提法 原文 源语 源語 源术语 译文 譯文 译法 譯法 翻译 翻譯 译名 譯名 目标语 目標語',
  termOrSource: 'source src',
  id: 'id entryId conceptId uuid guid',
  rowNumber: 'no no. nr nr. # index 序号 序號 编号 編號 号 號',
  subjectField:
    'subjectField subject subjects domain domains category field topic entrySubject entryDomain 领域 領域 学科 學科 分类 分類 类别 類別 主题 主題 专业 專業',
  reading: 'pinyin reading pronunciation hanyuPinyin 拼音 汉语拼音 漢語拼音 读音 讀音',
  definition:
    'definition definitions meaning explanation description 定义 定義 释义 釋義 解释 解釋 含义 含義 描述',
  note: 'note notes comment comments remark remarks conceptNote entryNote 备注 備註 注释 註釋 说明 說明 注',
  termNote: 'termNote usageNote 用法说明 用法說明',
  partOfSpeech: 'pos partOfSpeech wordClass 词性 詞性 词类 詞類',
  administrativeStatus: 'administrativeStatus status termStatus usageStatus 状态 狀態 规范 規範',
  termType: 'termType type 类型 類型 术语类型 術語類型',
  geographicalUsage: 'geographicalUsage region country usageRegion 地区 地區 使用地区 使用地區',
  source: 'termSource sourceOfTerm origin reference authority 来源 來源 出处 出處 参考 參考',
  sourceUrl: 'sourceUrl sourceLink 来源链接 來源連結 来源网址 來源網址',
  context:
    'context contexts example examples sentence usageExample 例句 语境 語境 例子 上下文 示例',
  contextSource: 'contextSource exampleSource 例句来源 例句來源 例句出处 例句出處',
  contextUrl: 'contextUrl exampleUrl',
  definitionSource: 'definitionSource 定义来源 定義來源',
  definitionUrl: 'definitionUrl',
  sectionNote: 'sectionNote languageNote',
  match: 'match',
  tags: 'tags tag labels label keywords 标签 標籤 关键词 關鍵詞',
  url: 'url urls link links website crossReference externalCrossReference 链接 連結 网址 網址 超链接 超連結',
  created:
    'created createdAt creationDate dateCreated entryCreated 创建时间 創建時間 创建日期 創建日期',
  modified:
    'modified modifiedAt lastModified updated updatedAt entryLastModified 修改时间 修改時間 更新时间 更新時間',
});

/** 中文术语 and 英文译名 name a language, whatever stands behind it. */
const NOUN_BEHIND_LANGUAGE =
  /(?:名称|名稱|术语|術語|词条|詞條|词语|詞語|词汇|詞彙|表述|表达|表達|提法|译法|譯法|译名|譯名|译文|譯文|翻译|翻譯|原文|对应词|對應詞|\s*terms?|\s*translations?|[_ -]?name)$/i;

/** The heading Tifa writes. */
export function headingOf({ name, lang }: Field): string {
  if (lang === undefined) return name;
  if (name === 'reading' && lang === 'zh-Hans') return PINYIN;
  const isPlain = name === 'term' && knownLanguageTag(lang) === lang;
  return isPlain ? lang : `${name}:${lang}`;
}

/** The heading of a datum that Tifa has no field for. */
export function headingOfExtra(key: string): string {
  const isPlain = key !== '' && key.trim() === key && !key.startsWith(EXTRA) && !meaningOf(key);
  return isPlain ? key : EXTRA + key;
}

/** The key under which the values below a heading of no known meaning are kept. */
export function extraKey(heading: string): string {
  return heading.startsWith(EXTRA) ? heading.slice(EXTRA.length) : heading.trim();
}

/** UTF-16 units. What is longer is no heading, and no key to keep anything under. */
export const LONGEST_HEADING = 200;

/** `sample` holds values of the column: they tell the script where the heading only says Chinese. */
export function meaningOf(heading: string, sample: readonly string[] = []): Meaning | undefined {
  const plain = heading.trim();
  if (plain.startsWith(EXTRA) || plain.length > LONGEST_HEADING) return undefined;
  if (plain === PINYIN) return { name: 'reading', lang: 'zh-Hans' };
  const colon = plain.lastIndexOf(':');
  if (colon > 0) return withLanguage(plain.slice(0, colon), plain.slice(colon + 1));
  const name = aliases(plain);
  if (name) return { name };
  const lang = knownLanguageTag(plain.replace(NOUN_BEHIND_LANGUAGE, ''), sample);
  return lang ? { name: 'term', lang } : undefined;
}

/** Only Tifa writes such headings. */
function withLanguage(name: string, tag: string): Meaning | undefined {
  const lang = modelTag(tag);
  if (!lang) return undefined;
  const field = name as Field['name'];
  return isTermField(field) || isSectionField(field) ? { name: field, lang } : undefined;
}

const PINYIN = 'pinyin';
const EXTRA = 'extra:';
