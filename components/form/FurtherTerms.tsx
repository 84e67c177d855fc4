/** All terms of a concept beside its first ones. */
import { useEffect, useRef } from 'preact/hooks';
import { fieldName } from '../../glossary/editing/check-fields.ts';
import { type FurtherTerm, usualOptions } from '../../glossary/editing/concept-fields.ts';
import { t } from '../../utils/i18n.ts';
import { FurtherTermFields } from './FurtherTermFields.tsx';
import { fieldId } from './remarks.tsx';

interface Props {
  terms: readonly FurtherTerm[];
  onChange(terms: FurtherTerm[]): void;
}

export function FurtherTerms({ terms, onChange }: Props) {
  const added = useRef<string | undefined>(undefined);
  const addButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (added.current) document.getElementById(fieldId(added.current))?.focus();
    added.current = undefined;
  });

  const add = () => {
    const id = `t-${crypto.randomUUID()}`;
    added.current = fieldName.term(id, 'text');
    // Most further terms are one more of the kind the reader wrote last.
    const lang = terms.at(-1)?.lang ?? 'zh-Hans';
    onChange([...terms, { ...usualOptions, id, lang, text: '', reading: '' }]);
  };

  return (
    <section class="further" aria-labelledby="form-further">
      <h2 id="form-further">{t('formFurther')}</h2>
      <p class="quiet hint">{t('formFurtherHint')}</p>
      {terms.map((term, at) => (
        <FurtherTermFields
          key={term.id}
          nth={at + 1}
          term={term}
          onChange={(changed) => onChange(terms.with(at, changed))}
          onRemove={() => {
            onChange(terms.filter(({ id }) => id !== term.id));
            addButton.current?.focus();
          }}
        />
      ))}
      <button type="button" ref={addButton} onClick={add}>
        {t('formAddTerm')}
      </button>
    </section>
  );
}
