/** How a term is to be used and looked for: folded away, with what is unusual said in its heading. */
import type { TermOptions } from '../../glossary/editing/concept-fields.ts';
import { isOneCharacter } from '../../glossary/formats/one-character.ts';
import { t } from '../../utils/i18n.ts';
import { CheckField } from './CheckField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { statusNames, typeNames } from './term-words.ts';

interface Props {
  /** Unlike that of any other term. */
  id: string;
  options: TermOptions;
  /** The term or, for Chinese, one of its scripts. */
  text: string;
  onChange(options: TermOptions): void;
}

export function TermOptionsFields({ id, options, text, onChange }: Props) {
  const isMarked = options.marked ?? !isOneCharacter(text.trim());
  const hasCase = options.caseSensitive || /[\p{Lu}\p{Ll}]/u.test(text);
  const change = (part: Partial<TermOptions>) => onChange({ ...options, ...part });
  const unusual = [
    options.status && statusNames[options.status](),
    options.type && typeNames[options.type](),
    !isMarked && t('formOff'),
    options.caseSensitive && t('formCaseShort'),
    !options.wholeWord && t('formPartShort'),
  ].filter((word) => typeof word === 'string' && word !== '');
  return (
    <details class="options">
      <summary>
        {t('formOptions')}
        {unusual.length > 0 && <span class="quiet"> · {unusual.join(' · ')}</span>}
      </summary>
      <div class="pair">
        <ChoiceField
          id={`${id}-status`}
          label={t('formStatus')}
          value={options.status}
          choices={[['', t('formStatusNone')], ...entries(statusNames)]}
          onChange={(status) => change({ status })}
        />
        <ChoiceField
          id={`${id}-type`}
          label={t('formType')}
          value={options.type}
          choices={[['', t('formTypeNone')], ...entries(typeNames)]}
          onChange={(type) => change({ type })}
        />
      </div>
      <CheckField
        id={`${id}-marked`}
        label={t('formMarked')}
        hint={t('formMarkedHint')}
        checked={isMarked}
        onChange={(marked) => onChange(withMarked(options, marked, text))}
      />
      {hasCase && (
        <CheckField
          id={`${id}-case`}
          label={t('formCase')}
          hint={t('formCaseHint')}
          checked={options.caseSensitive}
          onChange={(caseSensitive) => change({ caseSensitive })}
        />
      )}
      <CheckField
        id={`${id}-whole`}
        label={t('formWhole')}
        hint={t('formWholeHint')}
        checked={options.wholeWord}
        onChange={(wholeWord) => change({ wholeWord })}
      />
    </details>
  );
}

/** Shown beside the remark that a term of one character will not be marked. */
export function MarkNevertheless({ id, options, text, onChange }: Props) {
  if (!isOneCharacter(text.trim())) return null;
  return (
    <CheckField
      id={`${id}-nevertheless`}
      label={t('formMarkNevertheless')}
      checked={options.marked === true}
      onChange={(marked) => onChange(withMarked(options, marked, text))}
    />
  );
}

/** Only what is not understood is said: a word is marked without being told, one character only if told. */
function withMarked(options: TermOptions, isMarked: boolean, text: string): TermOptions {
  const { marked: _, ...others } = options;
  if (!isMarked) return { ...others, marked: false };
  return isOneCharacter(text.trim()) ? { ...others, marked: true } : others;
}

function entries<Name extends string>(
  names: Readonly<Record<Name, () => string>>,
): (readonly [Name, string])[] {
  return (Object.keys(names) as Name[]).map((name) => [name, names[name]()]);
}
