/** Settings by the words on their switches, to say which of them a backup could not bring back. */
import { t } from '../../utils/i18n.ts';
import type { Settings } from '../../utils/settings.ts';

const names: Partial<Record<keyof Settings, () => string>> = {
  enabled: () => t('popupEnabled'),
  markGeneral: () => t('popupGeneral'),
  markTiers: () => t('settingsTiers'),
  markOrigins: () => t('settingsOrigins'),
  occurrences: () => t('settingsOccurrences'),
  markStyle: () => t('settingsStyle'),
  markColors: () => t('settingsColors'),
  hideWhileEditing: () => t('settingsHideWhileEditing'),
  cardDelay: () => t('settingsCardDelay'),
  cardOrder: () => t('settingsCardOrder'),
  cardScript: () => t('settingsCardScript'),
  copyShape: () => t('settingsCopyShape'),
  copySource: () => t('settingsCopySource'),
  saveContext: () => t('exportRestoreContext'),
  siteMode: () => t('settingsSiteMode'),
  sitePatterns: () => t('settingsSiteList'),
  sites: () => t('exportRestoreSites'),
  personalSiteMode: () => t('exportRestorePersonalSites'),
  personalSitePatterns: () => t('exportRestorePersonalSites'),
  personalSites: () => t('exportRestorePersonalSites'),
  badge: () => t('settingsBadge'),
  language: () => t('settingsLanguageLabel'),
};

/** Each once; those that need no name of their own here are “other settings”. */
export function settingNames(settings: readonly (keyof Settings)[]): string[] {
  const other = () => t('exportRestoreOther');
  return [...new Set(settings.map((name) => (names[name] ?? other)()))];
}
