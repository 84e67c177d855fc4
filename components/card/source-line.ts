/** Where a pair is from, in one line to be copied with it. */
import type { CopySource } from '../../glossary/display/copy-source.ts';
import { t } from '../../utils/i18n.ts';

export function sourceLine(source: CopySource): string {
  if ('text' in source) return source.text;
  const { place } = source;
  return t('cardReportPlace', [place === 'title' ? t('cardReportTitle') : place]);
}
