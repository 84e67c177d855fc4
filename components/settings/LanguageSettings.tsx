/** The language of Tifa itself. Languages call themselves by their own names. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { type Language, languages } from '../../utils/languages.ts';
import type { SettingsProps } from './change.ts';

const names: Readonly<Record<Language, { name: string; lang: string }>> = {
  en: { name: 'English', lang: 'en' },
  zh_CN: { name: '简体中文', lang: 'zh-Hans' },
  zh_TW: { name: '繁體中文（臺灣）', lang: 'zh-Hant' },
};

export function LanguageSettings({ settings, onChange }: SettingsProps) {
  const [field, hint] = [useId(), useId()];
  return (
    <section aria-labelledby="settings-language">
      <h2 id="settings-language">{t('settingsLanguage')}</h2>
      <div class="field">
        <label for={field}>{t('settingsLanguageLabel')}</label>
        <select
          id={field}
          value={settings.language}
          aria-describedby={hint}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const language = languages.find((one) => one === value) ?? 'auto';
            onChange((present) => ({ ...present, language }));
          }}
        >
          <option value="auto">{t('settingsLanguageAuto')}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={names[language].lang}>
              {names[language].name}
            </option>
          ))}
        </select>
        <small class="quiet" id={hint}>
          {t('settingsLanguageHint')}
        </small>
      </div>
    </section>
  );
}
