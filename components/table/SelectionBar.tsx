/** What can be done with the selected concepts; while it is done, how far it is and a way to stop. */

import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';

interface Props {
  count: number;
  /** Concepts done, while something is being done. */
  done: number | undefined;
  onDelete(): void;
  onMute(muted: boolean): void;
  onTag(): void;
  onExport(): void;
  onClear(): void;
  onCancel(): void;
}

export function SelectionBar({ count, done, ...on }: Props) {
  return (
    <section class="selection" aria-label={t('tableSelection')}>
      <span role="status">{t('tableSelected', [counted(count)])}</span>
      {done === undefined ? (
        <>
          <button type="button" onClick={on.onDelete}>
            {t('tableDelete')}
          </button>
          <button type="button" onClick={() => on.onMute(true)}>
            {t('tableMute')}
          </button>
          <button type="button" onClick={() => on.onMute(false)}>
            {t('tableUnmute')}
          </button>
          <button type="button" onClick={on.onTag}>
            {t('tableTag')}
          </button>
          <button type="button" onClick={on.onExport}>
            {t('tableExport')}
          </button>
          <button type="button" class="plain" onClick={on.onClear}>
            {t('tableClearSelection')}
          </button>
        </>
      ) : (
        <>
          <progress max={count} value={done} aria-label={t('tableWorking')} />
          <button type="button" onClick={on.onCancel}>
            {t('tableCancel')}
          </button>
        </>
      )}
    </section>
  );
}
