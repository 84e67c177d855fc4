/** Which terms are marked, and how often. */
import { tiers } from '../../glossary/concept.ts';
import { t } from '../../utils/i18n.ts';
import type { MarkOrigin } from '../../utils/mark-look.ts';
import { isTierMarked, switchTier } from '../../utils/marked-terms.ts';
import { tierNames } from '../table/names.ts';
import { Choice } from './Choice.tsx';
import type { SettingsProps } from './change.ts';
import { Toggle } from './Toggle.tsx';

export function MarkedSettings({ settings, onChange }: SettingsProps) {
  const onOrigin = (origin: MarkOrigin) => (on: boolean) =>
    onChange((present) => ({
      ...present,
      markOrigins: { ...present.markOrigins, [origin]: on },
    }));
  return (
    <section aria-labelledby="settings-marked">
      <h2 id="settings-marked">{t('settingsMarked')}</h2>
      <Toggle
        label={t('popupEnabled')}
        on={settings.enabled}
        onChange={(enabled) => onChange((present) => ({ ...present, enabled }))}
      />
      <fieldset>
        <legend>{t('settingsOrigins')}</legend>
        <Toggle
          label={t('settingsOriginBundled')}
          hint={t('settingsOriginBundledHint')}
          on={settings.markOrigins.bundled}
          onChange={onOrigin('bundled')}
        />
        <Toggle
          label={t('settingsOriginPersonal')}
          hint={t('settingsOriginPersonalHint')}
          on={settings.markOrigins.personal}
          onChange={onOrigin('personal')}
        />
      </fieldset>
      <fieldset>
        <legend>{t('settingsTiers')}</legend>
        <p class="quiet">{t('settingsTiersHint')}</p>
        <div class="columns">
          {tiers.map((tier) => (
            <Toggle
              key={tier}
              label={tierNames[tier]()}
              {...(tier === 'general' && { hint: t('popupGeneralHint') })}
              on={isTierMarked(settings, tier)}
              onChange={(on) => onChange((present) => switchTier(present, tier, on))}
            />
          ))}
        </div>
      </fieldset>
      <Choice
        legend={t('settingsOccurrences')}
        options={[
          ['every', t('settingsOccurrencesEvery')],
          ['firstInBlock', t('settingsOccurrencesFirstInBlock')],
          ['firstOnPage', t('settingsOccurrencesFirstOnPage')],
        ]}
        chosen={settings.occurrences}
        onChange={(occurrences) => onChange((present) => ({ ...present, occurrences }))}
      />
      <Toggle
        label={t('settingsHideWhileEditing')}
        hint={t('settingsHideWhileEditingHint')}
        on={settings.hideWhileEditing}
        onChange={(hideWhileEditing) => onChange((present) => ({ ...present, hideWhileEditing }))}
      />
      <Toggle
        label={t('settingsBadge')}
        on={settings.badge}
        onChange={(badge) => onChange((present) => ({ ...present, badge }))}
      />
    </section>
  );
}
