/** How marks look, with a sample that shows it at once. */
import { t } from '../../utils/i18n.ts';
import type { MarkOrigin } from '../../utils/mark-look.ts';
import { Choice } from './Choice.tsx';
import { ColorChoice } from './ColorChoice.tsx';
import type { SettingsProps } from './change.ts';
import { MarkSample } from './MarkSample.tsx';

export function LookSettings({ settings, onChange }: SettingsProps) {
  const colorOf = (origin: MarkOrigin, legend: string) => (
    <ColorChoice
      legend={legend}
      chosen={settings.markColors[origin]}
      onChange={(color) =>
        onChange((present) => ({
          ...present,
          markColors: { ...present.markColors, [origin]: color },
        }))
      }
    />
  );
  return (
    <section aria-labelledby="settings-look">
      <h2 id="settings-look">{t('settingsLook')}</h2>
      <MarkSample look={settings} />
      <Choice
        legend={t('settingsStyle')}
        options={[
          ['dotted', t('settingsStyleDotted')],
          ['solid', t('settingsStyleSolid')],
          ['wavy', t('settingsStyleWavy')],
          ['background', t('settingsStyleBackground')],
        ]}
        inline
        chosen={settings.markStyle}
        onChange={(markStyle) => onChange((present) => ({ ...present, markStyle }))}
      />
      {colorOf('bundled', t('settingsColorBundled'))}
      {colorOf('personal', t('settingsColorPersonal'))}
    </section>
  );
}
