/**
 * A list of words of the reader's own: subjects, tags. What is typed counts at once, so nothing is
 * lost where it is not ended by Enter or a comma before saving.
 */
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { fieldId, Remarks, remarksId, useIsWrong } from './remarks.tsx';

interface Props {
  name: string;
  label: string;
  values: readonly string[];
  /** Offered while typing. */
  known: readonly string[];
  onChange(values: string[]): void;
}

export function LabelsField({ name, label, values, known, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const id = fieldId(name);
  const pending = typed.trim();
  const done = pending && values.at(-1) === pending ? values.slice(0, -1) : values;

  const type = (text: string) => {
    const words = text.split(/[,，、;；\n]/);
    const rest = words.pop() ?? '';
    const added = words.map((word) => word.trim()).filter((word) => word && !done.includes(word));
    setTyped(rest);
    onChange([...done, ...added, ...(rest.trim() ? [rest.trim()] : [])]);
  };
  const end = () => {
    if (pending) onChange([...new Set([...done, pending])]);
    setTyped('');
  };
  const remove = (value: string) => {
    onChange(values.filter((one) => one !== value));
    document.getElementById(id)?.focus();
  };

  return (
    <div class="field">
      <label for={id}>{label}</label>
      {done.length > 0 && (
        <ul class="labels">
          {done.map((value) => (
            <li class="chip" key={value}>
              {value}
              <button
                type="button"
                class="plain"
                aria-label={t('formRemoveNamed', [value])}
                onClick={() => remove(value)}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        type="text"
        id={id}
        value={typed}
        dir="auto"
        autocomplete="off"
        list={known.length > 0 ? `${id}-known` : undefined}
        aria-describedby={`${id}-hint ${remarksId(name)}`}
        aria-invalid={useIsWrong(name) ? 'true' : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={end}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          end();
        }}
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      <p class="quiet hint" id={`${id}-hint`}>
        {t('formLabelsHint')}
      </p>
      <Remarks name={name} />
    </div>
  );
}
