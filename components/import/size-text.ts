/** Sizes as a reader of the interface writes them. */
import { t } from '../../utils/i18n.ts';

export function sizeText(bytes: number): string {
  const [unit, size]: [string, number] =
    bytes < KIB ? ['byte', 1] : bytes < KIB * KIB ? ['kilobyte', KIB] : ['megabyte', KIB * KIB];
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 } as const;
  return (bytes / size).toLocaleString(t('language'), options);
}

const KIB = 1024;
