/** What is wrong with a site pattern, as a sentence that says what to write. */
import { t } from '../../utils/i18n.ts';
import type { BadPattern, SiteProblem } from '../../utils/sites.ts';

export function siteProblemSentence({ problem, detail }: BadPattern): string {
  return sentences[problem](detail);
}

const sentences: Readonly<Record<SiteProblem, (detail: string) => string>> = {
  empty: () => t('settingsProblemEmpty'),
  tooLong: (detail) => t('settingsProblemTooLong', [Number(detail).toLocaleString(t('language'))]),
  whiteSpace: () => t('settingsProblemWhiteSpace'),
  scheme: (detail) => t('settingsProblemScheme', [detail]),
  credentials: () => t('settingsProblemCredentials'),
  noHost: () => t('settingsProblemNoHost'),
  everything: () => t('settingsProblemEverything'),
  wildcard: (detail) => t('settingsProblemWildcard', [detail]),
  port: (detail) => t('settingsProblemPort', [detail]),
  host: (detail) => t('settingsProblemHost', [detail]),
  path: () => t('settingsProblemPath'),
};
