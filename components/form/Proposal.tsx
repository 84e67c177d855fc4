/** What could stand in the field above. It is written there only when the reader accepts it. */
import { t } from '../../utils/i18n.ts';
import { fieldId } from './remarks.tsx';

interface Props {
  /** The field it is for. */
  name: string;
  label: string;
  text: string | undefined;
  /** What stands in the field: the same is not proposed. */
  value: string;
  lang: string;
  onAccept(text: string): void;
}

export function Proposal({ name, label, text, value, lang, onAccept }: Props) {
  const isShown = text !== undefined && text !== value.trim();
  return (
    <div class="proposal" aria-live="polite">
      {isShown && (
        <p>
          <span class="quiet">{t('formProposal')}</span> <span lang={lang}>{text}</span>{' '}
          <button
            type="button"
            aria-label={t('formAcceptFor', [text, label])}
            onClick={() => {
              onAccept(text);
              // The button goes; the focus must not go with it.
              document.getElementById(fieldId(name))?.focus();
            }}
          >
            {t('formAccept')}
          </button>
        </p>
      )}
    </div>
  );
}
