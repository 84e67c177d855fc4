/** In which script a card writes Chinese, as the reader chose: the page's, with or without the other, or always the same. */
import type { Script } from './script.ts';

export const scriptChoices = ['both', 'page', 'zh-Hans', 'zh-Hant'] as const;
export type ScriptChoice = (typeof scriptChoices)[number];

export interface ShownScripts {
  /** The one terms and passages are written in. */
  script: Script;
  /** Whether a term is shown in the other script as well, where it looks different. */
  withOther: boolean;
}

export function shownScripts(choice: ScriptChoice, page: Script): ShownScripts {
  const isFixed = choice === 'zh-Hans' || choice === 'zh-Hant';
  return { script: isFixed ? choice : page, withOther: choice === 'both' };
}
