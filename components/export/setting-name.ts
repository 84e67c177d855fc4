/** Settings by the words on their switches, to say which of them a backup could not bring back. */
import { t } from '../../utils/i18n.ts';
import type { Settings } from '../../utils/settings.ts';

const names: Partial<Record<keyof Settings, () => string>> = {
  enabled: () => t('popupEnabled'),
  markGeneral: () => t('popupGeneral'),
  saveContext: () => t('exportRestoreContext'),
  sites: () => t('exportRestoreSites'),
};

/** Each once; those that need no name of their own here are “other settings”. */
export function settingNames(settings: readonly (keyof Settings)[]): string[] {
  const other = () => t('exportRestoreOther');
  return [...new Set(settings.map((name) => (names[name] ?? other)()))];
}
