/** What is going on, how far it is, and the way to stop it. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

interface Props {
  sentence: string;
  /** Without it nobody knows how long it takes. */
  share?: number;
  onCancel?(): void;
  /** The button that started it is gone: the focus goes to the one that stops it. */
  takesFocus?: boolean;
}

export function Running({ sentence, share, onCancel, takesFocus = false }: Props) {
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) cancel.current?.focus();
  }, [takesFocus]);
  return (
    <section class="running">
      <p id={id}>{sentence}</p>
      <progress aria-labelledby={id} max={1} {...(share !== undefined && { value: share })} />
      {onCancel && (
        <button ref={cancel} type="button" onClick={onCancel}>
          {t('importCancel')}
        </button>
      )}
    </section>
  );
}
