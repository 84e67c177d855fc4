/** What can be done with the selected concepts; while it is done, how far it is and a way to stop. */
import { t } from '../../utils/i18n.ts';
import { counted } from '../controls/counted.ts';
import { useKeptFocus } from '../controls/use-kept-focus.ts';

interface Props {
  count: number;
  /** Concepts done of all, while something is being done. */
  progress: { done: number; total: number } | undefined;
  onDelete(): void;
  onMute(muted: boolean): void;
  onTag(): void;
  onExport(): void;
  onClear(): void;
  onCancel(): void;
}

export function SelectionBar({ count, progress, ...on }: Props) {
  const bar = useKeptFocus();
  return (
    <section class="selection" ref={bar} tabIndex={-1} aria-label={t('tableSelection')}>
      <span role="status">{t('tableSelected', [counted(count)])}</span>
      {progress === undefined ? (
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
          <progress
            max={Math.max(1, progress.total)}
            value={progress.done}
            aria-label={t('tableWorking')}
          />
          {/* With a key it is made anew: else it would be the button that was pressed, or become the one that deletes. */}
          <button key="cancel" type="button" onClick={on.onCancel}>
            {t('cancel')}
          </button>
        </>
      )}
    </section>
  );
}
