/** Instead of an empty table: what to do next. */
import { t } from '../../utils/i18n.ts';

interface Props {
  /** What was looked for; may be empty. */
  text: string;
  /** Of the form for a new term that is this text. */
  addAddress: string;
  isFiltered: boolean;
  onClearFilters(): void;
}

export function NothingFound({ text, addAddress, isFiltered, onClearFilters }: Props) {
  return (
    <div class="nothing">
      <p>{text === '' ? t('tableNothing') : t('tableNothingFound', [text])}</p>
      <p class="buttons">
        {text !== '' && (
          <a class="button" href={addAddress}>
            {t('tableAddText', [text])}
          </a>
        )}
        {isFiltered && (
          <button type="button" onClick={onClearFilters}>
            {t('tableClearFilters')}
          </button>
        )}
      </p>
    </div>
  );
}
