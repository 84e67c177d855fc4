/** The two scripts of Chinese, and what a language tag says about them. */

export type Script = 'zh-Hans' | 'zh-Hant';

/** Regions that write Traditional characters where the tag does not name a script. */
const traditionalRegions = new Set(['tw', 'hk', 'mo']);

/** The script of a BCP 47 tag; `undefined` where the tag is not of Chinese. `zh` alone is Simplified. */
export function scriptOf(tag: string): Script | undefined {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return undefined;
  if (rest.includes('hans')) return 'zh-Hans';
  const traditional = rest.some((part) => part === 'hant' || traditionalRegions.has(part));
  return traditional ? 'zh-Hant' : 'zh-Hans';
}

export function otherScript(script: Script): Script {
  return script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
