/** The sentences a reader gets, from the locale files and filled in as browsers do it. */
import en from '../../../locales/en.json' with { type: 'json' };
import zhCN from '../../../locales/zh_CN.json' with { type: 'json' };
import zhTW from '../../../locales/zh_TW.json' with { type: 'json' };

export type Key = keyof typeof en;
export type Words = Record<Key, string>;

/** By the name a browser is launched with. */
export const locales: [locale: string, words: Words][] = [
  ['en-US', en],
  ['zh-CN', zhCN],
  ['zh-TW', zhTW],
];

export function said(words: Words, key: Key, ...given: string[]): string {
  return words[key].replace(/\$(\d)/g, (_, place) => given[Number(place) - 1] ?? '');
}
