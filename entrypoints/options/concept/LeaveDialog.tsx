/** Asks whether to leave a form with unsaved changes. Escape stays; closing gives the focus back to the form. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n.ts';

interface Props {
  onLeave(): void;
  onStay(): void;
}

export function LeaveDialog({ onLeave, onStay }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="leave" aria-labelledby="leave-title" onClose={onStay}>
      <h2 id="leave-title">{t('formLeaveTitle')}</h2>
      <p>{t('formLeaveText')}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => dialog.current?.close()}>
          {t('formStay')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('formLeave')}
        </button>
      </div>
    </dialog>
  );
}
