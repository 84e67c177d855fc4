/** One thing that is on or off: a checkbox with its label, and what there is to say of it. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function Toggle({ label, hint, on, onChange }: Props) {
  const [field, remark] = [useId(), useId()];
  return (
    <div class="setting">
      <input
        id={field}
        type="checkbox"
        checked={on}
        aria-describedby={hint && remark}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={field}>{label}</label>
        {hint && (
          <small class="quiet" id={remark}>
            {hint}
          </small>
        )}
      </div>
    </div>
  );
}
