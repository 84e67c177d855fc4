/** One of a few: radio buttons under a question. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  legend: string;
  options: readonly (readonly [value: Value, label: ComponentChildren])[];
  chosen: Value;
  /** Side by side, where the labels are short. */
  inline?: boolean;
  onChange(value: Value): void;
}

export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, options, chosen, inline, onChange } = props;
  const name = useId();
  return (
    <fieldset class={inline ? 'inline' : undefined}>
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label class="setting" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
