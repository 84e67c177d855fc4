/** Sizes and counts as a reader of the interface writes them. */
import { t } from '../../utils/i18n.ts';

export function counted(count: number): string {
  return count.toLocaleString(t('language'));
}

export function sizeText(bytes: number): string {
  const unit = bytes < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1024 : 1024 * 1024);
  return value.toLocaleString(t('language'), {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  });
}
