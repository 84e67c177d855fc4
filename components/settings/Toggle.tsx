/** One thing that is on or off: a checkbox with its name, and what there is to say of it. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A press on any of the words counts; only the first of them are the name. */
export function Toggle({ label, hint, on, onChange }: Props) {
  const [name, remark] = [useId(), useId()];
  return (
    <label class="setting">
      <input
        type="checkbox"
        checked={on}
        aria-labelledby={name}
        aria-describedby={hint && remark}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span id={name}>{label}</span>
        {hint && (
          <small class="quiet" id={remark}>
            {hint}
          </small>
        )}
      </span>
    </label>
  );
}
