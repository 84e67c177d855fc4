/** A labelled field of one line or several, with what is said of it below, tied to it. */
import type { ComponentChildren } from 'preact';
import { fieldId, Remarks, remarksId, useIsWrong } from './remarks.tsx';

interface Props {
  /** As in `Remark.field`. */
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Of what is written in it. */
  lang?: string;
  lines?: number;
  /** Opens the keyboard for addresses on a touch screen. */
  isAddress?: boolean;
  onInput(value: string): void;
  /** What belongs between the field and its remarks: a proposal. */
  children?: ComponentChildren;
}

export function TextField(props: Props) {
  const { name, label, hint, value, lang, lines, isAddress = false, onInput, children } = props;
  const id = fieldId(name);
  const hintId = `${id}-hint`;
  const isWrong = useIsWrong(name);
  const shared = {
    id,
    lang,
    value,
    dir: 'auto' as const,
    autocomplete: 'off',
    spellcheck: lang === undefined || lang.startsWith('en'),
    'aria-describedby': hint ? `${hintId} ${remarksId(name)}` : remarksId(name),
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet hint" id={hintId}>
          {hint}
        </p>
      )}
      {lines ? (
        <textarea
          {...shared}
          rows={lines}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={isAddress ? 'url' : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {children}
      <Remarks name={name} />
    </div>
  );
}
