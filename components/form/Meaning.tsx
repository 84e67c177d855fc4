/** What a concept means and where that is from: definitions, note, source. */
import { fieldName } from '../../glossary/editing/check-fields.ts';
import type { ConceptFields } from '../../glossary/editing/concept-fields.ts';
import { t } from '../../utils/i18n.ts';
import { TextField } from './TextField.tsx';

interface Props {
  fields: ConceptFields;
  onChange(part: Partial<ConceptFields>): void;
}

export function Meaning({ fields, onChange }: Props) {
  const { definitions, note, source, sourceUrl } = fields;
  return (
    <>
      <section aria-labelledby="form-definitions">
        <h2 id="form-definitions">{t('formDefinitions')}</h2>
        {Object.entries(definitions).map(([lang, text]) => (
          <TextField
            key={lang}
            name={fieldName.definition(lang)}
            label={t('formDefinitionIn', [languageNames[lang]?.() ?? lang])}
            value={text}
            lang={lang}
            lines={2}
            onInput={(value) => onChange({ definitions: { ...definitions, [lang]: value } })}
          />
        ))}
      </section>
      <section aria-labelledby="form-note">
        <h2 id="form-note">{t('formNoteAndSource')}</h2>
        <TextField
          name="note"
          label={t('formNote')}
          value={note}
          lines={2}
          onInput={(value) => onChange({ note: value })}
        />
        <TextField
          name="source"
          label={t('formSource')}
          hint={t('formSourceHint')}
          value={source}
          onInput={(value) => onChange({ source: value })}
        />
        <TextField
          name="sourceUrl"
          label={t('formSourceUrl')}
          value={sourceUrl}
          isAddress
          onInput={(value) => onChange({ sourceUrl: value })}
        />
      </section>
    </>
  );
}

const languageNames: Readonly<Record<string, () => string>> = {
  'zh-Hans': () => t('formSimplified'),
  'zh-Hant': () => t('formTraditional'),
  'zh-Hant-TW': () => t('formLanguageTw'),
  'zh-Hant-HK': () => t('formLanguageHk'),
  en: () => t('formEnglish'),
};
