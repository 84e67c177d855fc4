/** Where a file comes in: chosen, or text pasted into a field. Dropping is the page's affair. */
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

interface Props {
  disabled: boolean;
  onFile(file: File): void;
  onText(text: string): void;
}

export function FileChoice({ disabled, onFile, onText }: Props) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  return (
    <section class="choice">
      <input
        ref={input}
        id={`${id}-file`}
        class="unseen"
        type="file"
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // So that the same file, corrected meanwhile, can be chosen again.
          currentTarget.value = '';
        }}
      />
      <label class="button" for={`${id}-file`}>
        {t('importChoose')}
      </label>
      <p class="quiet" id={`${id}-hint`}>
        {t('importChooseHint')}
      </p>
      <details>
        <summary>{t('importPasteTitle')}</summary>
        <label>
          <span class="unseen">{t('importPasteLabel')}</span>
          <textarea
            rows={5}
            spellcheck={false}
            value={text}
            disabled={disabled}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          disabled={disabled || text.trim() === ''}
          onClick={() => onText(text)}
        >
          {t('importPasteRead')}
        </button>
      </details>
    </section>
  );
}
