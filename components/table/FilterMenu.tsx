/** One list of values to filter by, behind a button that names it. Closes by Escape and by a press elsewhere. */
import { useEffect, useRef } from 'preact/hooks';

export interface Choice<Value extends string = string> {
  value: Value;
  name: string;
}

interface Props<Value extends string> {
  name: string;
  choices: Choice<Value>[];
  chosen: readonly Value[];
  onChange(chosen: Value[]): void;
}

export function FilterMenu<Value extends string>({
  name,
  choices,
  chosen,
  onChange,
}: Props<Value>) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const close = ({ target }: Event) => {
      if (menu.current?.open && !menu.current.contains(target as Node)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', close, { signal });
    document.addEventListener('focusin', close, { signal });
    return () => stop.abort();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
    event.stopPropagation();
  };

  return (
    <details class="menu" ref={menu} onKeyDown={onKeyDown}>
      <summary>
        {name}
        {chosen.length > 0 && <span class="number">{chosen.length}</span>}
      </summary>
      <fieldset>
        <legend class="unseen">{name}</legend>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked
                    ? [...chosen, choice.value]
                    : chosen.filter((value) => value !== choice.value),
                )
              }
            />
            {choice.name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
