/** What is going on, how far it is, and the way to stop it. */
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

interface Props {
  sentence: string;
  /** Without it nobody knows how long it takes. */
  share?: number;
  onCancel?(): void;
}

export function Running({ sentence, share, onCancel }: Props) {
  const id = useId();
  return (
    <section class="running">
      <p id={id}>{sentence}</p>
      <progress aria-labelledby={id} max={1} {...(share !== undefined && { value: share })} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t('importCancel')}
        </button>
      )}
    </section>
  );
}
