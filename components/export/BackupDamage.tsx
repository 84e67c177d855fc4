/** What of a backup cannot be used as it stands: whole parts of it, or single settings. */
import { t } from '../../utils/i18n.ts';
import type { Settings } from '../../utils/settings.ts';
import { settingNames } from './setting-name.ts';

interface Props {
  parts: readonly ('collections' | 'mutes' | 'settings')[];
  settings: readonly (keyof Settings)[];
}

const partNames = {
  collections: () => t('exportRestoreCollections'),
  mutes: () => t('exportRestoreMutes'),
  settings: () => t('exportRestoreSettings'),
};

export function BackupDamage({ parts, settings }: Props) {
  const comma = t('exportComma');
  return (
    <>
      {parts.length > 0 && (
        <p class="note warning">
          {t('exportRestoreDamaged', [parts.map((part) => partNames[part]()).join(comma)])}
        </p>
      )}
      {settings.length > 0 && (
        <p class="note warning">
          {t('exportRestoreRepaired', [settingNames(settings).join(comma)])}
        </p>
      )}
    </>
  );
}
