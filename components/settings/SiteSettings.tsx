/** On which sites terms are marked: the list, and what was switched in the popup. */
import { t } from '../../utils/i18n.ts';
import { Choice } from './Choice.tsx';
import type { SettingsProps } from './change.ts';
import { ListedSites } from './ListedSites.tsx';

export function SiteSettings({ settings, onChange }: SettingsProps) {
  const { siteMode, sitePatterns, sites } = settings;
  const isOnly = siteMode === 'onlyThese';
  return (
    <section aria-labelledby="settings-sites">
      <h2 id="settings-sites">{t('settingsSites')}</h2>
      <Choice
        legend={t('settingsSiteMode')}
        options={[
          ['everywhereBut', t('settingsSiteModeEverywhereBut')],
          ['onlyThese', t('settingsSiteModeOnlyThese')],
        ]}
        chosen={siteMode}
        onChange={(mode) => onChange((present) => ({ ...present, siteMode: mode }))}
      />
      <ListedSites
        patterns={sitePatterns}
        empty={{
          text: isOnly ? t('settingsSiteListEmptyOnly') : t('settingsSiteListEmpty'),
          isWarning: isOnly,
        }}
        hosts={sites}
        onAdd={(pattern) =>
          onChange((present) => ({ ...present, sitePatterns: [...present.sitePatterns, pattern] }))
        }
        onRemove={(pattern) =>
          onChange((present) => ({
            ...present,
            sitePatterns: present.sitePatterns.filter((other) => other !== pattern),
          }))
        }
        onForget={(host) =>
          onChange(({ sites: { [host]: _, ...others }, ...present }) => ({
            ...present,
            sites: others,
          }))
        }
      />
    </section>
  );
}
