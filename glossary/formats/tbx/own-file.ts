/**
 * Files that Tifa wrote itself are read to the letter: line breaks are the reader's and not those of
 * a printer of XML, and the old language codes of TBX 2 stand for the tags they were made from.
 */

const mark = 'Exported by Tifa';

export function imprint(version: string): string {
  return `${mark} ${version}`;
}

export function isImprint(text: string): boolean {
  return text.trimStart().startsWith(mark);
}

/** Older tools know regions, not scripts. Tags with a region of their own stay as they are. */
const oldTags: ReadonlyMap<string, string> = new Map([
  ['zh-Hans', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
]);
const newTags = new Map([...oldTags].map(([tag, old]) => [old, tag]));

export function oldTag(tag: string): string {
  return oldTags.get(tag) ?? tag;
}

export function newTag(old: string): string {
  return newTags.get(old) ?? old;
}
