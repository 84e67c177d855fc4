/** The languages of a file of bare pairs. */
import type { Direction } from '../../glossary/formats/format.ts';
import { t } from '../../utils/i18n.ts';
import { Choose } from './Choose.tsx';
import { languageName, languages } from './names.ts';

interface Props {
  said: Partial<Direction>;
  onLanguages(languages: Partial<Direction>): void;
}

export function LanguageChoice({ said, onLanguages }: Props) {
  const { source = '', target = '' } = said;
  const options = (value: string) => [
    ...(value === '' ? [{ value: '', name: t('importLanguageUnknown') }] : []),
    ...[...new Set<string>([...languages, ...(value ? [value] : [])])].map((lang) => ({
      value: lang,
      name: languageName(lang),
    })),
  ];
  return (
    <section>
      <h2>{t('importLanguages')}</h2>
      <div class="fields">
        <Choose
          label={t('importLanguageFrom')}
          value={source}
          options={options(source)}
          onChange={(value) => onLanguages({ ...said, source: value })}
        />
        <Choose
          label={t('importLanguageTo')}
          value={target}
          options={options(target)}
          onChange={(value) => onLanguages({ ...said, target: value })}
        />
      </div>
    </section>
  );
}
