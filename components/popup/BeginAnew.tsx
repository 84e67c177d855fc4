/** The last way out of a store that cannot be opened: to delete it. What that takes away is said before it can be done. */
import './begin-anew.css';
import { t } from '../../utils/i18n.ts';

/** How far it is: `failed` where the store could not be deleted or opened even so. */
export type Anew = 'asked' | 'done' | 'failed' | undefined;

export function BeginAnew({ anew, onBegin }: { anew: Anew; onBegin(): void }) {
  return (
    <details class="anew">
      <summary>{t('popupAnew')}</summary>
      <p>{t('popupAnewWarning')}</p>
      <button type="button" disabled={anew === 'asked'} onClick={onBegin}>
        {t('popupAnewConfirm')}
      </button>
      {anew === 'failed' && <p role="alert">{t('popupAnewFailed')}</p>}
    </details>
  );
}
