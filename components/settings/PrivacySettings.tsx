/** Where the reader's own terms may be known, and the way to the page that says why one might choose. */
import { t } from '../../utils/i18n.ts';
import { Choice } from './Choice.tsx';
import type { SettingsProps } from './change.ts';
import { ListedSites } from './ListedSites.tsx';

interface Props extends SettingsProps {
  privacyHref: string;
}

export function PrivacySettings({ settings, onChange, privacyHref }: Props) {
  const { personalSiteMode, personalSitePatterns, personalSites } = settings;
  return (
    <section aria-labelledby="settings-privacy">
      <h2 id="settings-privacy">{t('settingsPrivacy')}</h2>
      <Choice
        legend={t('settingsPersonalSites')}
        options={[
          ['everywhere', t('settingsPersonalSitesEverywhere')],
          ['onlyThese', t('settingsPersonalSitesOnly')],
        ]}
        chosen={personalSiteMode}
        onChange={(mode) => onChange((present) => ({ ...present, personalSiteMode: mode }))}
      />
      <p class="quiet">{t('settingsPersonalSitesHint')}</p>
      {personalSiteMode === 'onlyThese' && (
        <ListedSites
          patterns={personalSitePatterns}
          empty={{ text: t('settingsPersonalSitesEmpty'), isWarning: false }}
          hosts={personalSites}
          isOfWholeSites
          onAdd={(pattern) =>
            onChange((present) => ({
              ...present,
              personalSitePatterns: [...present.personalSitePatterns, pattern],
            }))
          }
          onRemove={(pattern) =>
            onChange((present) => ({
              ...present,
              personalSitePatterns: present.personalSitePatterns.filter(
                (other) => other !== pattern,
              ),
            }))
          }
          onForget={(host) =>
            onChange(({ personalSites: { [host]: _, ...others }, ...present }) => ({
              ...present,
              personalSites: others,
            }))
          }
        />
      )}
      <p>
        <a href={privacyHref}>{t('settingsPrivacyMore')}</a>
      </p>
    </section>
  );
}
