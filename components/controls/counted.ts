/** Numbers with the separators of the reader's language. */
import { t } from '../../utils/i18n.ts';

export function counted(count: number): string {
  return count.toLocaleString(t('language'));
}
