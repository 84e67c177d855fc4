/** Something that takes a while: how far it is, and the way out of it. */
import { t } from '../../utils/i18n.ts';

interface Props {
  /** What is being done, as a sentence. */
  label: string;
  /** From 0 to 1; absent while it cannot be told. */
  part?: number | undefined;
  onCancel?: (() => void) | undefined;
}

export function Working({ label, part, onCancel }: Props) {
  return (
    <div class="working">
      <span class="working-label">{label}</span>
      <progress aria-label={label} value={part} max={1} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
