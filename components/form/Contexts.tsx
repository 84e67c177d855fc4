/** The sentences in which the reader met the terms, to edit or to remove. */
import { useEffect, useRef } from 'preact/hooks';
import { hasHan } from '../../glossary/display/script.ts';
import { fieldName } from '../../glossary/editing/check-fields.ts';
import type { ContextFields } from '../../glossary/editing/concept-fields.ts';
import { t } from '../../utils/i18n.ts';
import { fieldId } from './remarks.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  contexts: readonly ContextFields[];
  onChange(contexts: ContextFields[]): void;
}

export function Contexts({ contexts, onChange }: Props) {
  const added = useRef<string | undefined>(undefined);
  const addButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (added.current) document.getElementById(fieldId(added.current))?.focus();
    added.current = undefined;
  });

  const add = () => {
    const key = crypto.randomUUID();
    added.current = fieldName.context(key, 'text');
    onChange([...contexts, { key, text: '', source: '', sourceUrl: '' }]);
  };

  return (
    <section aria-labelledby="form-contexts">
      <h2 id="form-contexts">{t('formContexts')}</h2>
      <p class="quiet hint">{t('formContextsHint')}</p>
      {contexts.map((context, at) => {
        const { key, text, source, sourceUrl } = context;
        const name = t('formContextNth', [String(at + 1)]);
        const change = (part: Partial<ContextFields>) =>
          onChange(contexts.with(at, { ...context, ...part }));
        return (
          <fieldset key={key}>
            <legend>{name}</legend>
            <TextField
              name={fieldName.context(key, 'text')}
              label={t('formContext')}
              value={text}
              lang={hasHan(text) ? 'zh' : 'en'}
              lines={3}
              onInput={(value) => change({ text: value })}
            />
            <TextField
              name={fieldName.context(key, 'source')}
              label={t('formContextTitle')}
              value={source}
              onInput={(value) => change({ source: value })}
            />
            <TextField
              name={fieldName.context(key, 'sourceUrl')}
              label={t('formContextUrl')}
              value={sourceUrl}
              isAddress
              onInput={(value) => change({ sourceUrl: value })}
            />
            <button
              type="button"
              aria-label={t('formRemoveNamed', [name])}
              onClick={() => {
                onChange(contexts.filter((one) => one.key !== key));
                addButton.current?.focus();
              }}
            >
              {t('formRemove')}
            </button>
          </fieldset>
        );
      })}
      <button type="button" ref={addButton} onClick={add}>
        {t('formAddContext')}
      </button>
    </section>
  );
}
