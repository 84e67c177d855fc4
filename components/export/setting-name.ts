/** Settings by the words on their switches. */
import { t } from '../../utils/i18n.ts';
import type { Settings } from '../../utils/settings.ts';

const names: Record<keyof Settings, () => string> = {
  enabled: () => t('popupEnabled'),
  markGeneral: () => t('popupGeneral'),
  saveContext: () => t('exportRestoreContext'),
  sites: () => t('exportRestoreSites'),
};

export function settingName(name: keyof Settings): string {
  return names[name]();
}
