/** How a backup is restored: beside what is here or in its place, with its settings or without. */
import { t } from '../../utils/i18n.ts';

export interface RestoreChoice {
  policy: 'add' | 'replace';
  settings: boolean;
}

interface Props {
  choice: RestoreChoice;
  hasSettings: boolean;
  disabled: boolean;
  onChange(choice: RestoreChoice): void;
}

export function RestoreForm({ choice, hasSettings, disabled, onChange }: Props) {
  const policies = [
    { policy: 'add', name: t('exportRestoreAdd'), hint: t('exportRestoreAddHint') },
    { policy: 'replace', name: t('exportRestoreReplace'), hint: t('exportRestoreReplaceHint') },
  ] as const;
  return (
    <fieldset disabled={disabled}>
      <fieldset class="formats">
        <legend>{t('exportRestoreHow')}</legend>
        {policies.map(({ policy, name, hint }) => (
          <label key={policy} class="format">
            <input
              type="radio"
              name="policy"
              checked={choice.policy === policy}
              onChange={() => onChange({ ...choice, policy })}
            />
            <span>
              {name}
              <small class="quiet">{hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {hasSettings && (
        <label class="option">
          <input
            type="checkbox"
            checked={choice.settings}
            onChange={(event) => onChange({ ...choice, settings: event.currentTarget.checked })}
          />
          <span>{t('exportRestoreAlsoSettings')}</span>
        </label>
      )}
    </fieldset>
  );
}
