/** When the card opens, what it shows, and what can be taken from it. */
import { copyText } from '../../glossary/display/copy-shapes.ts';
import { t } from '../../utils/i18n.ts';
import { Choice } from './Choice.tsx';
import type { SettingsProps } from './change.ts';
import { DelayField } from './DelayField.tsx';
import { Toggle } from './Toggle.tsx';

const pair = { zh: '中文', en: 'English' };

export function CardSettings({ settings, onChange }: SettingsProps) {
  return (
    <section aria-labelledby="settings-card">
      <h2 id="settings-card">{t('settingsCard')}</h2>
      <DelayField
        delay={settings.cardDelay}
        onChange={(cardDelay) => onChange((present) => ({ ...present, cardDelay }))}
      />
      <Choice
        legend={t('settingsCardOrder')}
        options={[
          ['counterpartFirst', t('settingsCardOrderCounterpartFirst')],
          ['foundFirst', t('settingsCardOrderFoundFirst')],
        ]}
        chosen={settings.cardOrder}
        onChange={(cardOrder) => onChange((present) => ({ ...present, cardOrder }))}
      />
      <Choice
        legend={t('settingsCardScript')}
        options={[
          ['both', t('settingsCardScriptBoth')],
          ['page', t('settingsCardScriptPage')],
          ['zh-Hans', t('settingsCardScriptHans')],
          ['zh-Hant', t('settingsCardScriptHant')],
        ]}
        chosen={settings.cardScript}
        onChange={(cardScript) => onChange((present) => ({ ...present, cardScript }))}
      />
      <Choice
        legend={t('settingsCopyShape')}
        options={[
          ['chineseFirst', copyText('chineseFirst', pair)],
          ['englishFirst', copyText('englishFirst', pair)],
          ['table', t('settingsCopyShapeTable')],
        ]}
        chosen={settings.copyShape}
        onChange={(copyShape) => onChange((present) => ({ ...present, copyShape }))}
      />
      <Toggle
        label={t('settingsCopySource')}
        hint={t('settingsCopySourceHint')}
        on={settings.copySource}
        onChange={(copySource) => onChange((present) => ({ ...present, copySource }))}
      />
      <Toggle
        label={t('settingsSaveContext')}
        on={settings.saveContext}
        onChange={(saveContext) => onChange((present) => ({ ...present, saveContext }))}
      />
    </section>
  );
}
