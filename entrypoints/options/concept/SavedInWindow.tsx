/** What the small window shows once a concept is saved. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n.ts';

interface Props {
  name: string;
  /** What went wrong with undoing. */
  problem: string | undefined;
  isBusy: boolean;
  onUndo(): void;
  onClose(): void;
}

export function SavedInWindow({ name, problem, isBusy, onUndo, onClose }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <section class="saved">
      <div role="status">
        <h2>{t('formWindowSaved')}</h2>
        <p>{t('formWindowSavedHint', [name])}</p>
      </div>
      <div role="alert">{problem !== undefined && <p class="note problem">{problem}</p>}</div>
      <div class="buttons">
        <button type="button" class="primary" ref={close} onClick={onClose}>
          {t('formClose')}
        </button>
        <button type="button" disabled={isBusy} onClick={onUndo}>
          {t('formUndo')}
        </button>
      </div>
    </section>
  );
}
